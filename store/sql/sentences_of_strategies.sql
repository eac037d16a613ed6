-- One row per sentence of the strategies $codes, in the order of the codes and of reading.
select
    statements.strategy_code,
    places.name as place_name,
    strategies.title,
    statements.text,
    statements.language,
    statements.cell,
    coalesce(measures.workbook, strategies.workbook) as workbook,
    coalesce(measures.sheet, strategies.sheet) as sheet
from statements
join strategies using (strategy_code)
left join places using (place_id)
left join measures using (measure_code)
where list_contains($codes, statements.strategy_code)
order by list_position($codes, statements.strategy_code), statements.position
