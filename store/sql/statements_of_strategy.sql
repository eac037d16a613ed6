-- One row per statement of $strategy_code in reading order, also where nothing was found.
from statements
where strategy_code = $strategy_code
order by position
