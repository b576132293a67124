"""The commands that work in a data folder: on a committee, its record and its texts.

Their modules are loaded when they are called, and loading them sets Django up.
"""

from travaux.config.start import start

start()
