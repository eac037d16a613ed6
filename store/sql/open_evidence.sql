-- Open data: one row per statement, criterion, concept and place in the text, counted or not.
select
    statement_id,
    strategy_code,
    nullif(measure_code, '') as measure_code,
    criterion,
    concept,
    surface,
    text_start,
    text_end,
    strength,
    status,
    rule
from evidence
