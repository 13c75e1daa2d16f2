# `make demo` makes a brief, `make test` runs the tests; both prepare the machine first.
# Every other word is explained in CONTRIBUTING.md, with the raw command behind it.

unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV
export PYTHONNOUSERSITE = 1

bin := .venv/bin
python := $(bin)/python
lock := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types floors wheel ci docs shape golden quality bench \
	laws pictures lock setup clean

help: ## say what there is to say
	@sed -nE 's/^([a-z]+):.*## (.*)/\1 \2/p' Makefile | \
		while read -r word meaning; do printf '  make %-9s %s\n' "$$word" "$$meaning"; done

demo: ## make a brief from the sample that comes with the program
	@.ci/setup run
	@$(bin)/briefing demo --out out
	@echo "Your brief: out/2026-10-15/brief.pdf (brief.html and brief.json beside it)"

test: ## run the tests
	@.ci/setup dev
	@$(python) -m pytest $(PYTEST_ARGS)

setup:
	@.ci/setup dev

check: lint types floors ## lint, types and floors

lint: setup ## style and likely mistakes
	$(bin)/ruff check .
	$(bin)/ruff format --check .

types: setup ## every type, strictly
	$(bin)/mypy --strict

floors: setup ## imports only go down
	$(bin)/lint-imports

wheel: setup ## build the wheel, install it in an empty environment, make a brief elsewhere
	.ci/wheel

ci: ## everything that must hold before a change is taken
	.ci/run

docs: setup ## write docs/cli.md and docs/config.md from the code
	$(python) -m tests.reference

shape: setup ## how long functions and files are
	$(python) -m tests.shape

laws: setup ## the laws of the house over many more examples, new ones each time
	HYPOTHESIS_PROFILE=deep $(python) -m pytest -q tests/test_properties.py

golden: setup ## write the golden files anew; read the difference before committing it
	$(python) -m pytest -q tests/test_golden.py --update-golden

quality: setup ## measure on collections that may not be committed
	$(python) -m tests.quality.gate

bench: setup ## start-up, a whole build and its memory, as ratios
	$(python) -m pytest -q -s tests/benchmarks

pictures: setup ## draw the pictures of the README from the demo
	.ci/pictures

lock: ## choose the locked versions anew (needs uv)
	printf '%s\n' 'hatchling>=1.27' editables setuptools | \
		$(lock) --constraint requirements.lock - --output-file requirements-build.lock
	$(lock) pyproject.toml --output-file requirements.lock
	$(lock) pyproject.toml --group dev --constraint requirements.lock \
		--output-file requirements-dev.lock

clean: ## remove what was built, fetched or cached; briefs in out/ stay
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
