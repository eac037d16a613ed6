-- One row per place of $places in view and scored criterion of $framework below a goal or area.
-- $parent narrows to the parts of one goal or area; '' for all. level 0..4 or null.
select
    levels.place_id,
    levels.place_name,
    levels.country,
    levels.criterion,
    criteria.parent,
    criteria.weight,
    levels.level,
    levels.status,
    levels.strategy_code
from place_levels($countries, $regions, $kind_group, $in_force, $year) as levels
join criteria using (criterion)
where list_contains($places, levels.place_id)
    and criteria.framework = $framework
    and criteria.parent <> ''
    and criteria.is_scored
    and ($parent = '' or criteria.parent = $parent)
order by criteria.parent, criteria.position, levels.place_id
