import pytest

from reader.model import FactKind, Span
from reader.text.names import aliases, known_names, names, names_agree
from reader.text.phrases import run


def found(sentence: str, article: str = "", code: str = "id") -> list[tuple[str, str]]:
    words = run(sentence, Span(0, len(sentence)))
    known = known_names([words, run(article, Span(0, len(article)))], code)
    return [(fact.kind.value, fact.value) for fact in names(words, code, known, ())]


def test_title_country_and_person_come_apart() -> None:
    assert found("Presiden Rusia Vladimir Putin menyopiri pemimpin Korea Utara Kim Jong-un.") == [
        ("role", "presiden"),
        ("place", "rusia"),
        ("name", "vladimir putin"),
        ("role", "pemimpin"),
        ("place", "korea utara"),
        ("name", "kim jong un"),
    ]


def test_titles_have_one_form_and_keep_what_puts_them_in_the_past() -> None:
    assert found("Kata eks Dirut PT Sarana Jaya itu.")[0] == ("role", "mantan direktur utama")


def test_institution_before_a_person_is_a_name_of_its_own() -> None:
    assert found("Suap untuk anggota DPR Harun Masiku.") == [("name", "dpr"), ("name", "harun masiku")]


def test_first_word_of_a_sentence_is_a_name_where_the_article_shows_it() -> None:
    assert found("Putin tiba.") == []
    assert found("Putin tiba.", "Kemarin Putin pergi.") == [("name", "putin")]
    assert found("Mobil tiba.", "Kemarin Mobil itu rusak, lalu mobil lain.") == []


def test_headline_capitals_make_no_names() -> None:
    assert found("Momen Putin Sopiri Kim Sambil Tertawa", "Lalu Putin dan Kim pergi.") == [
        ("name", "putin"),
        ("name", "kim"),
    ]


def test_days_and_months_are_no_names() -> None:
    assert found("Ia pergi pada Rabu, 5 Juni.") == []


def test_place_is_known_by_what_stands_before_it() -> None:
    assert found("Ia tiba di Kosmodrom Vostochny dan di Sukamaju.") == [
        ("place", "kosmodrom vostochny"),
        ("place", "sukamaju"),
    ]


def test_word_after_a_dateline_begins_a_sentence() -> None:
    assert found("VNEWS – Sebuah mobil tiba.") == [("name", "vnews")]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Badan Pusat Statistik (BPS)", "bps", "badan pusat statistik"),
        ("Menteri Komunikasi dan Informatika (Menkominfo)", "menkominfo", "menteri komunikasi dan informatika"),
        ("Survei Sosial Ekonomi Nasional (Susenas)", "susenas", "survei sosial ekonomi nasional"),
        ("pergantian antarwaktu (PAW)", "paw", "pergantian antarwaktu"),
    ],
)
def test_short_names_are_explained_by_the_words_before_them(text: str, short: str, long: str) -> None:
    assert aliases(f"Menurut {text} kemarin.") == {short: long}


def test_word_in_brackets_explains_nothing() -> None:
    assert aliases("Indra Sukmono (kiri) dan Pertamina (Persero)") == {}


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        ("kim", "kim jong un", True),
        ("bps", "badan pusat statistik", True),
        ("kim jong un", "moon jae in", False),
        ("putin", "kim", False),
    ],
)
def test_short_and_long_names_agree(left: str, right: str, agree: bool) -> None:
    assert names_agree(left, right) is agree
    assert names_agree(right, left) is agree


def test_english_names() -> None:
    assert found("The former President Joe Biden met Bank of England staff in Paris.", code="en") == [
        (FactKind.ROLE.value, "former president"),
        ("name", "joe biden"),
        ("name", "bank of england"),
        ("place", "paris"),
    ]
