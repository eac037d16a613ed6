-- One row per goal and area for one place, beside the medians of its kind.
-- country_median, v4_median: level 0..4 over places of the same kind group with data, itself included.
with

statuses as (
    from place_statuses([], [], $kind_group, $in_force, $year)
),

own as (
    from statuses where place_id = $place_id
),

medians as (
    select
        statuses.criterion,
        median(statuses.level) filter (where statuses.country = $country and statuses.is_relevant) as country_median,
        count(statuses.level) filter (where statuses.country = $country and statuses.is_relevant) as country_count,
        median(statuses.level) filter (where statuses.is_relevant) as v4_median,
        count(statuses.level) filter (where statuses.is_relevant) as v4_count
    from statuses
    group by statuses.criterion
)

select
    criteria.criterion,
    criteria.framework,
    own.level,
    coalesce(own.status, 'no_data') as status,
    own.strategy_code,
    own.breadth,
    own.part_count,
    own.depth,
    medians.country_median,
    medians.country_count,
    medians.v4_median,
    medians.v4_count
from criteria
left join own using (criterion)
left join medians using (criterion)
where criteria.parent = ''
order by framework_rank(criteria.framework), criteria.position
