-- One row per core criterion of a framework, least covered first; those without data left out.
-- coverage_share: 0..1 of the places with data whose best strategy reaches $minimum_level.
with

reached as (
    from place_levels($countries, $regions, $kind_group, $in_force, $year)
    where is_relevant and level is not null
)

select
    criteria.criterion,
    criteria.parent,
    count(*) filter (where reached.level >= $minimum_level) as covered_count,
    count(*) filter (where reached.level = 1) as mention_count,
    count(reached.place_id) as place_count,
    count(*) filter (where reached.level >= $minimum_level) / nullif(count(reached.place_id), 0) as coverage_share
from criteria
left join reached using (criterion)
where criteria.framework = $framework and criteria.parent <> '' and criteria.is_scored and criteria.weight = 1
group by criteria.criterion, criteria.parent, criteria.position
having count(reached.place_id) > 0
order by coverage_share, mention_count, criteria.position, criteria.criterion
