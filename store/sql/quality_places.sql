-- One row per name of a place that nobody could settle, as written, with its cell.
select value as written, field, workbook, sheet, cell
from problems
where code in (
    'place_unknown', 'place_unknown_similar', 'place_ambiguous', 'place_other_country', 'place_several'
)
order by workbook, sheet, sheet_row, cell
