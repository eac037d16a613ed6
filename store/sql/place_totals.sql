-- One row per place in view: to how many criteria under $parent ('' for goals and areas) it commits.
-- committed: criteria at level >= 2; level_sum: of all levels; known_count: criteria with a level.
with

chosen as (
    from place_levels($countries, $regions, $kind_group, $in_force, $year)
)

select
    chosen.place_id,
    any_value(chosen.country) as country,
    any_value(chosen.place_name) as place_name,
    count(*) filter (where chosen.level >= 2) as committed,
    coalesce(sum(chosen.level), 0)::integer as level_sum,
    count(chosen.level) as known_count,
    count(*) as criterion_count
from chosen
join criteria using (criterion)
where criteria.framework = $framework and criteria.parent = $parent and criteria.is_scored
group by chosen.place_id
order by country, place_name collate nocase, chosen.place_id
