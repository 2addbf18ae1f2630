# Every job of the project. Each makes its environment first, from the lock, unless it is there already.

VENV ?= .venv
WAY ?= auto
BIN := $(VENV)/bin
ARGS ?=
.DEFAULT_GOAL := help
.PHONY: help setup demo test test-slow check format docs lock new bench clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# The first Python of 3.11 to 3.14 wins (what the lock is tried with); a newer one only where there is no such.
setup: ## Make the environment (.venv) from the lock; the other jobs do this by themselves
	@for python in $(or $(PYTHON),python3 python3.13 python3.12 python3.11 python3.14 any); do \
	  test $$python = any && { python=python3; last='99'; }; \
	  "$$python" -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, $${last:-14}))" 2>/dev/null && \
	    exec "$$python" tools/setup.py --venv "$(VENV)" --way $(WAY); \
	done; \
	echo "goodstanding needs Python 3.11 or newer; found none as $(or $(PYTHON),python3 or python3.11 to python3.14)." >&2; \
	echo "Install one, or name yours: make PYTHON=/path/to/python3.13 ..." >&2; exit 1

demo: setup ## Make up a seller in trouble, check its files and show the result
	@$(BIN)/goodstanding demo $(ARGS)

test: setup ## Run the tests (ARGS="-k reserve" for some of them)
	@$(BIN)/python -m pytest -n auto -m "not slow" $(ARGS)

test-slow: setup ## Run the tests that take minutes: kills, large files, fuzzing
	@$(BIN)/python -m pytest -n auto -m slow $(ARGS) || test $$? -eq 5  # 5: there are none

# All of them are run, so that one look shows every fault.
GATES = "ruff check ." "ruff format --check --quiet ." "lint-imports --no-logo" "mypy" "python -m tools.docs --check" "python -m tools.gates"

check: setup ## Run the gates: style, types, layers, sizes, shapes, fresh documents
	@status=0; for gate in $(GATES); do echo "· $$gate"; $(BIN)/$$gate || status=1; done; exit $$status

format: setup ## Lay out the code and put imports in order
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format --quiet .

docs: setup ## Write docs/catalogue and docs/reference from the code
	@$(BIN)/python -m tools.docs

lock: setup ## Resolve the dependencies anew (ARGS="--upgrade" for newer ones)
	@UV_PYTHON_DOWNLOADS=never $(BIN)/uv lock --no-config --default-index https://pypi.org/simple $(ARGS)
	@$(BIN)/uv export --no-config --quiet --frozen --no-emit-project --no-header --no-annotate --output-file requirements.lock

new: setup ## Start an item: make new kind=check id=refund_without_return
	@$(BIN)/python -m tools.new $(kind) $(id)

bench: setup ## Measure speed and memory, side by side (ARGS are passed on)
	@$(BIN)/python -m benchmarks $(ARGS)

clean: ## Remove the environment and what the tools keep
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
