"""The catalogue of sentences in six languages, for command and pages alike."""
