from __future__ import annotations

from reader.engine.pipeline import compare_articles
from reader.model import EvidenceKind
from tests.engine.stories import article

ERUPTED = "Gunung Semeru di Lumajang meletus pada Rabu pagi dan getarannya terekam selama {} detik."
OTHERS = "Warga di lereng gunung tetap bekerja di ladang seperti biasa."


def kinds(*durations: int) -> list[EvidenceKind]:
    """Return how the durations that a second article tells stand against the one of the first."""
    first = article("a", ERUPTED.format(178), OTHERS)
    second = article("b", *(ERUPTED.format(seconds) for seconds in durations))
    comparison = compare_articles((first, second))
    found = [evidence.kind for match in comparison.matches for evidence in match.evidence]
    return [kind for kind in found if kind in (EvidenceKind.CLASH, EvidenceKind.DIFFERENCE)]


def test_amount_that_clashes_with_one_of_the_other_article_is_a_clash() -> None:
    assert kinds(115) == [EvidenceKind.CLASH]


def test_amount_that_clashes_with_two_of_the_other_article_may_mean_either() -> None:
    assert kinds(115, 139) == [EvidenceKind.DIFFERENCE] * 2
