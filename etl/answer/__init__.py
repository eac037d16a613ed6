"""The workbook that tells a partner what to correct."""
