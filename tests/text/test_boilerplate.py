import pytest

from reader.model import Article, SentenceKind
from reader.text.segmentation import segment

PROSE = "Pemerintah meresmikan jembatan baru di atas sungai pada hari Rabu, kata juru bicara kementerian."
HEADLINE = "Jembatan Baru Diresmikan Pemerintah"


def kinds(*lines: str, headline: str | None = None, code: str = "id") -> list[SentenceKind]:
    article = Article("a", "\n".join(lines), "a.txt", headline=headline, language=code)
    return [sentence.kind for sentence in segment(article)]


NOISE = [
    "Baca Juga: Lima Jembatan Terpanjang di Dunia",
    "Baca juga:",
    "ADVERTISEMENT",
    "SCROLL TO CONTINUE WITH CONTENT",
    "[Gambas:Video 20detik]",
    "Simak juga Video 'Jembatan Ambruk':",
    "Sumber : Antara/Reuters",
    "- VIVA.co.id/Budi Santoso",
    "(mae/mae)",
    "(Budi Santoso)",
    "(tim/DAL)",
    "(Z-2)",
    "Lihat Juga :",
    "12 Komentar",
    "Halaman: 1 2 3",
    "Post Views: 123",
    "Menteri di jembatan baru, Rabu (18/6/2025). (Foto: Budi/Antara)",
    "0",
    "* * *",
    "Gabung ke Channel WhatsApp kami untuk berita terbaru.",
    "Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *",
    "https://example.org/jembatan",
    "Penulis: Budi Santoso",
    "Artikel ini telah tayang di harian lain.",
]


@pytest.mark.parametrize("line", NOISE)
def test_what_stands_around_the_report_is_boilerplate(line: str) -> None:
    assert set(kinds(HEADLINE, line, PROSE)[1:-1]) == {SentenceKind.BOILERPLATE}


STATEMENTS = [
    "Simak, kata menteri, bagaimana jembatan itu dibangun selama lima tahun tanpa henti.",
    "Video tersebut memperlihatkan jembatan yang ambruk.",
    "Sumber air warga tercemar.",
    "Ikuti aturan, pesan menteri kepada para pengemudi.",
    "1. Jembatan Suramadu",
    "Foto itu diambil pada hari Rabu.",
    "Berikut rincian biaya jembatan itu:",
]


@pytest.mark.parametrize("line", STATEMENTS)
def test_sentences_that_only_begin_like_boilerplate_are_kept(line: str) -> None:
    assert kinds(HEADLINE, line, PROSE)[1] is not SentenceKind.BOILERPLATE


def test_editors_mark_at_the_end_of_a_paragraph_is_boilerplate() -> None:
    assert kinds(HEADLINE, f"{PROSE} (end)")[1:] == [SentenceKind.BODY, SentenceKind.BOILERPLATE]


@pytest.mark.parametrize(
    "appeal", ["Baca selengkapnyadi sini.", "Streaming dengan klik di sini.", "Simak dalam artikel berikut ini..."]
)
def test_appeal_to_read_on_elsewhere_at_the_end_of_a_paragraph_is_boilerplate(appeal: str) -> None:
    assert kinds(HEADLINE, f"{PROSE} {appeal}")[1:] == [SentenceKind.BODY, SentenceKind.BOILERPLATE]


def test_titles_under_a_teaser_line_are_boilerplate() -> None:
    teasers = ["Baca Juga", "Lima Jembatan Terpanjang di Dunia", "Cara Aman Menyeberang Jembatan"]
    assert kinds(HEADLINE, *teasers, PROSE)[1:4] == [SentenceKind.BOILERPLATE] * 3


def test_tags_after_the_report_are_boilerplate() -> None:
    assert kinds(HEADLINE, PROSE, "(abc/def)", "jembatan baru", "menteri")[2:] == [SentenceKind.BOILERPLATE] * 3


@pytest.mark.parametrize("headline", [None, HEADLINE])
def test_first_line_without_full_stop_is_the_heading(headline: str | None) -> None:
    assert kinds(HEADLINE, PROSE, headline=headline) == [SentenceKind.HEADING, SentenceKind.BODY]


def test_headline_in_the_middle_is_a_heading_again() -> None:
    assert kinds(f"{HEADLINE} Kemarin", PROSE, HEADLINE, PROSE)[2] is SentenceKind.HEADING


def test_article_that_begins_with_prose_has_no_heading() -> None:
    dateline = "JAKARTA, KOMPAS.com - Pemerintah meresmikan jembatan"
    assert kinds(dateline, PROSE)[0] is SentenceKind.BODY
    assert kinds(PROSE, PROSE) == [SentenceKind.BODY] * 2


def test_english_pages_have_their_own_phrases() -> None:
    lines = [
        "A New Bridge Opens",
        "Read more: Ten Bridges",
        "The bridge opened on Wednesday, a spokesman said in London.",
    ]
    assert kinds(*lines, code="en")[1] is SentenceKind.BOILERPLATE


@pytest.mark.parametrize(
    "line",
    [
        "Rabu, 18 Jun 2025 13:05 WIB",
        "Jakarta, 18 Juni 2025",
        "KOMPAS.com - 18/06/2025, 14:30 WIB",
        "Budi Santoso - detikNews",
        "Oleh Budi Santoso",
        "Jakarta, CNN Indonesia --",
        "TEMPO.CO, Jakarta -",
        "Home > News > Nasional",
    ],
)
def test_lines_around_the_headline_are_boilerplate(line: str) -> None:
    assert kinds(line, HEADLINE, line, PROSE, line) == [
        SentenceKind.BOILERPLATE,
        SentenceKind.HEADING,
        SentenceKind.BOILERPLATE,
        SentenceKind.BODY,
        SentenceKind.BOILERPLATE if ">" in line else SentenceKind.BODY,
    ]


def test_name_of_a_section_is_not_the_headline() -> None:
    assert kinds("GAYA HIDUP", HEADLINE, PROSE)[:2] == [SentenceKind.BOILERPLATE, SentenceKind.HEADING]
    assert kinds("PUTIN TIBA", PROSE)[0] is SentenceKind.HEADING


def test_date_within_a_list_is_kept() -> None:
    assert kinds(HEADLINE, PROSE, "Sabtu, 23 Agustus 2025")[2] is SentenceKind.BODY
