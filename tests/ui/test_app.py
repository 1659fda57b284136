"""What stands in the way of a window is said before there is one."""

from __future__ import annotations

import pytest

from reader.cli import WindowRequest
from reader.ui.app import run


@pytest.mark.parametrize(("language", "words"), [("id", "bukan waktu: “besok”"), ("en", "is no time: “besok”")])
def test_time_of_making_that_is_none_is_said_in_the_terminal(
    language: str, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "besok")

    assert run(WindowRequest(language=language)) == 1

    assert words in capsys.readouterr().err
