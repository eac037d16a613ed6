-- One row per region of the countries in view: at_0..at_4, how many of its places reach which level
-- in $criterion. Places without data, and those for which it does not apply, are counted nowhere.
with

reached as (
    select places.region, levels.level
    from place_levels($countries, $regions, $kind_group, $in_force, $year) as levels
    join places using (place_id)
    where levels.criterion = $criterion and levels.is_relevant and levels.level is not null
)

select
    regions.region,
    regions.name as region_name,
    regions.country,
    count(*) filter (where reached.level = 0) as at_0,
    count(*) filter (where reached.level = 1) as at_1,
    count(*) filter (where reached.level = 2) as at_2,
    count(*) filter (where reached.level = 3) as at_3,
    count(*) filter (where reached.level = 4) as at_4
from regions
left join reached using (region)
where len($countries) = 0 or list_contains($countries, regions.country)
group by all
order by regions.country, region_name, regions.region
