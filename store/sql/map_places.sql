-- One row per place in view: where it lies and what it reaches in $criterion.
-- level 0..4, null without data; latitude and longitude null where nobody knows them.
select
    levels.place_id,
    levels.place_name,
    levels.country,
    places.region,
    places.population,
    places.latitude,
    places.longitude,
    levels.level,
    levels.status,
    levels.strategy_code,
    levels.is_relevant
from place_levels($countries, $regions, $kind_group, $in_force, $year) as levels
join places using (place_id)
where levels.criterion = $criterion
order by levels.country, levels.place_name collate nocase, levels.place_id
