"""Every command that needs no window, by the name under which it is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from reader.commands.command import Command

_MODULES = {
    "compare": "compare",
    "export": "exporting",
    "import": "imports",
    "list": "reading",
    "search": "reading",
    "show": "reading",
    "edit": "editing",
    "story": "stories",
    "decide": "deciding",
    "learn": "learning",
    "rescue": "rescuing",
    "completion": "completing",
    "manual": "manual",
}
"""Which module has a command among its ``COMMANDS``."""


class _Commands(Mapping[str, Command]):
    """Loads a command when it is looked up: the window comes sooner without them."""

    def __getitem__(self, name: str) -> Command:
        module = import_module(f"reader.commands.{_MODULES[name]}")
        found: Command = module.COMMANDS[name]
        return found

    def __contains__(self, name: object) -> bool:
        return name in _MODULES

    def __iter__(self) -> Iterator[str]:
        return iter(_MODULES)

    def __len__(self) -> int:
        return len(_MODULES)


COMMANDS = _Commands()
