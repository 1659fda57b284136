from __future__ import annotations

from reader.engine.profiles import Profile, profiles
from reader.text.segmentation import segment
from tests.engine.stories import article

FULL = "Kemarin pemerintah menaikkan harga Toko Buku Kota{} di seluruh negeri."
SHORT = "Menurut pengamat, harga TBK sudah lama dinaikkan pemerintah."


def last_of(*texts: str) -> Profile:
    articles = [article(f"a{place}", text) for place, text in enumerate(texts)]
    return profiles(articles, [s for a in articles for s in segment(a)])[-1]


def weights(profile: Profile) -> dict[str, float]:
    return {unit.lemma: unit.zone for unit in profile.units}


def test_short_form_that_another_article_introduces_is_one_word_with_its_meaning() -> None:
    known = weights(last_of(FULL.format(" (TBK)"), SHORT))
    assert sum(known[word] for word in ("toko", "buku", "kota")) == 1
    assert "tbk" not in known


def test_short_form_in_its_own_bracket_adds_nothing() -> None:
    assert weights(last_of(FULL.format(" (TBK)"))) == weights(last_of(FULL.format("")))


def test_short_form_with_another_meaning_elsewhere_stays_as_it_is() -> None:
    other = "Kemarin pemerintah menaikkan harga Tangki Buah Kaleng (TBK) di seluruh negeri."
    assert "tbk" in weights(last_of(FULL.format(" (TBK)"), other, SHORT))
