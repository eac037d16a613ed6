-- One row per workbook behind this snapshot.
from submissions
order by partner, workbook
