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
