-- One row per place of $places (empty: all in view) and criterion under $parent ('' for goals and areas).
-- level 0..4, null without data; status: covered, partial, mention_only, not_found,
-- not_applicable, no_data at the top, found instead of the first three below it.
with

tops as (
    select place_id, country, place_name, criterion, level, status, strategy_code, breadth, part_count, depth
    from place_statuses($countries, $regions, $kind_group, $in_force, $year)
),

parts as (
    select place_id, country, place_name, criterion, level, status, strategy_code
    from place_levels($countries, $regions, $kind_group, $in_force, $year)
),

chosen as (
    from tops where $parent = ''
    union all by name
    from parts where $parent <> ''
)

select chosen.*, criteria.position
from chosen
join criteria using (criterion)
where criteria.framework = $framework and criteria.parent = $parent and criteria.is_scored
    and (len($places) = 0 or list_contains($places, chosen.place_id))
order by country, place_name collate nocase, chosen.place_id, criteria.position
