-- One row per pillar and topic of the SMART Concept, and one for all ('') on top.
-- measure_count: goals and measures in view with counted words for it; one that speaks of two topics counts in
-- both, but once in its pillar and once in all. own_count: of a pillar, those that speak of none of its
-- topics. place_count: places in view with data; committed_count: of them at level >= 2.
with

proven as (
    select distinct
        evidence.measure_code,
        criteria.criterion,
        coalesce(nullif(criteria.parent, ''), criteria.criterion) as pillar
    from evidence
    join strategies_in_view($countries, $regions, $kind_group, $in_force, $year) using (strategy_code)
    join criteria using (criterion)
    where evidence.status = 'counted' and evidence.measure_code <> '' and criteria.framework = 'SC'
),

measured as (
    select
        case when grouping(pillar) = 1 then '' when grouping(criterion) = 1 then pillar else criterion end as criterion,
        count(distinct measure_code) as measure_count
    from proven
    group by grouping sets ((), (pillar), (pillar, criterion))
    having grouping(criterion) = 1 or criterion <> pillar
),

in_a_topic as (select distinct measure_code, pillar from proven where criterion <> pillar),

without_topic as (
    select proven.pillar as criterion, count(distinct proven.measure_code) as own_count
    from proven
    left join in_a_topic using (measure_code, pillar)
    where in_a_topic.measure_code is null
    group by proven.pillar
),

reached as (
    select criterion, count(*) as place_count, count(*) filter (where level >= 2) as committed_count
    from place_levels($countries, $regions, $kind_group, $in_force, $year)
    where is_relevant and level is not null
    group by criterion
)

select
    listed.criterion,
    listed.parent,
    coalesce(measured.measure_count, 0) as measure_count,
    coalesce(without_topic.own_count, 0) as own_count,
    coalesce(reached.place_count, 0) as place_count,
    coalesce(reached.committed_count, 0) as committed_count
from (
    select criterion, parent, position from criteria where framework = 'SC'
    union all
    select '', '', 0
) as listed
left join measured using (criterion)
left join without_topic using (criterion)
left join reached using (criterion)
left join criteria as pillars on pillars.criterion = coalesce(nullif(listed.parent, ''), listed.criterion)
order by pillars.position nulls first, listed.parent <> '', listed.position
