"""Blocks: what a page shows, a slide projects and a report prints, without a screen."""
