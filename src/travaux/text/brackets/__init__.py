"""Bracket notation: rolling texts as people write them."""
