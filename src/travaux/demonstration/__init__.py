"""An invented committee and its whole negotiation, as text files and what plays them.

``data/meetings`` has a file a meeting, a line a step; ``data/texts`` the texts that come
before the committee, ``data/people.tsv`` who acts for whom. Everything reaches the tables
by acts, as if it had been done in the room; the same files give the same record anywhere.
"""
