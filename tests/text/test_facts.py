import datetime

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, SentenceKind
from reader.text.facts import facts
from reader.text.segmentation import segment

TEXT = (
    "Mobil Baru Presiden\n"
    "Presiden Rusia Vladimir Putin tiba di Pyongyang kemarin pukul 09.00 WIB dan memberi dua mobil.\n"
    "“Kami tidak datang untuk itu,” kata Vladimir Putin kepada wartawan setempat.\n"
    "Baca juga: Putin Tiba pada 2018\n"
)


def test_facts_of_a_sentence_stand_in_reading_order_with_their_places() -> None:
    article = Article("a", TEXT, "a.txt", published=datetime.date(2024, 6, 20))
    found = facts(article, segment(article))
    assert [(fact.kind.value, fact.value, fact.span.of(TEXT)) for fact in found["a:1"]] == [
        ("role", "presiden", "Presiden"),
        ("place", "rusia", "Rusia"),
        ("name", "vladimir putin", "Vladimir Putin"),
        ("place", "pyongyang", "Pyongyang"),
        ("date", "2024-06-19", "kemarin"),
        ("time", "09:00", "09.00 WIB"),
        ("quantity", "2 mobil", "dua mobil"),
    ]


def test_boilerplate_has_no_facts() -> None:
    article = Article("a", TEXT, "a.txt")
    sentences = segment(article)
    found = facts(article, sentences)
    assert [found[s.id] for s in sentences if s.kind is SentenceKind.BOILERPLATE] == [()]


PIECES = [
    *("Dua", "sepertiga", "setahun", "lalu", "RR", "(19)", "(19/6)", "Rabu", "3", "sampai", "5", "Juli", "2024"),
    *("1,5", "juta", "Rp", "persen", "poin", "M5,2", "magnitudo", "pukul", "9", "malam", "WIT", "ke-3", "tahun"),
    *(
        "dan",
        "bulan",
        "usia",
        "tidak",
        "diduga",
        "“Kami pergi,”",
        "kata",
        "Presiden",
        "12.30",
        "-",
        ",",
        ".",
        "\n",
    ),
]


@given(
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
    | st.text(st.sampled_from('Ab c.,"“”\n19/6 Rp%$()-Mei'), max_size=80)
    | st.text(max_size=80)
)
def test_every_fact_lies_in_its_sentence(text: str) -> None:
    article = Article("a", text, "a.txt")
    sentences = segment(article)
    found = facts(article, sentences)
    for sentence in sentences:
        for fact in found[sentence.id]:
            assert sentence.span.start <= fact.span.start < fact.span.end <= sentence.span.end
