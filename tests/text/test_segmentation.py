import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, SentenceKind
from reader.text.languages import language
from reader.text.segmentation import segment, sentence_spans


def sentences(paragraph: str, code: str = "id") -> list[str]:
    return [span.of(paragraph) for span in sentence_spans(paragraph, language(code))]


def article(text: str, headline: str | None = None, code: str = "id") -> Article:
    return Article("a", text, "a.txt", headline=headline, language=code)


WHOLE = [
    "Dosen itu, Dr. Ir. H. Ahmad Yani, tinggal di Jl. Sudirman No. 5 sejak 1 Jan. 2020.",
    "Penulisnya Andi N.S. Kuncoro dan John F. Kennedy.",
    "PYONGYANG, KOMPAS.TV – Presiden tiba, tulis VIVA.co.id pada Rabu (19/6/2024) pukul 19.30 WIB.",
    "Kerugiannya Rp 221. 690 miliar menurut jaksa.",
    "1. Donald Sihombing dituntut 8 tahun penjara",
    "Ia bertanya apa? lalu pergi.",
    "Alamatnya www.Example.Com dan detik.Com, kata Prof.Budi.",
    "Mereka berkendara dengan sedan buatan. Jepang selama kunjungan pertama ke Jakarta dalam lima tahun.",
    "Perjanjian itu ditandatangani oleh. Prancis dan Jerman dalam beberapa dekade.",
    "Buku itu dihadiahkan. Budi kepada mantan gurunya pada tahun 2018.",
    "Kunjungan itu bukti hubungan kuat kedua kota. Yang hubungannya semakin erat sejak lama.",
    "Ani duduk di kursi penumpang. Sebelum keduanya bertukar tempat.",
    "Ia mendarat di Medan. Di tengah kekhawatiran warga atas banjir besar.",
    "“Kami datang. Kami menang. Lalu pulang,” ujar Budi, Rabu (19/6).",
    '"Siapa yang tidak mau? Semua mau," tambahnya.',
    '“Ia datang. Ia pergi," ujar Budi.',
    '"Ia datang. Ia pergi, ujar Budi.',
]


@pytest.mark.parametrize("paragraph", WHOLE)
def test_one_statement_stays_whole(paragraph: str) -> None:
    assert sentences(paragraph) == [paragraph]


APART = [
    ["Hujan turun.", "Sebelum banjir datang, warga mengungsi."],
    ["Ada pemanis buatan.", "Menurutnya, itu berbahaya."],
    ["Aturan itu sudah ditetapkan.", "Budi dalam pidatonya mengatakan hal lain."],
    ["Ia minum vitamin C.", "Namun, ia tetap sakit."],
    ["Ia lahir pada 2020.", "Yang jelas, ia sehat."],
    ["“Saya setuju,” ujar Budi.", "“Saya juga,” kata Ani."],
    ["“Saya setuju.”", "Kata-katanya tegas."],
    ['Layarnya 5" dan bagus.', "Harganya murah.", "Warnanya biru."],
    ["Begitulah alasannya.", "Kepada wartawan ia diam."],
    ["Pabrik itu tutup.", "Meski begitu ia tenang."],
    ["Ia setuju.", "iPhone itu mahal."],
    ["Korban ada tiga.", "(end)"],
    ['"Ia datang.', "Ia pergi."],
]


@pytest.mark.parametrize("parts", APART)
def test_separate_statements_come_apart(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_sentences_that_lost_the_space_between_them_come_apart() -> None:
    assert sentences('Itu alasannya.Kepada wartawan ia diam."Saya setuju," katanya.') == [
        "Itu alasannya.",
        "Kepada wartawan ia diam.",
        '"Saya setuju," katanya.',
    ]


def test_other_languages_end_sentences_at_their_marks() -> None:
    assert sentences("Mr. Smith left. He was late.", "en") == ["Mr. Smith left.", "He was late."]
    assert sentences("Er kam. Sie ging.", "de") == ["Er kam.", "Sie ging."]


def test_sentences_are_numbered_in_reading_order() -> None:
    found = segment(article("Satu kalimat di sini. Dua kalimat di sana.\r\n\r\nTiga kalimat lagi."))
    assert [s.id for s in found] == ["a:0", "a:1", "a:2"]
    assert [s.paragraph for s in found] == [0, 0, 1]


def test_lines_wrapped_at_a_fixed_width_are_one_paragraph() -> None:
    text = (
        "Presiden meresmikan jembatan baru di atas sungai\n"
        "yang memisahkan dua kota besar itu pada hari Rabu\n"
        "Kliwon. Jembatan itu dibangun selama lima tahun.\n"
    )
    assert [s.span.of(text) for s in segment(article(text))] == [
        text[: text.index(" Jembatan")],
        text[text.index("Jembatan itu") :].strip(),
    ]


def test_short_last_line_of_a_wrapped_paragraph_ends_it() -> None:
    text = (
        "Presiden meresmikan jembatan baru di atas sungai\n"
        "yang memisahkan dua kota besar itu.\n"
        "Warga menyambut jembatan baru itu dengan gembira\n"
        "karena jalan memutar selama ini sangat jauh.\n"
    )
    assert [s.paragraph for s in segment(article(text))] == [0, 1]


def test_lines_of_a_list_are_paragraphs() -> None:
    text = "Daftar harga tiket balapan di ibu kota:\nFestival - Rp 550 ribu\nVIP - Rp 3,3 juta\ngratis untuk anak"
    assert [s.paragraph for s in segment(article(text))] == [0, 1, 2, 3]


@given(st.text(st.sampled_from('ab A.!?\n\r\t \u200b\u2028"“”‘(1,😀\ud800'), max_size=60) | st.text(max_size=60))
def test_every_visible_character_lies_in_exactly_one_sentence(text: str) -> None:
    covered = [0] * len(text)
    for sentence in segment(article(text)):
        words = sentence.span.of(text)
        assert words
        assert words == words.strip()
        for place in range(sentence.span.start, sentence.span.end):
            covered[place] += 1
    assert max(covered, default=0) <= 1
    assert all(covered[place] for place, character in enumerate(text) if not character.isspace())


def test_text_without_words_has_no_statement() -> None:
    assert segment(article(" \n\t ")) == ()
    assert [s.kind for s in segment(article("***\n0"))] == [SentenceKind.BOILERPLATE] * 2
