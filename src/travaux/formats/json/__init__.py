"""The project's own JSON: ``travaux.rolling/1`` and ``travaux.instrument/1``."""
