"""The only writers of committee and record: one module a noun, one function an act.

The list of a module's functions is the rule book of its noun.
"""
