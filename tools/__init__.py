"""What `make check` and `make messages` run besides ruff, mypy and import-linter."""
