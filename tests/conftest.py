"""Options and profiles of the whole suite."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# Every run of "house" tries the same examples; "deep" tries new ones and prints how to try a
# failing one again. HYPOTHESIS_PROFILE chooses. A busy machine is not a failure: no deadline.
_common = {"deadline": None, "suppress_health_check": list(HealthCheck)}
_quick = (Phase.explicit, Phase.reuse, Phase.generate)  # shrinking takes minutes: deep does it
settings.register_profile("house", derandomize=True, max_examples=15, phases=_quick, **_common)
settings.register_profile("deep", derandomize=False, max_examples=200, print_blob=True, **_common)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


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
