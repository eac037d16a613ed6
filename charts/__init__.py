"""Tidy frame in, figure out."""
