-- One row per goal or measure in view with counted words for $topic (of a pillar: for it and none of its topics),
-- of $place_id or, where that is empty, of all places; by place and in the order of the workbook.
with

proven as (
    select distinct evidence.measure_code, criteria.criterion as topic, criteria.parent
    from evidence
    join criteria using (criterion)
    where evidence.status = 'counted' and evidence.measure_code <> '' and criteria.framework = 'SC'
)

select
    chosen.place_id,
    chosen.place_name,
    chosen.country,
    chosen.strategy_code,
    chosen.title as strategy_title,
    chosen.language,
    measures.measure_code,
    measures.title,
    measures.title_en,
    measures.description_en,
    measures.workbook,
    measures.sheet,
    measures.cells ->> 'title' as cell
from measures
join strategies_in_view($countries, $regions, $kind_group, $in_force, $year) as chosen using (strategy_code)
where measures.measure_code in (select measure_code from proven where topic = $topic)
    and measures.measure_code not in (select measure_code from proven where parent = $topic)
    and ($place_id = '' or chosen.place_id = $place_id)
order by chosen.country, chosen.place_name, chosen.strategy_code, measures.position
