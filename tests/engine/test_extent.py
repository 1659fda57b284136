from __future__ import annotations

from reader.engine.extent import extent_features
from reader.engine.profiles import profiles
from reader.engine.vectors import story_vectors
from reader.text.segmentation import segment
from tests.engine.stories import article


def test_a_sentence_told_whole_within_a_longer_one_is_told_on_one_side_only() -> None:
    articles = [
        article("a", "Gempa merusak puluhan rumah di Cianjur."),
        article("b", "Gempa merusak puluhan rumah di Cianjur, sementara petugas mendirikan tenda bagi pengungsi."),
        article("c", "Harga beras naik sejak awal pekan."),
    ]
    story = story_vectors(profiles(articles, [s for a in articles for s in segment(a)]))
    extent = extent_features(story)
    assert extent["told_high"][0, 1] > 0.7 > extent["told_low"][0, 1]
    assert extent["untold_low"][0, 1] < 0.3 < 1 < extent["untold_high"][0, 1]
    assert extent["told_high"][0, 2] == 0
    assert extent["opening"][0, 1] > 0.7
