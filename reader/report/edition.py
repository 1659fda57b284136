"""What a report is made from, whatever its format."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from reader.messages import Messages
from reader.model import Comparison
from reader.report.reviews import Reviews


@dataclass(frozen=True)
class Edition:
    """A comparison with what a person decided in it, in one language, at one time, by one version of the program.

    The same edition gives the same bytes in every format.
    """

    comparison: Comparison
    messages: Messages
    made: datetime.datetime
    version: str
    reviews: Reviews = field(default_factory=dict)
