from __future__ import annotations

import numpy as np

from reader.engine.graph import graph_features
from reader.engine.profiles import profiles
from reader.engine.vectors import story_vectors
from reader.text.segmentation import segment
from tests.engine.stories import article


def test_a_common_partner_is_a_bridge_between_two_sentences() -> None:
    articles = [
        article("a", "Gempa merusak rumah."),
        article("b", "Gempa merusak rumah di Cianjur."),
        article("c", "Rumah di Cianjur runtuh.", "Harga beras naik."),
    ]
    story = story_vectors(profiles(articles, [s for a in articles for s in segment(a)]))
    first = np.full((4, 4), -4.0)
    first[0, 1] = first[1, 0] = first[1, 2] = first[2, 1] = 2.0  # a and c both correspond to b
    graph = graph_features(story, first)
    assert graph["bridge"][0, 2] > 0.8 > 0.1 > graph["bridge"][0, 3]
    assert graph["third_share"][0, 2] > graph["third_share"][0, 3]


def test_a_sentence_with_many_partners_is_a_smaller_share_of_each() -> None:
    articles = [article("a", "Gempa merusak rumah."), article("b", "Gempa di Cianjur.", "Rumah rusak.")]
    story = story_vectors(profiles(articles, [s for a in articles for s in segment(a)]))
    one, both = np.full((3, 3), -4.0), np.full((3, 3), -4.0)
    one[0, 1] = one[1, 0] = both[0, 1] = both[1, 0] = both[0, 2] = both[2, 0] = 2.0
    assert graph_features(story, both)["share_low"][0, 1] < graph_features(story, one)["share_low"][0, 1]
