"""What the command lines of the benchmarks have in common."""

from __future__ import annotations

import argparse
from pathlib import Path


def command_line(name: str, about: str | None) -> argparse.ArgumentParser:
    """Return the parser of ``python -m NAME``, whose help is what its module says of itself."""
    return argparse.ArgumentParser(
        prog=f"python -m {name}", description=about, formatter_class=argparse.RawDescriptionHelpFormatter
    )


def add_folders(parser: argparse.ArgumentParser, *, bundled_is_enough: bool = True) -> None:
    """Let folders of annotated stories be named, as ``folders``; one that is not there is refused."""
    count = "*" if bundled_is_enough else "+"
    parser.add_argument("folders", nargs=count, type=_folder, metavar="FOLDER", help="annotated stories")


def _folder(name: str) -> Path:
    if not Path(name).is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {name}")
    return Path(name)
