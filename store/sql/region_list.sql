-- One row per region, whether anything was handed in there or not.
select region, name as region_name, country
from regions
order by country, region_name, region
