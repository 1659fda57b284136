import pytest

from reader.model import Article, FactKind
from reader.text.facts import facts
from reader.text.segmentation import segment

MET = "Kemarin Presiden Rusia Vladimir Putin tiba di Pyongyang dan bertemu tuan rumah."
LATER = "Di sana pemimpin Kremlin itu disambut dengan upacara yang meriah."


def persons(*paragraphs: str) -> list[str]:
    """Return the names, but for places, in the last paragraph of an article."""
    article = Article("a", "\n\n".join(paragraphs) + "\n", "a.txt")
    sentences = segment(article)
    return [fact.value for fact in facts(article, sentences)[sentences[-1].id] if fact.kind is FactKind.NAME]


def test_head_of_a_seat_is_whom_the_article_calls_head_of_the_country() -> None:
    assert persons(MET, LATER) == ["vladimir putin"]


@pytest.mark.parametrize(
    "before",
    [
        "Kemarin sebuah mobil tiba di Pyongyang bersama tuan rumah.",
        MET + " Dulu Presiden Rusia Boris Yeltsin datang ke tempat yang sama.",
    ],
    ids=["nobody named", "two heads"],
)
def test_head_of_a_seat_stays_unnamed_where_the_article_names_not_one_head(before: str) -> None:
    assert persons(before, LATER) == []


def test_seat_itself_is_no_person() -> None:
    assert persons(MET, "Rencana itu diumumkan oleh Kremlin pada pagi hari.") == []


MINISTER = "Menteri Luar Negeri Sugiono tiba di Moskow pada Senin pagi."


def test_office_alone_is_whom_the_article_names_with_it() -> None:
    assert persons(MINISTER, "Menurut rencana, Menlu kembali ke Jakarta pada Rabu.") == ["sugiono"]
    assert persons(MINISTER, "Sesudah itu menteri luar negeri itu kembali pada Rabu.") == ["sugiono"]


@pytest.mark.parametrize(
    "named",
    [
        "Direktur Utama PT Dermaga Nusa, Kirana Wijaya, hadir di sidang.",
        "Direktur Utama (Dirut) DNG Kirana Wijaya hadir di sidang.",
        "Dirut PT DNG, Kirana Wijaya, hadir di sidang.",
    ],
)
def test_holder_may_follow_the_firm(named: str) -> None:
    assert persons(named, "Di sana Dirut tidak menjawab pertanyaan wartawan.")[:1] == ["kirana wijaya"]


@pytest.mark.parametrize(
    ("before", "later"),
    [
        (MINISTER + " Menlu Rusia Sergei Lavrov menyambutnya.", "Di bandara Menlu tidak menjawab pertanyaan."),
        (MINISTER, "Di bandara seorang menteri luar negeri tidak menjawab pertanyaan."),
        ("Presiden Prabowo Subianto berpidato.", "Hal itu diatur dalam Peraturan Presiden yang baru."),
        ("Presiden Prabowo Subianto berpidato.", "Dulu hal itu diatur oleh Presiden ke-6 juga."),
        ("Gubernur Bali I Wayan Koster hadir.", "Di sana Gubernur Banten tidak hadir."),
        ("Gubernur Bali hadir.", "Di sana Gubernur tidak menjawab."),
    ],
    ids=["two holders", "any one", "a decree", "another one", "another place", "nobody named"],
)
def test_office_that_may_mean_another_stays_unnamed(before: str, later: str) -> None:
    assert persons(before, later) == []


def test_initials_behind_an_office_are_its_holder() -> None:
    named = "Direktur Utama PT DNG Akhirun Piliang ditahan. Penyidik memeriksa Dirut PT DNG, KIR."
    assert persons(named, "Setelah itu KIR pulang.") == ["akhirun piliang"]
    assert persons(named, "Setelah itu HEL pulang.") == ["hel"]


def test_source_is_the_holder_of_the_office() -> None:
    article = Article("a", f"{MINISTER}\n\n“Kami akan kembali lagi,” kata Menlu.\n", "a.txt")
    sentences = segment(article)
    told = facts(article, sentences)[sentences[-1].id]
    assert [(f.value, f.span.of(article.text)) for f in told if f.kind is FactKind.ATTRIBUTION] == [
        ("sugiono", "Menlu")
    ]
