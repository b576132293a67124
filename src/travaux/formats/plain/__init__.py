"""Treaties, resolutions and rolling texts as plain text, in six languages."""
