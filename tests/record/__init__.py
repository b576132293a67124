"""The ledger: written in order, whole, and nothing altered without a trace."""
