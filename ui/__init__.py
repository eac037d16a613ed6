"""What the pages share: session, filters, blocks."""
