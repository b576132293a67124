"""Persons, how they sign in, and what a delegation drafts: ordinary, erasable tables.

Nothing here is on a record. The record holds a person's id and nothing else, so that
erasing a person leaves every chain whole.
"""
