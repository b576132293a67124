"""Bytes to text values and back: one folder a format, each with read.py and write.py.

Losses are listed, never silent. Knows only ``travaux.text``.
"""
