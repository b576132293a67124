"""The demonstration: an invented committee in mid-negotiation."""
