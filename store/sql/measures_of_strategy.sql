-- One row per measure of $strategy_code, in the order of the workbook.
from measures
where strategy_code = $strategy_code
order by position
