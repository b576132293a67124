"""The live stream: every act and pencil mark, to everyone who reads, once.

It answers ``/committees/<space>/stream`` itself, in front of Django: a reader costs one look at
the database when it comes, and none while it stays.

- ``entering``: who may read, in which right and language, by the rules of the pages.
- ``news``: acts since a number as bytes to be sent, rendered once for each right and language.
- ``galleries``: those who follow one space, and how far they are.
- ``relay``: a worker's galleries; it reads the ledger when it is woken and hands out the news.
- ``watching``: how a worker hears of commits, its own and those of other processes.
- ``streaming``: one reader's response, from its headers to its end.
- ``application``: the entry that a server calls.
"""
