"""The whole analysed set as open data."""
