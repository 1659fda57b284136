import pytest

from reader.model import FactKind, Span
from reader.text.phrases import run
from reader.text.polarity import polarity


def found(text: str, kind: FactKind, code: str = "id") -> list[str]:
    return [fact.value for fact in polarity(run(text, Span(0, len(text))), code) if fact.kind is kind]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ia tak datang", "tidak"),
        ("Gue nggak tahu", "tidak"),
        ("Itu bukan mobilnya", "bukan"),
        ("Detail belum diungkap", "belum"),
        ("Ia membantah kabar itu", "membantah"),
        ("Ia gagal menang", "gagal"),
        ("tanpa syarat", "tanpa"),
    ],
)
def test_negation_has_its_plain_form(text: str, value: str) -> None:
    assert found(text, FactKind.NEGATION) == [value]


@pytest.mark.parametrize(
    "text", ["sebelum tiba", "tidak hanya kaya", "Tak lama kemudian", "belum lama ini", "mau tidak mau"]
)
def test_words_that_only_look_negative_deny_nothing(text: str) -> None:
    assert found(text, FactKind.NEGATION) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("diduga korupsi", "alleged"),
        ("terbukti korupsi", "proven"),
        ("akan menikah", "planned"),
        ("telah menikah", "done"),
    ],
)
def test_certainty_has_few_degrees(text: str, value: str) -> None:
    assert found(text, FactKind.CERTAINTY) == [value]


def test_english_contractions_deny() -> None:
    assert found("He didn’t come, not only once.", FactKind.NEGATION, "en") == ["not"]
