from __future__ import annotations

import sys

import pytest

from benchmarks.constants import changed, constants, main
from benchmarks.gold import BUNDLED
from reader.engine import cutting, pipeline


def test_a_changed_number_is_changed_wherever_it_is_known_and_comes_back() -> None:
    usual = cutting.FLOOR
    with changed(cutting, "FLOOR", 0.31):
        assert (cutting.FLOOR, pipeline.FLOOR) == (0.31, 0.31)
    assert (usual, usual) == (cutting.FLOOR, pipeline.FLOOR)


def test_only_the_numbers_that_are_asked_for_are_tried() -> None:
    assert [(module, name) for module, name, _ in constants(["cutting.FLOOR"])] == [(cutting, "FLOOR")]


def test_an_unknown_number_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["benchmarks.constants", str(BUNDLED), "--only", "cutting.FLOR"])
    with pytest.raises(SystemExit, match="2"):
        main()
    assert "cutting.FLOR" in capsys.readouterr().err
