"""The laws of the rolling text, and an independent judge of them."""
