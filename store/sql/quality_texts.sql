-- One row per country, text basis and language of all submitted strategies, with their number.
select country, text_basis, language, count(*) as strategy_count
from strategies
group by all
order by country, strategy_count desc, text_basis, language
