-- One row per place in view that commits to $area and to $goal (level >= 2 in both), best first.
select
    areas.place_id,
    areas.place_name,
    areas.country,
    areas.level as area_level,
    goals.level as goal_level
from place_levels($countries, $regions, $kind_group, $in_force, $year) as areas
join place_levels($countries, $regions, $kind_group, $in_force, $year) as goals using (place_id)
where areas.criterion = $area
    and goals.criterion = $goal
    and least(areas.level, goals.level) >= 2
    and areas.is_relevant
    and goals.is_relevant
order by areas.country, areas.place_name
