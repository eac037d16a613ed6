"""Cells turned into rows: which sheet, which column, which row holds what."""
