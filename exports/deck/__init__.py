"""A report as slides: native charts and tables, one message a slide."""
