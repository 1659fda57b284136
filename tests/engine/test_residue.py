from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reader.engine.residue import beyond_the_article, beyond_the_story


def cosine(held: np.ndarray) -> np.ndarray:
    return held @ held.T / (np.linalg.norm(held, axis=1)[:, None] * np.linalg.norm(held, axis=1))


def test_what_all_sentences_share_counts_less_than_what_two_share() -> None:
    # Every sentence has the first word; the first two also share the second, and the others have one of their own.
    held = np.array([[1, 1, 0, 0, 0], [1, 1, 0, 0, 0], [1, 0, 1, 0, 0], [1, 0, 0, 1, 0], [1, 0, 0, 0, 1]], float)
    alike = cosine(held)
    beyond = beyond_the_story(alike)
    assert beyond[0, 2] / beyond[0, 1] < alike[0, 2] / alike[0, 1]


def test_a_sentence_that_repeats_the_frame_explains_less_than_the_one_with_the_fact() -> None:
    # Sentence 0 of the first article holds frame and fact, as does 1 of the second; 2 has only the frame.
    held = np.array([[1, 1, 0], [1, 1, 0], [1, 0, 1]], float)
    alike = cosine(held)
    beyond = beyond_the_article(alike, np.array([0, 1, 1]))
    assert beyond[0, 2] / beyond[0, 1] < alike[0, 2] / alike[0, 1]


@given(st.integers(1, 12), st.integers(0, 10_000))
def test_the_order_of_sentences_changes_nothing(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    alike, order = cosine(random.random((count, 6)) + 0.01), random.permutation(count)
    articles = random.integers(0, 3, count)
    moved = np.ix_(order, order)
    np.testing.assert_allclose(beyond_the_story(alike[moved]), beyond_the_story(alike)[moved], atol=1e-9)
    np.testing.assert_allclose(
        beyond_the_article(alike[moved], articles[order]), beyond_the_article(alike, articles)[moved], atol=1e-9
    )
