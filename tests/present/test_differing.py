from __future__ import annotations

from reader.model import Span
from reader.present.differing import differing_words


def test_only_the_words_that_the_other_wording_lacks_differ() -> None:
    left, right = "Ia tiba di Jakarta pagi tadi.", "IA tiba di Bogor pagi"
    own, other = differing_words((left, Span(0, len(left))), (right, Span(0, len(right))))
    assert [span.of(left) for span in own] == ["Jakarta", "tadi"]
    assert [span.of(right) for span in other] == ["Bogor"]


def test_places_count_from_the_start_of_the_article() -> None:
    text = "Kemarin. Ia tiba."
    own, _ = differing_words((text, Span(9, 17)), ("Ia pergi", Span(0, 8)))
    assert own == (Span(12, 16),)
