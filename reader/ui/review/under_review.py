"""A story with what the library keeps of it, as the window shows it, and how it changes by other decisions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from reader.comparison import Comparison, Options
from reader.progress import Progress
from reader.verdicts import Pair

if TYPE_CHECKING:
    import apsw

    from reader.library.comparing import Compare
    from reader.library.corrections import Corrected
    from reader.library.decisions import Decision
    from reader.library.keeping import Kept


class Turn(Enum):
    """What became of a decision."""

    MADE = auto()
    UNDONE = auto()
    REDONE = auto()


@dataclass(frozen=True, slots=True)
class UnderReview:
    """A story with what the library keeps of it; ``news`` is the decision that was made, undone or redone last."""

    kept: Kept
    state: Corrected
    news: Decision | None = None
    turn: Turn = Turn.MADE

    @property
    def is_undone(self) -> bool:
        """Whether the news is that a decision was undone."""
        return self.turn is Turn.UNDONE

    @property
    def pair(self) -> Pair | None:
        """The sentences of what is shown that the news is about, where they are two."""
        from reader.library.reviewing import pair_of

        return pair_of(self.news, self.comparison) if self.news is not None else None

    @property
    def comparison(self) -> Comparison:
        """The comparison to show."""
        return self.state.comparison

    def revised(self, options: Options, compare: Compare, progress: Progress) -> UnderReview:
        """Return the story with other options, or with the decisions that are kept now."""
        from reader.library.corrections import corrected_anew

        state = corrected_anew(self.state, self.kept.decisions, options, progress, compare)
        return replace(self, state=state)

    def recalled(self, connection: apsw.Connection) -> UnderReview:
        """Return the story with what the library keeps of it now; it is shown once it is ``revised``."""
        from reader.library.keeping import recall

        return replace(self, kept=recall(connection, self.comparison.articles, self.kept.story))
