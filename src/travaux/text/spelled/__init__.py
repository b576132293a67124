"""Numbers written in words, in six languages."""
