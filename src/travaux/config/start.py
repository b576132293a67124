"""Setting Django up: before a table is imported, and once a process."""

import os

import django


def start() -> None:
    """Set Django up with the program's settings; a second call does nothing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "travaux.config.settings")
    django.setup()
