# Waltz. `make run` is all a newcomer needs; `make help` lists the rest.

VENV := .venv
BIN := $(VENV)/bin
PIP := PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install -qq --no-input
TYPED := bot conversations storage tests $(wildcard bench)
COMPILE := uv pip compile pyproject.toml --group build --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'
# Twice as many as there are cores: half of the tests wait for processes of their own.
PYTEST_ARGS ?= -n $(shell expr 2 \* $$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)) --dist worksteal

# Where it is set, each of the many processes of a test run would compile all of the bot and of the tests for itself.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run install test-install test check lint-fix eval fit tune vectors lives bench lock lock-upgrade clean

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "  make %-14s %s\n", $$1, $$2}'

run: install ## set up and start the demo: the whole bot with stand-ins for the providers, no account needed
	@$(BIN)/waltz demo

install: $(VENV)/.installed ## set up .venv with the `waltz` command

test-install: $(VENV)/.installed-test ## set up .venv with what the tests need, too

test: test-install ## run every test (PYTEST_ARGS="-k story" to choose)
	@$(BIN)/python -m pytest $(PYTEST_ARGS)

check: test-install ## ruff and the type checker
	@failed=0; \
	$(BIN)/ruff check --output-format concise . || failed=1; \
	$(BIN)/ruff format --check . || failed=1; \
	$(BIN)/mypy $(TYPED) || failed=1; \
	exit $$failed

fit: install ## fit how sure a reading is, on what may be tuned on (a minute)
	@$(BIN)/python -m bot.learning.fit

lint-fix: test-install ## let ruff mend and format what it can
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

eval: install ## score the matching of questions on the evaluation file
	@$(BIN)/python -m bot.learning.eval

vectors: install ## learn and encode the built-in examples anew, after one of them changed (a minute)
	@$(BIN)/python -m bot.learning.keep_vectors

tune: install ## teach the sentence encoder what people ask (needs torch: pip install torch; then make vectors and make fit)
	@$(BIN)/python -m bot.learning.tuning

lives: test-install ## play the lives of leads on the whole bot, and tell which turns changed
	@$(BIN)/python -m tests.lives

bench: test-install ## measure latency and throughput on this machine
	@$(BIN)/python -m bench

lock: ## renew the lock files after a change in pyproject.toml (needs uv)
	$(COMPILE) --output-file requirements.lock --quiet
	$(COMPILE) --group test --constraint requirements.lock --output-file requirements-test.lock --quiet

lock-upgrade: ## the same, taking the newest versions that fit
	rm -f requirements.lock requirements-test.lock
	$(MAKE) lock

clean: ## remove .venv and caches (not your data)
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info build dist

# An environment whose Python is gone, or that was moved here from elsewhere, is forgotten before make looks at it.
$(shell [ ! -d $(VENV) ] || { $(BIN)/python -c pass && grep -qF '$(CURDIR)/$(VENV)' $(BIN)/pip; } 2>/dev/null || rm -rf $(VENV))

$(BIN)/python:
	@python=$$(tools/find-python) && echo "Making $(VENV) with $$python …" && \
		"$$python" -m venv $(VENV)

$(VENV)/.installed: $(BIN)/python requirements.lock pyproject.toml
	@echo "Installing what requirements.lock lists (half a minute and the downloads) …"
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed requirements-test.lock
	@echo "Installing what the tests need …"
	@$(PIP) --require-hashes -r requirements-test.lock
	@touch $@
