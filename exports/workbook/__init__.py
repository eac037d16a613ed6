"""A report as an Excel workbook whose numbers can be counted on."""
