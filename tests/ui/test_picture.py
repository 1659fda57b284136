from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from reader.settings import View


def sejajar(*arguments: str | Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run the command with a home of its own and without a display."""
    own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "reader", *map(str, arguments)]
    return subprocess.run(command, env={**os.environ, **own}, capture_output=True, text=True, check=False)


def test_a_picture_has_the_size_asked_for_and_leaves_the_settings_alone(tmp_path: Path) -> None:
    target = tmp_path / "window.png"
    done = sejajar("--screenshot", target, "--size", "1280x800", "--theme", "dark", home=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    image = QImage(str(target))
    assert (image.width(), image.height()) == (1280, 800)
    assert image.pixelColor(8, 8).lightness() < 40
    assert list(tmp_path.iterdir()) == [target]


def test_each_view_has_a_picture_of_its_own(tmp_path: Path) -> None:
    pictures = []
    for view in (View.PANES, View.MATRIX):
        target = tmp_path / f"{view}.png"
        assert sejajar("--screenshot", target, "--view", view, "--size", "1000x640", home=tmp_path).returncode == 0
        pictures.append(QImage(str(target)))
    assert all((picture.width(), picture.height()) == (1000, 640) for picture in pictures)
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("missing.txt",), "missing.txt"),
        (("--select", "999"), "999"),
    ],
)
def test_what_stands_in_the_way_of_a_picture_is_said_in_one_line(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = sejajar("--screenshot", tmp_path / "window.png", *arguments, home=tmp_path)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "window.png").exists()


def test_a_picture_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    done = sejajar("--screenshot", tmp_path / "no" / "window.png", home=tmp_path)
    assert done.returncode == 1
    assert "window.png" in done.stderr
