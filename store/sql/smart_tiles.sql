-- One row per topic of the SMART Concept and place in view with a goal or measure for it. Those that speak of
-- a pillar and of none of its topics stand under the pillar itself (topic = pillar).
-- level 1..4: the highest that the place reaches in the topic; null without data.
with

proven as (
    select distinct
        chosen.place_id,
        evidence.measure_code,
        criteria.criterion as topic,
        coalesce(nullif(criteria.parent, ''), criteria.criterion) as pillar
    from evidence
    join strategies_in_view($countries, $regions, $kind_group, $in_force, $year) as chosen using (strategy_code)
    join criteria using (criterion)
    where evidence.status = 'counted' and evidence.measure_code <> '' and criteria.framework = 'SC'
),

in_a_topic as (select distinct measure_code, pillar from proven where topic <> pillar),

placed as (
    select proven.*
    from proven
    left join in_a_topic using (measure_code, pillar)
    where proven.topic <> proven.pillar or in_a_topic.measure_code is null
)

select
    placed.pillar,
    placed.topic,
    placed.place_id,
    reached.place_name,
    reached.country,
    reached.level,
    count(*) as measure_count
from placed
join place_levels($countries, $regions, $kind_group, $in_force, $year) as reached on
    reached.place_id = placed.place_id and reached.criterion = placed.topic
join criteria as pillars on pillars.criterion = placed.pillar
join criteria as topics on topics.criterion = placed.topic
group by
    placed.pillar,
    placed.topic,
    placed.place_id,
    reached.place_name,
    reached.country,
    reached.level,
    pillars.position,
    topics.parent,
    topics.position
order by pillars.position, topics.parent = '', topics.position, measure_count desc, reached.place_name
