"""Benchmarks run when they are asked for by name (`make bench`), never with the tests."""

from __future__ import annotations

from pathlib import Path

import pytest


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    asked = any("benchmarks" in str(argument) for argument in config.invocation_params.args)
    return None if asked else True
