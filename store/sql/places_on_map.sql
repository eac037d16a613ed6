-- One row per place in view with coordinates: what it reaches in $criterion. level 0..4 or null.
select
    levels.place_id,
    levels.place_name,
    levels.country,
    places.latitude,
    places.longitude,
    places.population,
    levels.level,
    levels.status,
    levels.strategy_code
from place_levels($countries, $regions, $kind_group, $in_force, $year) as levels
join places using (place_id)
where levels.criterion = $criterion and places.latitude is not null
order by levels.country, levels.place_name, levels.place_id
