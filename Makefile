# Everything one does with this repository. `make` prints the targets.
#
# Needs make and Python 3.11 or newer with its venv module; the rest is installed from requirements-dev.lock into
# .venv, which is made anew whenever the lock changes. Another Python: `make test PYTHON=python3.13`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# -qq: what a machine's own pip configuration warns of is not our talk; errors still show.
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input -qq
# Two stamps: the locked packages (slow, rarely), and this package's own installation (quick, when its metadata change).
LOCKED := $(VENV)/.locked
SETUP := $(VENV)/.setup

# Extra arguments for pytest: `make test ARGS="tests/unit -k dates"`.
ARGS ?=
# `make lock UPGRADE=--upgrade` takes the newest versions; without it a pin moves only if it must.
UPGRADE ?=

# Extras are kept (`coverage[toml]==...`): an older pip takes a pin without its extra for no pin at all.
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --generate-hashes --no-strip-extras \
	--no-header --no-emit-index-url --no-annotate $(UPGRADE)
# Documents with `[[[cog` blocks: their output is executed at a terminal of fixed width, never typed (docs/session.py).
DOCS = $(wildcard README.md docs/*.md)
COG := $(BIN)/cog -P -U -n utf-8 -I . -p 'from docs.session import forum, show' --verbosity=1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo test check lint drift verify cover docs snapshots lock bench mutate clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(SETUP) ## install everything into .venv (the other targets do this by themselves)

# The stamp is a copy of the lock: a lock that was only touched (a checkout, `make lock`) makes nothing anew.
$(LOCKED): requirements-dev.lock
	@if cmp -s $< $@; then touch $@; else $(MAKE) --no-print-directory fresh; fi

.PHONY: fresh
fresh:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "forum needs Python 3.11 or newer, and '$(PYTHON)' is not: name another one with PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "'$(PYTHON)' cannot make virtual environments: install its venv module (on Debian: python3-venv)" >&2; exit 1; }
	@echo "Setting up $(VENV) from requirements-dev.lock (once; about a minute) ..."
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@cp requirements-dev.lock $(LOCKED)

$(SETUP): $(LOCKED) pyproject.toml src/forumcli/__init__.py
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

demo: $(SETUP) ## show the program on the shipped dataset
	@for words in 'list' 'search "Norov"' 'series cooperation' 'timeline' 'check'; do \
		printf '\n$$ forum %s\n\n' "$$words"; \
		eval "$(BIN)/forum $$words" || exit $$?; \
	done

test: $(SETUP) ## run all tests, those of the installed wheel included
	@$(BIN)/python -m pytest --numprocesses=auto $(ARGS)

check: lint drift verify cover ## all that a change must pass: lint, drift, verify, cover

lint: $(SETUP) ## ruff, mypy, the layers, spelling
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/codespell

drift: $(SETUP) ## fail if a generated part of the documents is out of date
	$(BIN)/python docs/generate.py --check
	$(COG) --check --diff --check-fail-msg='run "make docs" and look at what changed' $(DOCS)

verify: $(SETUP) ## forum check on our own data
	$(BIN)/forum check data

cover: $(SETUP) ## all tests, with coverage of lines and branches: 95 in a hundred, of rules and reporters all
	@$(BIN)/python -m pytest --numprocesses=auto --cov --cov-report=term $(ARGS)
	@$(BIN)/coverage report --include='src/forumcli/checks/*,src/forumcli/reporters/*' --fail-under=100

docs: $(SETUP) ## write the generated parts of the documents anew
	$(BIN)/python docs/generate.py
	$(COG) -r $(DOCS)

snapshots: $(SETUP) ## accept the present output as the expected one; read the diff before committing it
	$(BIN)/python -m pytest --snapshot-update $(ARGS)

lock: $(SETUP) ## solve the dependencies anew: requirements.lock, requirements-dev.lock
	$(LOCK) --output-file requirements.lock
	$(LOCK) --group dev --constraint requirements.lock --output-file requirements-dev.lock

bench: $(SETUP) ## measure speed; on a quiet machine
	$(BIN)/python -m pytest -m bench -p no:randomly $(wildcard tests bench) $(ARGS)

mutate: $(SETUP) ## change rules in small ways that a test must notice: RULE="N303 D405", all without (hours)
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --group mutation
	$(BIN)/python bench/mutate.py $(RULE)

clean: ## remove .venv and everything that tools leave behind
	rm -rf $(VENV) build dist htmlcov .coverage .coverage.* .hypothesis .import_linter_cache \
		.mypy_cache .pytest_cache .ruff_cache
	find $(wildcard src tests bench) -name __pycache__ -type d -prune -exec rm -rf {} +
