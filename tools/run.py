"""Open the window on the bundled story; where there is no display, write a picture of it and the report.

usage: .venv/bin/python tools/run.py
"""

from __future__ import annotations

import os
import platform
import re
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "build" / "demo"
STORY = ROOT / "corpus" / "putin-kim-aurus"
READER = [sys.executable, "-m", "reader"]


def main() -> int:
    """Do the main job, with or without a display."""
    if has_display():
        return subprocess.run(READER, cwd=ROOT, check=False).returncode
    print("There is no display: making a picture of the window and the report instead ...", flush=True)
    DEMO.mkdir(parents=True, exist_ok=True)
    window, report = DEMO / "window.png", DEMO / "comparison.pdf"
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for command in (
        [*READER, "--screenshot", window, "--size", "1440x900"],
        [*READER, "compare", STORY, "--pdf", report],
    ):
        status = subprocess.run(command, cwd=ROOT, env=offscreen, check=False).returncode
        if status != 0:
            return status
    print(window.relative_to(ROOT), report.relative_to(ROOT), sep="\n")
    return 0


def has_display() -> bool:
    """Tell whether a window can be shown: on Linux an X display that answers, or a Wayland session."""
    if platform.system() != "Linux" or os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    local = re.match(r"(?:unix)?:(\d+)", display)
    return _answers(int(local[1])) if local else bool(display)


def _answers(number: int) -> bool:
    """Tell whether an X server listens on this machine under the number, on its file or abstract socket."""
    path = f"/tmp/.X11-unix/X{number}"
    for address in (path, f"\0{path}"):
        with socket.socket(socket.AF_UNIX) as server:
            if server.connect_ex(address) == 0:
                return True
    return False


if __name__ == "__main__":
    sys.exit(main())
