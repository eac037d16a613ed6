"""The nouns of the product, its errors and the reader of its words."""
