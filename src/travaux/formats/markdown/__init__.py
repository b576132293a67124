"""Treaties, resolutions and rolling texts as Markdown, in six languages."""
