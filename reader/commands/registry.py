"""Every command that needs no window, by the name under which it is called."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from reader.commands import (
    compare,
    completing,
    deciding,
    editing,
    exporting,
    imports,
    learning,
    manual,
    reading,
    rescuing,
    stories,
)
from reader.commands.shell import Shell


@dataclass(frozen=True, slots=True)
class Command:
    """What can be done without a window."""

    description: str
    example: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Shell], None]


COMMANDS = {
    "compare": Command(compare.DESCRIPTION, compare.EXAMPLE, compare.add_arguments, compare.run),
    "export": Command(exporting.DESCRIPTION, exporting.EXAMPLE, exporting.add_arguments, exporting.run),
    "import": Command(imports.DESCRIPTION, imports.EXAMPLE, imports.add_arguments, imports.run),
    "list": Command(reading.LIST_DESCRIPTION, reading.LIST_EXAMPLE, reading.add_list_arguments, reading.run_list),
    "search": Command(
        reading.SEARCH_DESCRIPTION, reading.SEARCH_EXAMPLE, reading.add_search_arguments, reading.run_search
    ),
    "show": Command(reading.SHOW_DESCRIPTION, reading.SHOW_EXAMPLE, reading.add_show_arguments, reading.run_show),
    "edit": Command(editing.DESCRIPTION, editing.EXAMPLE, editing.add_arguments, editing.run),
    "story": Command(stories.DESCRIPTION, stories.EXAMPLE, stories.add_arguments, stories.run),
    "decide": Command(deciding.DESCRIPTION, deciding.EXAMPLE, deciding.add_arguments, deciding.run),
    "learn": Command(learning.DESCRIPTION, learning.EXAMPLE, learning.add_arguments, learning.run),
    "rescue": Command(rescuing.DESCRIPTION, rescuing.EXAMPLE, rescuing.add_arguments, rescuing.run),
    "completion": Command(completing.DESCRIPTION, completing.EXAMPLE, completing.add_arguments, completing.run),
    "manual": Command(manual.DESCRIPTION, manual.EXAMPLE, manual.add_arguments, manual.run),
}
