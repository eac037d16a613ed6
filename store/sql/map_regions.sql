-- One row per region of the countries in view: how much was handed in there, zeros included.
select
    regions.region,
    regions.name as region_name,
    regions.country,
    count(chosen.strategy_code) as strategy_count,
    count(distinct chosen.place_id) as place_count
from regions
left join strategies_in_view($countries, $regions, $kind_group, $in_force, $year) as chosen
    on chosen.region = regions.region
where len($countries) = 0 or list_contains($countries, regions.country)
group by all
order by regions.country, region_name
