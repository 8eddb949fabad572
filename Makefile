# The commands of this project. `make` alone lists them.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh

PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready
PY := $(VENV)/bin/python
NODE_READY := tests/node_modules/.ready
LIGHTHOUSE_READY := tests/lighthouse/node_modules/.ready
# Tests of one file stay together, since they share what is made for them. Files go in their order: those with
# the fewest tests would else come last, and among them are the longest.
AT_ONCE := -n auto --dist loadfile --no-loadscope-reorder
COMPILE = uv pip compile -q $(UPGRADE) --universal --python-version 3.11 --generate-hashes \
  --custom-compile-command "make lock"
# Two notices about the future of MkDocs, silenced by their documented switches.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
export PYTHONPATH := overrides/hooks
export PYTHONUTF8 := 1

.PHONY: help serve check fix build book publish test test-book test-all coverage browser benchmark release lock clean

help: ## List the commands.
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-10s %s\n", $$1, $$2}' Makefile

serve: $(READY) ## Set up what is missing and serve the report on 127.0.0.1:8000.
	$(PY) -m mkdocs serve --dev-addr 127.0.0.1:8000

check: $(READY) ## Check the sources without building them.
	@$(PY) -m report check

fix: $(READY) ## Mend what is mechanical in the sources, and say what was done.
	@$(PY) -m report fix

build: $(READY) ## Build the site, strictly, into site/; an old site stays when the build fails.
	@$(PY) -m report build

book: $(READY) ## Bind the built site as PDF, EPUB and a copy to open from disk, into site/downloads/.
	@$(PY) -m report book

publish: build book ## Build the site and bind it: all that is published.

test: $(READY) $(NODE_READY) browser ## Set up what is missing and run every test that a change must pass.
	@$(PY) -m report check
	@$(PY) -m ruff check . && $(PY) -m ruff format --check . && $(PY) -m mypy
	@$(PY) -m pytest $(AT_ONCE)

test-book: $(READY) $(NODE_READY) browser ## Bind the book and read it: PDF, EPUB, the copy to open from disk.
	@$(PY) -m pytest -m book

test-all: $(READY) $(NODE_READY) $(LIGHTHOUSE_READY) browser ## Run the full matrix too: more browsers' modes, properdocs, faults, Lighthouse.
	@$(PY) -m pytest $(AT_ONCE) -m "not network"

coverage: $(READY) $(NODE_READY) browser ## Run the tests, the book's too, and name what of the machinery no test runs.
	@rm -rf .cache/coverage && mkdir -p .cache/coverage
	@$(PY) -m coverage run -m pytest $(AT_ONCE) -m "not full and not network"
	@$(PY) -m coverage combine -q && $(PY) -m coverage report

browser: $(READY)
	@$(PY) tests/browser.py

benchmark: $(READY) ## Measure how build time and memory grow, side by side with peers.
	@$(PY) tests/benchmarks/run.py

release: $(READY) ## Release an edition: EDITION=1.1 SITE_URL=https://… (BOOK=no leaves the book out).
	@$(PY) overrides/hooks/release.py

lock: ## Renew requirements.txt, and .github's, from pyproject.toml (needs uv; UPGRADE=--upgrade takes newer versions).
	$(COMPILE) --group pyproject.toml:test pyproject.toml -o requirements.txt
	$(COMPILE) --group pyproject.toml:look -o .github/requirements.txt

clean: ## Remove everything that was made: the environment, caches, the site.
	rm -rf $(VENV) .cache site

# One hashed file for uv and for pip. The stamp is written last, so a broken set-up is tried again.
$(READY): requirements.txt
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv -q --allow-existing --python "$(PYTHON)" $(VENV) && \
	  uv pip sync -q --require-hashes --python $(PY) requirements.txt; \
	else \
	  "$(PYTHON)" -m venv $(VENV) || { echo "Please install Python's venv: sudo apt-get install python3-venv" >&2; exit 1; }; \
	  $(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt; \
	fi
	@touch $(READY)

# Node comes from the Python environment; npm installs what the lock file names, without scripts of its own.
$(NODE_READY) $(LIGHTHOUSE_READY): %/node_modules/.ready: %/package-lock.json | $(READY)
	@cd $* && PATH="$(CURDIR)/$(VENV)/bin:$$PATH" npm ci --silent --ignore-scripts
	@touch $@
