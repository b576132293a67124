"""How things stand, read and written."""
