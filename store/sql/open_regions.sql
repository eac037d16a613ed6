-- Open data: one row per region, also those without a strategy.
select region, country, name, name_en
from regions
order by region
