-- One row per problem found in the submissions, errors first.
from problems
order by severity = 'error' desc, severity = 'warning' desc, workbook, sheet, sheet_row, cell
