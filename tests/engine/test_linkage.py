from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reader.engine.linkage import joining_levels


def naive(alike: np.ndarray) -> np.ndarray:
    """Join the best pair of groups again and again."""
    groups = [[place] for place in range(len(alike))]
    levels = np.zeros_like(alike)
    while len(groups) > 1:
        ends = [(a, b) for a in range(len(groups)) for b in range(a + 1, len(groups))]
        means = {(a, b): np.mean([alike[i, j] for i in groups[a] for j in groups[b]]) for a, b in ends}
        a, b = max(means, key=lambda pair: means[pair])
        for i in groups[a]:
            levels[i, groups[b]] = levels[groups[b], i] = means[a, b]
        groups[a] += groups.pop(b)
    return levels


@given(st.integers(2, 9), st.integers(0, 10_000))
def test_chains_of_neighbours_join_what_the_best_pairs_join(count: int, seed: int) -> None:
    random = np.random.default_rng(seed).normal(size=(count, count))
    alike = random + random.T
    np.testing.assert_allclose(joining_levels(alike), naive(alike), atol=1e-9)


def test_one_sentence_joins_nothing() -> None:
    assert joining_levels(np.zeros((1, 1))).tolist() == [[0.0]]
