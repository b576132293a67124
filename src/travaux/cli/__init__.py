"""The ``travaux`` command."""
