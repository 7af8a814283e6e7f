# `make demo` shows newslint at work, `make test` checks everything. Both set up their own virtual environment.

PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: demo test check format docs bench quality clean

demo: $(VENV)/installed
	$(BIN)/newslint check examples || test $$? -eq 1

test: $(VENV)/developing check
	$(BIN)/python -m pytest

check: $(VENV)/developing
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/python docs/generate.py --check

format: $(VENV)/developing
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

docs: $(VENV)/developing
	$(BIN)/python docs/generate.py

bench: $(VENV)/developing
	$(BIN)/python benchmarks/run.py

quality: $(VENV)/developing
	$(BIN)/python benchmarks/quality.py

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet --editable '.[all]'
	$(BIN)/python -m compileall -q lint rules schemas  # pip compiles only what it copies
	touch $@

$(VENV)/developing: $(VENV)/installed
	$(BIN)/pip install --quiet --group dev
	touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
