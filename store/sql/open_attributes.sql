-- Open data: one row per wording that states a quantity, deadline, owner and the like.
select
    statement_id,
    strategy_code,
    nullif(measure_code, '') as measure_code,
    kind,
    surface,
    text_start,
    text_end
from attributes
