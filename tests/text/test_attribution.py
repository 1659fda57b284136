import pytest

from reader.model import Article, FactKind, Sentence, SentenceKind, Span
from reader.text.facts import facts


def found(text: str, kind: FactKind, code: str = "id") -> list[str]:
    sentence = Sentence("a:0", "a", 0, Span(0, len(text)), 0, SentenceKind.BODY)
    return [
        fact.value
        for fact in facts(Article("a", text, "a.txt", language=code), [sentence])["a:0"]
        if fact.kind is kind
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“Kami datang hari ini,” kata Kepala BPS Amalia Adininggar di kantornya.", "amalia adininggar"),
        ("Menurut ajudan Putin, Yuri Ushakov, mobil itu hadiah.", "yuri ushakov"),
        ("Mobil itu hadiah, menurut media pemerintah Rusia.", "media pemerintah rusia"),
        ("Hal itu, kata Cecep, sudah lama.", "cecep"),
        ("Melansir dari NDTV, Jumat (21/6), mobil itu hadiah.", "ndtv"),
        ("Lebih lanjut, Bahlil juga menegaskan hal itu.", "bahlil"),
        ("Jaksa mengatakan hal itu.", "jaksa"),
        ("Lebih lanjut ia mengatakan hal itu.", "ia"),
        ("“Benar itu,” ungkap Prof. Tjandra dalam catatannya.", "tjandra"),
        ("“Benar itu,” ujarnya.", "ujarnya"),
    ],
)
def test_source_of_a_statement_is_named(text: str, source: str) -> None:
    assert found(text, FactKind.ATTRIBUTION) == [source]


@pytest.mark.parametrize(
    "text", ["Ia pergi seraya menyebut nama itu.", "Saksi Sebut Hasto Tolak Jabatan", "Berita dikutip Senin."]
)
def test_what_names_no_source_is_no_attribution(text: str) -> None:
    assert found(text, FactKind.ATTRIBUTION) == []


def test_source_within_a_quotation_is_not_the_source_of_the_sentence() -> None:
    assert found('"Menurut Ani itu benar," kata Budi.', FactKind.ATTRIBUTION) == ["budi"]


def test_quotation_is_its_words_without_marks() -> None:
    text = '“Kami datang,” kata Budi tentang "aliansi".'
    assert found(text, FactKind.QUOTATION) == ["kami datang"]


def test_english_sources() -> None:
    assert found("“We came today,” said Joe Biden.", FactKind.ATTRIBUTION, "en") == ["joe biden"]
    assert found("It rained, according to state media.", FactKind.ATTRIBUTION, "en") == ["state media"]
