-- One row per attribute found in the words of $strategy_code, in reading order.
select attributes.*, statements.field, statements.cell
from attributes
join statements using (statement_id)
where attributes.strategy_code = $strategy_code
order by statements.position, attributes.text_start
