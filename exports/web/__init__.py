"""A report as one self-contained page, and as the PDF printed from it."""
