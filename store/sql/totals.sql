-- One row: how much the snapshot holds.
select
    (select count(*) from strategies) as strategies,
    (select count(*) from measures) as measures,
    (select count(distinct place_id) from strategies) as places,
    (
        select count(*)
        from evidence
        join criteria using (criterion)
        where status = 'counted' and framework <> 'SC'  -- the same words once more
    ) as evidence,
    (select count(*) from problems) as problems
