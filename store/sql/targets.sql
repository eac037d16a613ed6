-- One row per goal or measure in view that states a figure to reach, or a state the EU has set as well
-- (climate neutrality), soonest first.
-- series: what its figure can be set beside, '' where nothing else counts the same; shown_value and
-- shown_baseline: in the unit of the series. left_out: why the figure is no target; '' where it is one.
-- benchmark, verdict, reason: the target of the EU beside it, '' where none is; no part of any level.
with

rules as (select unnest($rules, recursive := true)),

parts as (select unnest($parts, recursive := true)),

beside as (
    select distinct on (ambitions.measure_code)
        ambitions.measure_code,
        ambitions.benchmark,
        ambitions.verdict,
        ambitions.reason,
        ambitions.value is null as is_state
    from ambitions
    join measures using (measure_code)
    order by
        ambitions.measure_code,
        ambitions.value is not distinct from measures.target_value desc,
        ambitions.verdict = 'not_comparable',
        ambitions.benchmark
),

stated as (
    select
        chosen.place_id,
        chosen.place_name,
        chosen.country,
        chosen.title as strategy_title,
        chosen.language,
        measures.*,
        coalesce(nullif(measures.target_text, ''), measures.title) as written_text,
        measures.cells ->> if(measures.target_text = '', 'title', 'target_text') as cell,
        beside.benchmark,
        beside.verdict,
        beside.reason,
        coalesce(beside.is_state, false) as is_state,
        translate(strip_accents(lower(written_text)), 'łđ', 'ld') as folded
    from measures
    join strategies_in_view($countries, $regions, $kind_group, $in_force, $year) as chosen using (strategy_code)
    left join beside using (measure_code)
    where measures.target_value is not null or beside.is_state
),

judged as (
    select stated.measure_code, arg_min(rules.reason, rules.position) as left_out
    from stated
    join rules on
        rules.quantity in ('*', stated.quantity)
        and rules.unit in ('*', stated.unit)
        and regexp_matches(stated.folded, rules.pattern)
    group by stated.measure_code
)

select
    stated.place_id,
    stated.place_name,
    stated.country,
    stated.strategy_code,
    stated.strategy_title,
    stated.language,
    stated.measure_code,
    stated.kind,
    stated.title,
    stated.title_en,
    stated.written_text,
    if(stated.is_state, 'ghg_emissions', coalesce(nullif(stated.quantity, ''), 'other')) as quantity,
    stated.direction,
    stated.bound,
    stated.target_value,
    stated.unit,
    stated.base_year,
    stated.baseline_value,
    stated.target_year,
    if(stated.is_state, $state_series, coalesce(parts.series, '')) as series,
    if(stated.is_state, null, stated.target_value * parts.factor) as shown_value,
    if(stated.is_state, null, stated.baseline_value * parts.factor) as shown_baseline,
    coalesce(judged.left_out, '') as left_out,
    coalesce(stated.benchmark, '') as benchmark,
    coalesce(stated.verdict, '') as verdict,
    coalesce(stated.reason, '') as reason,
    stated.workbook,
    stated.sheet,
    stated.cell
from stated
left join judged using (measure_code)
left join parts on
    parts.quantity = stated.quantity
    and parts.unit = stated.unit
    and parts.direction = stated.direction
order by stated.target_year nulls last, stated.country, stated.place_name, stated.strategy_code, stated.position
