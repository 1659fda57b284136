"""The command line on a library of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader.cli import WindowRequest, parse, run
from reader.commands import learning


@dataclass(frozen=True, slots=True)
class Outcome:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Sejajar = Callable[..., Outcome]


@pytest.fixture
def sejajar(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Sejajar:
    """Run a command on an English library, with settings, in the test's folder."""
    monkeypatch.setattr(learning, "settings_file", lambda: tmp_path / "settings.json")

    def command(*arguments: str | Path | int) -> Outcome:
        options = ["--library", str(tmp_path / "library.db"), "--language", "en"]
        request = parse([*map(str, arguments), *options])
        assert not isinstance(request, WindowRequest)
        status = run(request)
        printed = capsys.readouterr()
        return Outcome(status, printed.out, printed.err)

    return command
