-- One row per figure of $strategy_code beside a target of the EU, in reading order.
select
    ambitions.*,
    statements.text,
    statements.text_start as statement_start,
    statements.language,
    statements.cell
from ambitions
join statements using (statement_id)
where ambitions.strategy_code = $strategy_code
order by statements.position, ambitions.text_start
