# Everything runs from .venv, which the first target to need it builds from Python 3.11 or newer.
.DEFAULT_GOAL := help
SHELL := /bin/sh
BIN := .venv/bin
READY := .venv/.ready
# Three workers for two cores (tests/conftest.py); a worker that is done takes over half of what another has left.
# Compiled tests are kept, also where the environment says otherwise: else each worker compiles all of them, every time.
PYTEST := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest --numprocesses=auto --dist=worksteal
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)

.PHONY: help setup demo test test-all test-slow check format docs weights pictures lock clean

help: ## what you can do here
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | while IFS="$$(printf '\t')" read -r name says; do printf '  make %-9s %s\n' "$$name" "$$says"; done

setup: $(READY) ## build .venv with everything in it

$(READY): requirements-dev.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Countersign needs Python 3.11 or newer, and none is on your PATH. Install one (on Debian or Ubuntu: apt install python3 python3-venv), or say which: make setup PYTHON=/path/to/python3"; exit 1; }
	@command -v "$(PYTHON)" >/dev/null 2>&1 || { echo "There is no $(PYTHON) here. Say where Python 3.11 or newer is: make setup PYTHON=/path/to/python3"; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Countersign needs Python 3.11 or newer; $(PYTHON) is $$("$(PYTHON)" --version 2>&1). Say which to use: make setup PYTHON=/path/to/python3"; exit 1; }
	@"$(PYTHON)" -c 'import venv, ensurepip' 2>/dev/null || { echo "$(PYTHON) has no venv module. Install it (on Debian or Ubuntu: apt install python3-venv), then run make again."; exit 1; }
	@echo "Building .venv with $$("$(PYTHON)" --version); the first time takes a minute or two …"
	@"$(PYTHON)" -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock || { echo "The packages in requirements-dev.lock could not be installed: see above. Is the package index reachable?"; exit 1; }
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY) ## try the whole product in your browser: no Slack, no token, no network
	@$(BIN)/countersign demo $(if $(PORT),--port $(PORT))

test: $(READY) ## run the tests
	@$(PYTEST) -m "not slow"

test-all: $(READY) ## run the tests, the slow ones on real processes included
	@$(PYTEST)

test-slow: $(READY) ## run only the slow ones
	@$(PYTEST) -m slow

check: $(READY) ## formatting, lint, types, the direction of imports, and few pronouns in docstrings
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/mypy .ci/prose.py .ci/pictures.py
	@$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports
	@$(BIN)/python .ci/prose.py

format: $(READY) ## put the code into its one format
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

docs: $(READY) ## write the generated pages in docs/ and the patterns' cue words again
	@$(BIN)/countersign docs
	@$(BIN)/python .ci/cues.py

weights: $(READY) ## learn the weights of the check of enquirers again, from training/cases/
	@$(BIN)/python -m training.enquirers

pictures: $(READY) ## take the pictures in docs/pictures again (needs chromium; colour emoji: fonts-noto-color-emoji)
	@$(BIN)/python .ci/pictures.py

lock: ## resolve the requirements again (needs uv)
	UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --extra postgres --output-file requirements.lock pyproject.toml
	UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --constraint requirements.lock --extra postgres --group dev --output-file requirements-dev.lock pyproject.toml

clean: ## remove what was built
	@rm -rf .venv dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
