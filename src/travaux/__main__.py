"""``python -m travaux``."""

from travaux.cli.main import main

main()
