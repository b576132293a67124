"""A mandate: what a resolution says, whom it obliges to what, and what it rests on."""
