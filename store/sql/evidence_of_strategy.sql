-- One row per piece of evidence of $strategy_code, counted or not, in reading order.
select evidence.*, statements.field, statements.role, statements.cell, statements.position
from evidence
join statements using (statement_id)
where evidence.strategy_code = $strategy_code
order by statements.position, evidence.text_start, evidence.criterion
