"""Read-only HTTP routes: the published data as JSON and CSV, for portals and scripts of others."""
