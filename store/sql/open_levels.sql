-- Open data: one row per strategy and scored criterion, zeros included; level is null without data.
select
    strategy_code,
    criterion,
    level,
    level_low,
    level_high,
    status,
    is_relevant,
    evidence_count,
    attributes,
    nullif(measure_code, '') as measure_code
from levels
