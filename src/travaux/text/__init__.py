"""The text engine: pure, knowing no framework, file, clock or randomness."""
