"""Akoma Ntoso 3.0: the format in which parliaments and the United Nations publish texts.

Source: OASIS, Akoma Ntoso Version 1.0, Part 2: Specifications (29 August 2018).
"""
