-- One row: what is in view, and what was handed in altogether.
with chosen as (
    from strategies_in_view($countries, $regions, $kind_group, $in_force, $year)
)

select
    (select count(*) from chosen) as strategy_count,
    (select count(distinct place_id) from chosen) as place_count,
    (select count(distinct country) from chosen) as country_count,
    (select count(*) from measures join chosen using (strategy_code)) as measure_count,
    (
        select count(*)
        from evidence
        join chosen using (strategy_code)
        join criteria using (criterion)
        where evidence.status = 'counted' and criteria.framework <> 'SC'  -- the same words once more
    ) as evidence_count,
    (select count(*) from chosen where text_basis <> 'full') as partial_text_count,
    (select count(*) from chosen where period_end is null) as open_end_count,
    (select count(*) from strategies) as submitted_strategy_count,
    (select count(*) from measures) as submitted_measure_count,
    (select count(distinct place_id) from strategies) as submitted_place_count
