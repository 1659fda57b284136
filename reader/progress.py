"""How long work tells how far it is, and how it learns that it is no longer wanted."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

Tick = Callable[[], None]
"""Called often inside long work; raises ``Cancelled`` where the work is no longer wanted."""


class Step(StrEnum):
    """What is being done; each has a sentence in ``resources/messages``."""

    FETCHING = "fetching"
    READING = "reading"
    RECOGNISING = "recognising"
    KEEPING = "keeping"
    SEGMENTING = "segmenting"
    COMPARING = "comparing"
    TYPESETTING = "typesetting"
    CANCELLING = "cancelling"


class Cancelled(Exception):  # noqa: N818 - not an error: the person asked for it
    """Raised out of work that was cancelled."""


class Progress:
    """Progress that nobody watches. Others override ``advance``, which may raise ``Cancelled``."""

    def advance(self, step: Step, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` parts of a step are finished. Raises ``Cancelled`` to stop the work."""


SILENT = Progress()


def unwatched() -> None:
    """Tick where nobody can cancel."""
