"""How alike two sentences are letter by letter: endings, function words and words glued together count too."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

from reader.engine.vectors import Array

_LENGTH = 4
_STRESS = 1.2
_FLOOR = 3.0
_BETWEEN_WORDS = re.compile(r"\W+")


def shared_letters(texts: Sequence[str]) -> tuple[Array, Array]:
    """Return how alike the texts are, and how much of the shorter one stands in the longer, for every pair.

    Compares the sets of all sequences of four letters, weighted by how rare they are among the texts. Both in
    [0, 1] and symmetric.
    """
    rows = [_sequences(text) for text in texts]
    frequencies = Counter(sequence for found in rows for sequence in found)
    weights = {s: math.log((len(texts) + 1) / (n + 0.5)) ** _STRESS for s, n in frequencies.items()}
    columns = {s: column for column, s in enumerate(s for s, n in frequencies.items() if n > 1)}
    held = np.zeros((len(texts), len(columns)))
    for row, found in enumerate(rows):
        held[row, [columns[sequence] for sequence in found if sequence in columns]] = 1
    shared = (held * np.array([weights[sequence] for sequence in columns])) @ held.T
    own = np.array([sum(map(weights.__getitem__, found)) for found in rows]) + _FLOOR
    return shared / np.sqrt(own[:, None] * own), shared / np.minimum(own[:, None], own)


def _sequences(text: str) -> set[str]:
    spelt = f" {_BETWEEN_WORDS.sub(' ', text.lower()).strip()} "
    return {spelt[place : place + _LENGTH] for place in range(len(spelt) - _LENGTH + 1)}
