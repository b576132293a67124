"""How the program is set up."""
