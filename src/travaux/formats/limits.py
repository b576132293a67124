"""How much is read at most: the one place where it is said.

The longest real text known, a resolution on a budget, has 0.6 MB; the longest list of
amendments 0.7 MB. What is over a limit is refused by name and number, before more than
the limit is in memory. A mebibyte is never meant: 1 MB has 1,000,000 bytes.
"""

from typing import Final

LARGEST_FILE: Final = 10_000_000
"""Bytes of one file, of standard input, or of one line where lines are read one by one."""

LARGEST_LINES: Final = 200_000_000
"""Bytes of a whole file that is read line by line."""

MOST_LINES: Final = 1_000_000
"""Lines of such a file, empty ones too."""

LONGEST_TEXT: Final = 100_000
"""Lines of one text; the longest real one known has some twenty thousand."""

MOST_BRACKETS: Final = 100_000
"""Brackets of one typed text, both halves; the most contested one known has some 3,400."""

MOST_ELEMENTS: Final = 200_000
"""Elements of one file of XML."""

LARGEST_RESOLUTION: Final = 2_000_000
"""Bytes of one resolution."""

DEEPEST_JSON: Final = 200
"""How deep lists and objects of JSON may nest; a rolling text needs about sixty."""

LONGEST_NUMBER: Final = 100
"""Signs of a whole number in JSON, its minus too."""
