from __future__ import annotations

import numpy as np
import pytest

from reader.engine.anchors import anchored
from reader.engine.pipeline import compare_sentences
from reader.engine.profiles import profiles
from reader.engine.scoring import Judgement
from reader.engine.vectors import StoryVectors
from reader.model import Relation
from reader.progress import Tick
from reader.text.segmentation import segment
from tests.engine.stories import article

_DEMANDED = "Direktur Keuangan PT Arta Jaya, Eko Wardoyo dituntut 6 tahun penjara."
_NAMED = "Jaksa membacakan surat untuk tiga orang, antara lain Eko Wardoyo selaku Direktur Utama PT Arta Jaya."


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (_DEMANDED, _NAMED, True),
        (_DEMANDED, "Eko Wardoyo selaku Direktur Keuangan PT Arta Jaya belum hadir.", False),
        (_DEMANDED, "Eko selaku Direktur Utama belum hadir.", False),
        (_DEMANDED, "Eko Wardoyo belum hadir.", False),
        ("Pesawat SV-5726 mendarat di Medan.", "Ancaman kepada SV-5276 dikirim lewat surel.", True),
        ("Pesawat SV-5726 mendarat di Medan.", "Pesawat SV-5726 terbang lagi.", False),
        ("Pesawat SV-5726 mendarat di Medan.", "Pesawat GA-5276 terbang lagi.", False),
    ],
)
def test_what_says_different_things_of_one_person_or_code_is_anchored(
    left: str, right: str, expected: bool
) -> None:
    articles = article("a", left), article("b", right)
    sentences = [sentence for each in articles for sentence in segment(each)]
    found = anchored(profiles(articles, sentences))
    assert found.any() == expected
    assert (found == found.T).all()


@pytest.mark.parametrize(("score", "relations"), [(0.1, [Relation.CONTRADICTORY]), (0.04, [])])
def test_two_offices_of_one_person_contradict_though_little_speaks_for_the_pair(
    score: float, relations: list[Relation]
) -> None:
    def scorer(story: StoryVectors, _tick: Tick) -> Judgement:
        evenly = np.full(story.crossing().shape, score)
        return Judgement(evenly, evenly)

    articles = article("a", _DEMANDED, "Hujan turun."), article("b", _NAMED, "Hujan belum turun.")
    sentences = [sentence for each in articles for sentence in segment(each)]
    comparison = compare_sentences(articles, sentences, scorer=scorer)
    assert [match.relation for match in comparison.candidates] == relations
    assert [match.relation for match in comparison.matches] == relations
