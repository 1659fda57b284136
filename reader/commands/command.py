"""What a command is."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from reader.commands.shell import Shell


@dataclass(frozen=True, slots=True)
class Command:
    """What can be done without a window."""

    description: str
    example: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Shell], None]
