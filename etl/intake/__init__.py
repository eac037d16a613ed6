"""Files turned into cells: what is safe to read, and how it is read."""
