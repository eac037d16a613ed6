"""Texts of cells turned into numbers, money, years, codes and targets."""
