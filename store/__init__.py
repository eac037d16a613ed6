"""Snapshots of everything known, and the questions asked of them."""
