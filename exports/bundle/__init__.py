"""Pictures and tables of a report in one folder."""
