-- One row per region of the countries in view; share null where no place has data.
-- coverage_share: 0..1 of its places whose best strategy reaches $minimum_level in $criterion.
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
    count(*) filter (where reached.level >= $minimum_level) as covered_count,
    count(reached.level) as place_count,
    count(*) filter (where reached.level >= $minimum_level) / nullif(count(reached.level), 0) as coverage_share
from regions
left join reached using (region)
where len($countries) = 0 or list_contains($countries, regions.country)
group by all
order by regions.country, region_name
