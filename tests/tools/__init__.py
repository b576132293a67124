"""The checks are checked."""
