"""Tests of the registers: what they hold, what is asked of them, and what they refuse."""
