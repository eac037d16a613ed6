"""The workbook that partners fill in, and the page that documents it."""
