"""Statements to evidence to levels: pure functions, no screen, no database."""
