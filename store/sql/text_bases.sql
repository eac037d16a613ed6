-- One row per text basis: how many strategies were submitted as full, summary or excerpt.
select text_basis, count(*) as strategy_count
from strategies
group by text_basis
order by text_basis
