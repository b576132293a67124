"""The pages: what a browser shows of a committee, and what it does there through acts.

Pages read through `committee.queries` and `people`, write through acts, and render the rolling
text with `formats.html`.
"""
