"""Rows turned into strategies and measures, and the history of the workbooks they came in."""
