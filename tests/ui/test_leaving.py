"""The end of the program."""

from __future__ import annotations

import os
import subprocess
import sys

COPY_AND_LEAVE = """
from reader.ui.app import run_until_ready
program = run_until_ready()
text = program.window.comparison_view.panes[0].text
text.selectAll()
text.copy()
program.window.close()
"""


def test_the_program_ends_well_with_its_words_on_the_clipboard() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    done = subprocess.run([sys.executable, "-c", COPY_AND_LEAVE], env=environment, check=False)

    assert done.returncode == 0
