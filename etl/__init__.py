"""The journey of a workbook into a snapshot."""
