"""Programs that are killed at some moment of their work."""

from __future__ import annotations

import signal
import subprocess
import sys
import time


def killed(program: str, *arguments: object, wait: float) -> list[int]:
    """Run a program, kill it some time after its first words, and return the numbers that it said."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = [int(process.stdout.readline())]
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    said += [int(line) for line in process.stdout.read().split()]
    process.stdout.close()
    assert process.wait() in (0, -signal.SIGKILL)
    return said
