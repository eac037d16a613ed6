-- One row per country (V4 last) and criterion under $parent ('' for goals and areas), gaps included.
-- coverage_share: 0..1 of the places with data whose best strategy reaches $minimum_level;
-- null where no place has data for which the criterion applies.
with

countries_in_view as (
    select distinct country from regions
    where len($countries) = 0 or list_contains($countries, country)
),

scopes as (
    select country, country as member from countries_in_view
    union all
    select 'V4', country from countries_in_view
),

reached as (
    from place_levels($countries, $regions, $kind_group, $in_force, $year)
    where is_relevant and level is not null
),

shares as (
    select
        scopes.country,
        criteria.criterion,
        criteria.position,
        count(*) filter (where reached.level >= $minimum_level) as covered_count,
        count(reached.place_id) as place_count,
        count(*) filter (where reached.level >= $minimum_level) / nullif(count(reached.place_id), 0) as coverage_share
    from scopes
    cross join criteria
    left join reached on reached.country = scopes.member and reached.criterion = criteria.criterion
    where criteria.framework = $framework and criteria.parent = $parent and criteria.is_scored
    group by all
)

from shares
order by country = 'V4', country, position
