"""The command ``sejajar``: ``sejajar compare`` works without a display, everything else opens the window."""

from __future__ import annotations

import sys

from reader.cli import CompareRequest, parse
from reader.cli import run as run_compare


def main() -> int:
    """Do what the command line asks for and return the exit status."""
    request = parse(sys.argv[1:])
    if isinstance(request, CompareRequest):
        return run_compare(request)
    from reader.ui.app import run as run_window

    return run_window(request)


if __name__ == "__main__":
    sys.exit(main())
