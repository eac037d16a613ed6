-- One row per goal or measure in view with counted words for $topic (of a pillar: for it and none of its topics),
-- of $place_id or, where that is empty, of all places; by place and in the order of the workbook.
with

proven as (
    select distinct evidence.measure_code, criteria.criterion as topic, criteria.parent
    from evidence
    join criteria using (criterion)
    where evidence.status = 'counted' and evidence.measure_code <> '' and criteria.framework = 'SC'
)

select * exclude (position)
from measures_in_view($countries, $regions, $kind_group, $in_force, $year)
where measure_code in (select measure_code from proven where topic = $topic)
    and measure_code not in (select measure_code from proven where parent = $topic)
    and ($place_id = '' or place_id = $place_id)
order by country, place_name, strategy_code, position
