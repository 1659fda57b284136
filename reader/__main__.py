"""The command ``sejajar``: its subcommands work without a display, everything else opens the window."""

from __future__ import annotations

import sys

from reader.cli import WindowRequest, parse
from reader.cli import run as run_without_window


def main() -> int:
    """Do what the command line asks for and return the exit status."""
    request = parse(sys.argv[1:])
    if not isinstance(request, WindowRequest):
        return run_without_window(request)
    from reader.ui.app import run as run_window

    return run_window(request)


if __name__ == "__main__":
    sys.exit(main())
