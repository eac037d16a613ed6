"""What people keep: saved views now; every further record is a table of its own."""
