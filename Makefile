# Everything a person or a CI server does with this repository starts here: "make help".
# A fresh machine needs only Python 3.11 or later, make and git.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# Extra arguments for the command that a target runs, as in: make site ARGS="--strict"
ARGS ?=
# The Python that .venv is made with; found by itself when left empty.
PYTHON ?=

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq

# Material prints a notice about MkDocs 2.0 at every build; the bound in pyproject.toml settles it.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help
help: ## List the targets
	@echo "Använd / Usage: make TARGET [ARGS=\"...\"]"
	@sed -nE 's/^([a-z]+):[^#]*## (.*)$$/  \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 12

.PHONY: site
site: $(STAMP) ## Build every site into site/
	@$(BIN)/smartstad build $(ARGS)

.PHONY: serve
serve: $(STAMP) ## Show the site in a browser, rebuilt at every change
	@$(BIN)/smartstad serve $(ARGS)

.PHONY: check
check: $(STAMP) ## Tell every problem, publish nothing
	@$(BIN)/smartstad check $(ARGS)

.PHONY: status
status: $(STAMP) ## Show what is missing, to be reviewed and planned (ARGS="--report": a page too)
	@$(BIN)/smartstad status $(ARGS)

.PHONY: handbook
handbook: $(STAMP) ## Build the handbook into build/handbook/
	@$(BIN)/python scripts/handbook_tables.py
	@$(BIN)/mkdocs build --quiet --strict -f docs/mkdocs.yml -d "$(CURDIR)/build/handbook"
	@echo "→ build/handbook/index.html"

# The linters come first, so that pytest's closing line is the last one printed.
.PHONY: test
test: $(STAMP) ## Run the linters and all tests (ARGS goes to pytest)
	@scripts/setup-test-tools
	@echo "Checking style, types and layers ..."
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet . || { \
	  echo "Some files are not formatted. Run: $(BIN)/ruff format ." >&2; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@log=$$($(BIN)/lint-imports --no-logo 2>&1) || { echo "$$log" >&2; exit 1; }
	@echo "Running the tests ..."
# A file at a time, so that what its tests share is built once; in order, since the browser's take longest and are first.
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder --cov $(ARGS)

.PHONY: lock
lock: $(STAMP) ## Rewrite requirements.lock (ARGS="--upgrade" for newer versions)
	@echo "Resolving the dependencies of pyproject.toml into requirements.lock ..."
	@uv=$$(sed -nE 's/^lock = \["(.*)"\]$$/\1/p' pyproject.toml); $(PIP) install "$$uv"
	@$(BIN)/uv pip compile pyproject.toml --extra test --extra build \
	  --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make lock" --quiet --output-file requirements.lock $(ARGS)

.PHONY: clean
clean: ## Remove what was built (ALL=1: the installed tools too)
	@rm -rf site build .cache dist .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache \
	  .coverage .coverage.* htmlcov plugins/*.egg-info
	@find plugins scripts tests -name node_modules -prune -o -name __pycache__ -exec rm -rf {} +
	@$(if $(ALL),rm -rf $(VENV) tests/node_modules)

# Each candidate must be 3.11 or later and able to make a virtual environment with pip in it.
$(STAMP): requirements.lock pyproject.toml
	@if ! $(BIN)/python -c 'import pip' 2>/dev/null; then \
	  found=; without_venv=; \
	  for python in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11); do \
	    "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	    if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then found=$$python; break; fi; \
	    without_venv=$${without_venv:-$$python}; \
	  done; \
	  if [ -z "$$found" ] && [ -n "$$without_venv" ]; then \
	    package=$$("$$without_venv" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
	    echo "Python kan inte skapa virtuella miljöer här. Installera paketet $$package, på Debian och Ubuntu med: sudo apt-get install $$package" >&2; \
	    echo "Python cannot create virtual environments here. Install the package $$package, on Debian and Ubuntu with: sudo apt-get install $$package" >&2; \
	    exit 1; \
	  elif [ -z "$$found" ]; then \
	    echo "Ingen Python 3.11 eller senare hittades. Installera en, eller ange var den finns med: make PYTHON=/sökväg/till/python3" >&2; \
	    echo "No Python 3.11 or later was found. Install one, or say where it is with: make PYTHON=/path/to/python3" >&2; \
	    exit 1; \
	  fi; \
	  echo "Creating $(VENV) with $$($$found --version) ..."; \
	  "$$found" -m venv --clear $(VENV); \
	fi
	@echo "Installing the packages of requirements.lock into $(VENV) ..."
# The build backend first: feedgen is built from source, and with the pinned backend only.
	@awk '/^[a-zA-Z]/ { wanted = /^setuptools==/ } wanted' requirements.lock > $(VENV)/build-backend.lock
	@$(PIP) install --require-hashes --no-deps -r $(VENV)/build-backend.lock
	@$(PIP) install --require-hashes --no-deps --no-build-isolation -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@
