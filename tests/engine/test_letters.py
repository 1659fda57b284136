from __future__ import annotations

import numpy as np

from reader.engine.letters import letter_likeness


def test_words_glued_together_are_still_alike() -> None:
    texts = ["akibat kebakaran di Tebet", "akibatkebakarandi Tebet", "harga beras naik"]
    alike, _ = letter_likeness(texts)
    assert alike[0, 1] > 0.3
    assert alike[0, 2] < 0.1


def test_a_text_inside_another_is_contained_in_it() -> None:
    texts = ["Menteri membantah kabar itu", "Kemarin di Jakarta Menteri membantah kabar itu lagi", "Beras"]
    alike, contained = letter_likeness(texts)
    assert contained[0, 1] > alike[0, 1] > contained[0, 2]
    np.testing.assert_allclose(contained, contained.T)
    assert ((contained >= 0) & (contained <= 1)).all()


def test_an_empty_text_has_nothing_in_common() -> None:
    alike, contained = letter_likeness(["", "Menteri membantah", "Menteri"])
    assert alike[0, 1] == contained[0, 1] == 0
