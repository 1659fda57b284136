"""How alike two sentences are letter by letter: endings, function words and words glued together count too."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from reader.engine.vectors import Array

_LENGTH = 4
"""How many letters are a sequence.

F1 of matches and of statements, left out: .673 and .560; .665 and .527 at two, .679 and .543 at three, .672 and
.544 at five.
"""
_STRESS = 1.2
"""How much rare sequences count: the power of their weight. .670 and .539 at half, .672 and .538 at twice."""
_FLOOR = 3.0
"""The weight that no other text can have in common, which damps short ones. F1 .671 at half, .673 at twice."""
_BETWEEN_WORDS = re.compile(r"\W+")
_AT_ONCE = 1_000_000
"""Pairs counted at once: more would take memory."""


def letter_likeness(texts: Sequence[str]) -> tuple[Array, Array]:
    """Return how alike the texts are, and how much of the shorter one stands in the longer, for every pair.

    Compares the sets of all sequences of four letters, weighted by how rare they are among the texts. Both in
    [0, 1] and symmetric.
    """
    shared = _shared(texts)
    own = shared.diagonal() + _FLOOR
    return shared / np.sqrt(own[:, None] * own), shared / np.minimum(own[:, None], own)


def _shared(texts: Sequence[str]) -> Array:
    """Return the weight of the sequences that each two texts share, and on the diagonal of all that one has.

    Counts the pairs of holders of all sequences that are equally frequent at once; a product of matrices this
    small costs more in threads.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for row, text in enumerate(texts):
        for sequence in _sequences(text):
            holders[sequence].append(row)
    alike: dict[int, list[list[int]]] = defaultdict(list)
    for rows in holders.values():
        alike[len(rows)].append(rows)
    size = len(texts)
    shared = np.zeros(size * size)
    for count in sorted(alike):
        weight = math.log((size + 1) / (count + 0.5)) ** _STRESS
        places = np.array(alike[count])
        for part in np.array_split(places, 1 + places.size * count // _AT_ONCE):
            pairs = part[:, :, None] * size + part[:, None, :]
            shared += weight * np.bincount(pairs.ravel(), minlength=size * size)
    return shared.reshape(size, size)


def _sequences(text: str) -> set[str]:
    spelt = f" {_BETWEEN_WORDS.sub(' ', text.lower()).strip()} "
    return {spelt[place : place + _LENGTH] for place in range(len(spelt) - _LENGTH + 1)}
