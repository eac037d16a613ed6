"""Figures and frames become files."""

import os

# As etl has it: one parser for workbooks, whichever package imports openpyxl first.
os.environ["OPENPYXL_LXML"] = "False"
