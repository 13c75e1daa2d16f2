"""The floors that can be measured on what is committed or lies in ../shared.

The others need collections that may not be committed: `make quality` measures them.
"""

from __future__ import annotations

import json

import pytest

from tests.quality import gate


@pytest.mark.slow
@pytest.mark.parametrize("stage", [*gate.COMMITTED, *gate.IN_SHARED])
def test_no_floor_has_sunk(stage: str, capsys: pytest.CaptureFixture[str]) -> None:
    if stage in gate.IN_SHARED and not (gate.eval_root(stage) / "eval").is_dir():
        pytest.skip("../shared/eval is not here")
    assert gate.check(stage, gate.load_baseline()), capsys.readouterr().out


def test_every_stage_has_floors() -> None:
    assert set(gate.load_baseline()) == set(gate.find_stages())
    assert all(entry["floors"] for entry in gate.load_baseline().values())


def test_a_sunk_figure_is_caught(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The gate itself can fail: on a lower figure, on one that vanished, on other data."""
    monkeypatch.setattr(gate, "measure", lambda stage: {"f1": 0.80, "errors_max": 3.0})
    monkeypatch.setattr(gate, "corpus_hash", lambda stage: "a")
    floors = {"f1": 0.80, "errors_max": 3.0}
    assert gate.check("x", {"x": {"floors": floors}})
    assert not gate.check("x", {"x": {"floors": {**floors, "f1": 0.81}}})
    assert not gate.check("x", {"x": {"floors": {**floors, "errors_max": 2.0}}})
    assert not gate.check("x", {"x": {"floors": {**floors, "recall": 0.5}}})
    assert not gate.check("x", {"x": {"floors": floors, "corpus": "b"}})
    assert "SUNK" in capsys.readouterr().out


def test_a_floor_is_lowered_only_on_purpose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "measure", lambda stage: {"f1": 0.7})
    monkeypatch.setattr(gate, "corpus_hash", lambda stage: None)
    baseline: dict[str, dict[str, object]] = {"x": {"floors": {"f1": 0.8}}}
    assert not gate.update("x", baseline, allow=False)
    assert baseline["x"]["floors"] == {"f1": 0.8}
    assert gate.update("x", baseline, allow=True)
    assert json.loads(json.dumps(baseline))["x"]["floors"] == {"f1": 0.7}
