"""Written names of places turned into places."""
