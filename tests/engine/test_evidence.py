from __future__ import annotations

from reader.engine.evidence import agreement, story_weights
from reader.engine.profiles import profiles
from reader.model import EvidenceKind, Slot
from reader.text.segmentation import segment
from tests.engine.stories import article


def told(left: str, right: str, kind: EvidenceKind) -> list[tuple[str, str, Slot | None]]:
    """Return the words that evidence of a kind points at, on both sides."""
    articles = [article("a", left), article("b", right)]
    known = profiles(articles, [s for a in articles for s in segment(a)])
    return [
        (e.left[0].of(articles[0].text), e.right[0].of(articles[1].text), e.slot)
        for e in agreement(known[0], known[1], story_weights(known))
        if e.kind is kind
    ]


def test_words_that_follow_each_other_on_both_sides_are_one_piece() -> None:
    words = told(
        "Presiden Rusia mengajak tamunya berkendara dengan limosin mewah.",
        "Sang tamu diajak naik limusin mewah itu.",
        EvidenceKind.WORDS,
    )
    assert ("limosin mewah", "limusin mewah", None) in words
    assert ("mengajak", "diajak", None) in words


def test_function_words_are_no_evidence() -> None:
    assert told("Ia akan pergi ke sana.", "Mereka sudah ada di sini.", EvidenceKind.WORDS) == []


def test_equal_values_are_named_with_their_type() -> None:
    values = told(
        "Hakim menjatuhkan denda Rp 1 miliar subsider enam bulan kurungan.",
        "Dendanya Rp1.000.000.000 dengan pengganti kurungan 6 bulan.",
        EvidenceKind.FACT,
    )
    assert values == [("Rp 1 miliar", "Rp1.000.000.000", Slot.MONEY), ("enam bulan", "6 bulan", Slot.DURATION)]


def test_evidence_does_not_reach_over_a_comma() -> None:
    words = told("Ia memuji taman, istana, dan kebun.", "Taman istana itu luas.", EvidenceKind.WORDS)
    assert {left.lower() for left, _, _ in words} == {"taman", "istana"}
