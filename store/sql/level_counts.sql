-- One row per country in view and scored criterion: at_0..at_4, how many places reach which level.
-- Places without data, and those for which the criterion does not apply, are counted nowhere.
with

counted as (
    select
        country,
        criterion,
        count(*) filter (where level = 0) as at_0,
        count(*) filter (where level = 1) as at_1,
        count(*) filter (where level = 2) as at_2,
        count(*) filter (where level = 3) as at_3,
        count(*) filter (where level = 4) as at_4
    from place_levels($countries, $regions, $kind_group, $in_force, $year)
    where is_relevant and level is not null
    group by all
),

scopes as (
    select country from regions where len($countries) = 0 or list_contains($countries, country)
    union
    select country from counted
)

select
    criteria.framework,
    criteria.parent,
    scopes.country,
    criteria.criterion,
    criteria.position,
    criteria.weight,
    coalesce(at_0, 0) as at_0,
    coalesce(at_1, 0) as at_1,
    coalesce(at_2, 0) as at_2,
    coalesce(at_3, 0) as at_3,
    coalesce(at_4, 0) as at_4
from scopes
cross join criteria
left join counted using (country, criterion)
where criteria.is_scored
order by scopes.country, criteria.position, criteria.criterion
