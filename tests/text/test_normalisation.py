from __future__ import annotations

import pytest

from reader.model import Span
from reader.text.normalisation import terms


def lemmas(text: str, language: str = "id") -> list[str]:
    return [term.lemma for term in terms(text, Span(0, len(text)), language) if not term.is_function]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("limosin", "limusin"),
        ("Korut", "Korea Utara"),
        ("kerjasama", "kerja sama"),
        ("Sekjen PBB", "Sekretaris Jenderal Perserikatan Bangsa-Bangsa"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Dirut", "direktur utama"),
        ("Rp", "rupiah"),
    ],
)
def test_spellings_and_short_forms_count_as_what_they_stand_for(one: str, other: str) -> None:
    assert lemmas(one) == lemmas(other)


def test_a_short_form_needs_its_capitals() -> None:
    assert lemmas("as roda mobil") != lemmas("AS roda mobil")


def test_a_short_form_points_at_its_own_letters() -> None:
    text = "Presiden AS"
    assert {term.span.of(text) for term in terms(text, Span(0, len(text)), "id")[1:]} == {"AS"}
