"""What the program costs: ratios and figures of one run, each beside its limit."""
