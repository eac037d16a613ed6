"""The journey of a workbook into a snapshot."""

import os

# lxml, which other packages bring along, reads entities that Python's own parser refuses.
os.environ["OPENPYXL_LXML"] = "False"
