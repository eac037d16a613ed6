"""Reports: what they hold, whoever writes them to a file."""
