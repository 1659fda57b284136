# Two commands: `make run` opens the window, `make test` runs every check. Both set up what they need, once.

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin

.PHONY: run test lint benchmark picture prepare prepare-dev python clean

run: prepare
	@$(BIN)/python tools/run.py

test: lint
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

lint: prepare-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

benchmark: prepare-dev
	$(BIN)/python -m benchmarks

picture: prepare
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m reader --screenshot docs/window-light.png --size 1440x900 --theme light --language id
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m reader --screenshot docs/window-dark.png --size 1440x900 --theme dark --language en

prepare: python
	@$(PYTHON) tools/prepare.py

prepare-dev: python
	@$(PYTHON) tools/prepare.py --dev

python:
	@test -n "$(PYTHON)" || { echo "sejajar: Python 3.11 or newer is needed. Install it, then try again." >&2; exit 1; }

clean:
	rm -rf .venv build dist
