# All that is needed: Python 3.11 or later with venv, and make.
#
#   make generate   regenerate generated/ from input_docs/
#   make test       format, lint and type checks, and all tests
#   make coverage   measure how much of the runtime its tests reach: 95 % at least
#   make update     rewrite the expected outputs of the case tests
#   make bench      measure, and rewrite benchmarks/results.md; see benchmarks/README.md
#   make clean      remove what the others made

PYTHON ?= python3
VENV ?= .venv

BIN := $(VENV)/bin
READY := $(VENV)/ready
TYPED := generator templates/runtime generated benchmarks

.PHONY: generate test coverage format-check lint types unit update bench clean
.SILENT:

generate: $(READY)
	$(BIN)/agentgen generate

test: format-check lint types unit

format-check: $(READY)
	echo "== black"
	$(BIN)/black --check --quiet --diff .

lint: $(READY)
	echo "== ruff"
	$(BIN)/ruff check --quiet .

types: $(READY)
	echo "== mypy"
	$(BIN)/mypy $(TYPED)
	echo "== pyright"
	$(BIN)/pyright --project pyproject.toml --pythonpath $(BIN)/python

unit: $(READY)
	echo "== pytest"
	$(BIN)/pytest --numprocesses auto

coverage: $(READY)
	echo "== coverage of the runtime"
	$(BIN)/pytest --quiet --numprocesses auto -m 'not slow' --cov --cov-report term tests/runtime

update: $(READY)
	$(BIN)/pytest --numprocesses auto --update

bench: $(READY)
	$(BIN)/python -m benchmarks $(BENCH)

$(READY): pyproject.toml
	echo "== setting up $(VENV)"
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) .venv-benchmarks .coverage .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
