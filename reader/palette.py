"""The colours of the program by role, the same in the window and in the report."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from reader.locations import RESOURCES
from reader.model import Status

THEMES = ("light", "dark", "contrast_light", "contrast_dark")


@dataclass(frozen=True, slots=True)
class MarkColours:
    """The colours of one status: ``ink`` for underlines, badges and strands, ``wash`` behind the words."""

    ink: str
    wash: str


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme: every colour has a role, as ``#RRGGBB``."""

    name: str
    window: str
    pane: str
    line: str
    ink: str
    dim: str
    accent: str
    on_accent: str
    marks: dict[Status, MarkColours]

    def mark(self, status: Status) -> MarkColours:
        """Return the colours of a status."""
        return self.marks[status]


@lru_cache(maxsize=len(THEMES))
def palette(name: str) -> Palette:
    """Return the theme of this name. Raises ``FileNotFoundError`` for a name outside ``THEMES``."""
    roles = tomllib.loads((RESOURCES / "themes" / f"{name}.toml").read_text(encoding="utf-8"))
    marks = {Status(status): MarkColours(**colours) for status, colours in roles.pop("marks").items()}
    return Palette(name=name, marks=marks, **roles)
