"""What can be done in a committee, noun by noun."""
