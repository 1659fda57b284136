"""What a command is."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reader.commands.shell import Shell


@dataclass(frozen=True, slots=True)
class Command:
    """What can be done without a window. Its help stands among the messages, in a table of its name."""

    example: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Shell], None]
    fields: Mapping[str, str] = field(default_factory=dict)
    """What its help says that is not the same in every version, such as the formats."""
