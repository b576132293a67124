"""Persons, and what delegations draft."""
