"""What may be asked of the tables."""
