-- Open data: one row per sentence that was read, also those in which nothing was found.
select
    statement_id,
    strategy_code,
    nullif(measure_code, '') as measure_code,
    position,
    field,
    role,
    nullif(language, '') as language,
    text,
    text_start,
    text_end,
    nullif(cell, '') as cell
from statements
