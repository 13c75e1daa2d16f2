"""Options and profiles of the whole suite."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

settings.register_profile(
    "house",
    deadline=None,  # a busy machine is not a failure
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=int(os.environ.get("HYPOTHESIS_EXAMPLES", "25")),
)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the program makes now into tests/golden instead of comparing",
    )


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The five real articles beside the checkout; tests that use them skip without them."""
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("../shared/seeds is not here")
    return folder


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own BRIEFING_ variables change no test."""
    for name in list(os.environ):
        if name.startswith("BRIEFING_") and name != "BRIEFING_EVAL_DATA":
            monkeypatch.delenv(name)
