import pytest

from reader.model import FactKind, Span
from reader.text.names import known_names, names, names_agree
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


def test_person_after_an_office_is_a_name_of_its_own() -> None:
    assert found("Anggota Komisi XI DPR RI Charles Meikyansah datang.")[-1] == ("name", "charles meikyansah")


def test_name_after_an_abbreviated_title_begins_no_sentence() -> None:
    assert found("Itu kata Prof. Tjandra.") == [("name", "tjandra")]


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
    ("left", "right", "agree"),
    [
        ("kim", "kim jong un", True),
        ("bps", "badan pusat statistik", True),
        ("menkominfo", "menteri komunikasi dan informatika", True),
        ("susenas", "survei sosial ekonomi nasional", True),
        ("kiri", "indra sukmono", False),
        ("kim jong un", "moon jae in", False),
        ("putin", "kim", False),
    ],
)
def test_short_and_long_names_agree(left: str, right: str, agree: bool) -> None:
    assert names_agree(left, right) is agree
    assert names_agree(right, left) is agree


def test_shortened_word_goes_on_with_a_name() -> None:
    assert found("They met in St. Petersburg.", code="en") == [("place", "st petersburg")]


def test_english_names() -> None:
    assert found("The former President Joe Biden met Bank of England staff in Paris.", code="en") == [
        (FactKind.ROLE.value, "former president"),
        ("name", "joe biden"),
        ("name", "bank of england"),
        ("place", "paris"),
    ]
