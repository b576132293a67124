# Everything a newcomer runs. `make` alone lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CODE := $(wildcard src tests tools bench)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
UV := uv==0.13.9
FUZZ_PROFILE ?= fuzz

.DEFAULT_GOAL := help
.PHONY: help install dev system demo needs test test-slow check style types storeys ours fix bench fuzz messages docs changes lock wheel clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  \1\t/' | expand -t 14

install: $(VENV)/.run catalogues ## make .venv with the `travaux` command; needs Python 3.11 or later

dev: $(VENV)/.dev catalogues ## the same with what tests and checks need

system: ## as root: install the Debian packages that the tests need
	@PYTHON=$(PYTHON) tools/system.sh install

demo: install ## serve an invented committee in mid-negotiation on this machine, to look round
	@$(BIN)/travaux demo

needs:
	@missing=$$(PYTHON=$(PYTHON) tools/system.sh check); \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" -eq 0 ]; then exec $(MAKE) --no-print-directory system; fi; \
	echo "Missing: $$(echo $$missing). Run as root: make system" >&2; exit 1

test: needs dev ## run the tests that take under ten minutes together
	$(BIN)/python -m pytest -n auto --dist loadfile -m "not slow and not fuzz"

test-slow: needs dev ## run the slow tests
	$(BIN)/python -m pytest -n auto --dist loadfile -m "slow and not fuzz"

fuzz: dev ## run the random tests with many more cases
	$(BIN)/python -m pytest -m fuzz --hypothesis-profile=$(FUZZ_PROFILE)

check: style types storeys ours ## style, types, storeys, sizes, reads, catalogues, licences, docs; with -k all at once

style: dev
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)

types: dev
	$(BIN)/mypy $(CODE)

storeys: dev
	$(BIN)/lint-imports --no-logo

ours: $(addprefix ours-,sizes tidy reads catalogues licences reference)

ours-reference: dev
	TRAVAUX_LANGUAGE=en $(BIN)/python -m tools.reference check

ours-%: dev
	$(BIN)/python -m tools.check_$*

fix: dev ## put right what ruff can put right itself
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

bench: dev ## measure what the program costs
	$(BIN)/python -m bench

messages: dev ## take the sentences out of the code into the six catalogues
	$(BIN)/python -m tools.catalogues update

docs: dev ## make anew the pages of docs that show the program
	TRAVAUX_LANGUAGE=en $(BIN)/python -m tools.reference write

changes: dev ## show what the next release's notes would say
	$(BIN)/towncrier build --draft --version next

lock: ## write requirements/*.txt anew from pyproject.toml
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip --disable-pip-version-check --quiet install $(UV)
	tools/lock.sh build/lock/bin/uv

wheel: dev ## build the wheel into dist/
	$(BIN)/python -m build --wheel --no-isolation

clean: ## remove what the other targets made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src -name '*.mo' -delete
	find $(CODE) -name __pycache__ -prune -exec rm -rf {} +

.PHONY: catalogues
catalogues: $(VENV)/.run
	@$(BIN)/python -m tools.catalogues compile

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	{ echo "Travaux needs Python 3.11 or later; choose one with: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	{ rm -rf $(VENV); echo "Python's venv is missing; on Debian run as root: make system" >&2; exit 1; }

$(VENV)/.run: requirements/run.txt pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements/run.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@
