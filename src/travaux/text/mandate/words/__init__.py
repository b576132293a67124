"""The words a reader of resolutions goes by, one module a language."""
