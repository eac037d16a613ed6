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

select * exclude (position)
from measures_in_view($countries, $regions, $kind_group, $in_force, $year)
where measure_code in (select measure_code from proven where whole = $area)
    and measure_code in (select measure_code from proven where whole = $goal)
order by country, place_name, strategy_code, position
