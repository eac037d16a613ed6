-- One row: what is in view, and what was handed in altogether.
with chosen as (
    select strategies.*, strategy_cube.measure_count, strategy_cube.evidence_count
    from strategies_in_view($countries, $regions, $kind_group, $in_force, $year) as strategies
    join strategy_cube using (strategy_code)
)

select
    count(*) as strategy_count,
    count(distinct place_id) as place_count,
    coalesce(sum(measure_count), 0)::bigint as measure_count,
    coalesce(sum(evidence_count), 0)::bigint as evidence_count,
    count(*) filter (where text_basis <> 'full') as partial_text_count,
    (select count(*) from strategies) as submitted_strategy_count
from chosen
