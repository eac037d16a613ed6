-- One row per goal or measure in view that holds committing words for $area and for $goal, or for a
-- part of each; by place and in the order of the workbook.
with

proven as (
    select distinct
        evidence.measure_code,
        coalesce(nullif(criteria.parent, ''), criteria.criterion) as whole
    from evidence
    join statements using (statement_id)
    join criteria using (criterion)
    where evidence.status = 'counted'
        and evidence.measure_code <> ''
        and evidence.concept <> 'label'
        and statements.role in ('objective', 'measure', 'indicator')
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
where measures.measure_code in (select measure_code from proven where whole = $area)
    and measures.measure_code in (select measure_code from proven where whole = $goal)
order by chosen.country, chosen.place_name, chosen.strategy_code, measures.position
