"""Rolling texts and instruments as HTML: the fragment all pages share, and pages that stand alone.

Write only; there is no reader of HTML.
"""
