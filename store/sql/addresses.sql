-- One row per web address of strategies and measures.
with

all_addresses as (
    select unnest(source_urls) as url from strategies
    union all
    select unnest(source_urls) as url from measures
)

select distinct url
from all_addresses
order by url
