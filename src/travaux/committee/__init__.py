"""How things stand: what the acts on the record have led to, as tables and questions to them.

Only ``travaux.acts`` writes here. Every key comes from an act, never from the database, and
every moment is the number of an act or an ISO 8601 text, so that a replay gives equal rows.
"""
