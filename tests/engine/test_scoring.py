from __future__ import annotations

import numpy as np

from reader.engine.features import pair_features
from reader.engine.profiles import profiles
from reader.engine.scoring import default_scorer, tempered
from reader.engine.vectors import story_vectors
from reader.progress import unwatched
from reader.text.segmentation import segment
from tests.engine.stories import article, bundled


def test_judgement_is_symmetric_and_within_bounds() -> None:
    articles = bundled()
    story = story_vectors(profiles(articles, [s for a in articles for s in segment(a)]))
    judgement = default_scorer()(story, unwatched)
    for values in (judgement.scores, judgement.shared):
        np.testing.assert_allclose(values, values.T)
        assert ((values >= 0) & (values <= 1)).all()


def test_tempering_keeps_the_limit_and_the_order_of_pairs() -> None:
    odds = np.array([-3.0, -0.5, 0.0, 0.5, 3.0])

    milder = tempered(odds, 0.5)

    np.testing.assert_array_equal(milder[:3], odds[:3])
    np.testing.assert_array_equal(milder[3:], odds[3:] / 2)


def test_an_inflected_repetition_is_more_alike_than_a_shared_name() -> None:
    articles = [
        article("a", "Presiden Joko Widodo meresmikan jembatan gantung di Garut.", "Hujan turun sejak pagi."),
        article("b", "Jembatan gantung di Garut diresmikan.", "Presiden Joko Widodo gemar memelihara kambing."),
    ]
    story = story_vectors(profiles(articles, [s for a in articles for s in segment(a)]))
    alike = pair_features(story)["rank_verbs"]
    assert alike[0, 2] > alike[0, 3]


def test_amounts_that_differ_by_rounding_are_one() -> None:
    articles = [
        article("a", "Kerugian mencapai Rp 224,69 miliar."),
        article("b", "Dana hilang Rp224 miliar."),
        article("c", "Anggaran naik Rp300 miliar."),
    ]
    story = story_vectors(profiles(articles, [s for a in articles for s in segment(a)]))
    shared = story.words @ story.words.T
    assert shared[0, 1] > 0
    assert shared[0, 2] == 0
