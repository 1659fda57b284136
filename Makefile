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

# The pictures that the README and the documents show.
picture: prepare
	@export QT_QPA_PLATFORM=offscreen; mkdir -p docs/pictures; \
	for view in panes matrix contradictions read_once quotes overview; do \
		$(BIN)/python -m reader --screenshot docs/pictures/$$view-light.png --view $$view --size 1440x900 --theme light --language id && \
		$(BIN)/python -m reader --screenshot docs/pictures/$$view-dark.png --view $$view --size 1440x900 --theme dark --language en || exit; \
	done; \
	for theme in contrast_light contrast_dark; do \
		$(BIN)/python -m reader --screenshot docs/pictures/panes-$$theme.png --size 1440x900 --theme $$theme --language id || exit; \
	done; \
	PYTHONPATH=. $(BIN)/python tools/library_pictures.py docs/pictures

prepare: python
	@$(PYTHON) tools/prepare.py

prepare-dev: python
	@$(PYTHON) tools/prepare.py --dev

python:
	@test -n "$(PYTHON)" || { echo "sejajar: Python 3.11 or newer is needed. Install it, then try again." >&2; exit 1; }

clean:
	rm -rf .venv build dist
