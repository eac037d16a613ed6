"""Pictures of figures, drawn by a browser that is kept warm."""
