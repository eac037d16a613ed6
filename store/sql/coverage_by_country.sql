-- One row per country in view, and V4 last for all four whatever the filters of country and region,
-- by criterion under $parent ('' for goals and areas), gaps included.
-- coverage_share: 0..1 of the places with data whose best strategy reaches $minimum_level;
-- null where no place has data for which the criterion applies.
with

scopes as (
    select distinct country from regions
    where len($countries) = 0 or list_contains($countries, country)
    union all
    select 'V4'
),

reached as (
    select country, criterion, level
    from place_levels($countries, $regions, $kind_group, $in_force, $year)
    where is_relevant and level is not null
    union all
    select 'V4', criterion, level
    from place_levels([], [], $kind_group, $in_force, $year)
    where is_relevant and level is not null
),

shares as (
    select
        scopes.country,
        criteria.criterion,
        criteria.position,
        count(*) filter (where reached.level >= $minimum_level) as covered_count,
        count(reached.level) as place_count,
        count(*) filter (where reached.level >= $minimum_level) / nullif(count(reached.level), 0) as coverage_share
    from scopes
    cross join criteria
    left join reached using (country, criterion)
    where criteria.framework = $framework and criteria.parent = $parent and criteria.is_scored
    group by all
)

from shares
order by country = 'V4', country, position
