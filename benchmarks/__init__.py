"""Measured speed, printed as JSON; never a test that fails on a slow day."""
