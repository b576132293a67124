"""Questions to the tables, one module a noun; nothing here writes."""
