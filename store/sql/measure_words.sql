-- One row per piece of counted evidence in one of $measures for one of $wholes or a part of it, in
-- reading order. text_start and text_end count from the beginning of the cell in Excel.
select
    statements.measure_code,
    statements.statement_id,
    statements.text,
    statements.language,
    statements.text_start as statement_start,
    statements.cell,
    evidence.criterion,
    evidence.surface,
    evidence.text_start,
    evidence.text_end
from statements
join evidence using (statement_id)
join criteria using (criterion)
where list_contains($measures, statements.measure_code)
    and evidence.status = 'counted'
    and (list_contains($wholes, criteria.criterion) or list_contains($wholes, criteria.parent))
order by statements.measure_code, statements.position, evidence.text_start, criteria.framework
