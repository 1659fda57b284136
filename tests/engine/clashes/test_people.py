from __future__ import annotations

import pytest

from reader.model import EvidenceKind, SentenceKind, Slot
from tests.engine.clashes.sentences import between, clashes, reading


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Terdakwa lain ialah Donald Sihombing selaku Direktur Utama PT Totalindo.",
            "Jaksa menuntut Direktur PT Totalindo, Donald Sihombing, 8 tahun penjara.",
            [("Direktur Utama", "Direktur")],
        ),
        (
            "Terdakwa lain ialah Donald Sihombing selaku Direktur Utama PT Totalindo.",
            "Jaksa menuntut Direktur PT Totalindo, Saut Irianto, 8 tahun penjara.",
            [],
        ),
        (
            "Terdakwa lain ialah Donald Sihombing selaku Direktur Utama PT Totalindo.",
            "Mereka ialah Donald Sihombing selaku Direktur Utama PT Totalindo dan Eko Wardoyo selaku Direktur.",
            [],
        ),
        (
            "Saya mewakili bapak Menteri Sosial menutup retret kepala sekolah.",
            "Wakil Menteri Sosial Agus Jabo Priyono menutup retret kepala sekolah.",
            [],
        ),
        (
            "Gusti Permana mundur dari kursi Wakil Direktur Utama Pupuk Nusantara.",
            "Yogi Wirawan jadi Komisaris Pupuk Nusantara.",
            [],
        ),
        (
            "Rapat memberhentikan Anton yang menjabat sebagai Komisaris Pupuk Nusantara.",
            "Rapat mengangkat Rahman sebagai Direktur Utama Pupuk Nusantara.",
            [],
        ),
        (
            "Pada Senin hadir pula Ketua Ikatan Apoteker Nusantara, Budi Santosa.",
            "Pada Senin hadir pula Wakil Ketua Serikat Pedagang Obat, Budi Santosa.",
            [],
        ),
        (
            "Wakil Menteri Pertanian Darma Yulianto - Komisaris Utama PT Pupuk Nusantara.",
            "Wakil Menteri Ketenagakerjaan Emil Gerungan - Komisaris PT Pupuk Nusantara.",
            [],
        ),
    ],
    ids=[
        "one person",
        "two persons",
        "list",
        "field of the office",
        "deputy",
        "institution",
        "two institutions",
        "items of a list",
    ],
)
def test_offices_clash_on_one_person_only(left: str, right: str, expected: list[tuple[str, str]]) -> None:
    assert clashes(left, right) == [(Slot.ROLE, *found) for found in expected]


def test_headlines_that_name_only_the_office_clash() -> None:
    left = reading("Jaksa Tuntut Eks Dirut Sarana Jaya 5,5 Tahun Bui", kind=SentenceKind.HEADING)
    right = reading("Eks Direktur Perumda Dituntut 5,5 Tahun Bui oleh Jaksa", kind=SentenceKind.HEADING)
    assert clashes(left, right) == [(Slot.ROLE, "Eks Dirut", "Eks Direktur")]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Denda itu ditetapkan sebesar Rp 300 juta subsider 6 bulan.",
            "Uang pengganti itu ditetapkan sebesar Rp 300 juta subsider 6 bulan.",
            [],
        ),
        (
            "Jaksa menuntut Indra Sukmono membayar denda Rp 300 juta subsider 6 bulan kurungan.",
            "Jaksa menuntut Indra Sukmono membayar uang pengganti Rp 300 juta subsider 6 bulan kurungan.",
            [("denda", "uang pengganti")],
        ),
        (
            "Jaksa menuntut Indra Sukmono membayar denda Rp 300 juta dan uang pengganti Rp 300 juta.",
            "Jaksa menuntut Indra Sukmono membayar uang pengganti Rp 300 juta dan denda Rp 300 juta.",
            [],
        ),
        (
            "Jaksa menuntut Indra Sukmono membayar denda Rp 300 juta.",
            "Jaksa menuntut Saut Irianto membayar uang pengganti Rp 300 juta.",
            [],
        ),
        (
            "Jaksa menuntut denda itu diganti kurungan 6 bulan.",
            "Hakim memutuskan denda itu diganti penjara 6 bulan.",
            [],
        ),
    ],
    ids=["too far", "one sum", "both", "two persons", "demand and verdict"],
)
def test_one_sum_for_two_purposes_clashes(left: str, right: str, expected: list[tuple[str, str]]) -> None:
    assert clashes(left, right) == [(Slot.ROLE, *found) for found in expected]


def test_two_holders_of_one_office_clash() -> None:
    told = "Polisi menangkap sepuluh tersangka di Medan, kata Kapolri {} dalam jumpa pers."
    left, right = told.format("Listyo Sigit"), told.format("Tito Karnavian")
    assert (Slot.NAME, "Listyo Sigit", "Tito Karnavian") in clashes(left, right)
    assert clashes(told.format("Listyo Sigit"), told.format("Jenderal Listyo Sigit Prabowo")) == []


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Rekaman itu dirilis oleh kantor media Korea Utara KCNA pada Kamis.",
            "Video tersebut pertama kali dirilis oleh TV pemerintah Rusia.",
            [("kantor media Korea Utara KCNA", "TV pemerintah Rusia")],
        ),
        (
            "Rekaman itu dirilis oleh kantor berita KCNA pada Kamis.",
            "Rekaman itu dirilis oleh KCNA, lalu disiarkan oleh TV Rusia.",
            [],
        ),
        (
            "Pameran buku itu dibuka oleh Ketua Ikatan Penerbit, Budi Santosa.",
            "Pameran buku itu dibuka oleh Budi Santosa.",
            [],
        ),
        (
            "Pameran buku itu dibuka oleh Rini Astuti, Wali Kota Bandung, dan Budi Santosa.",
            "Pameran buku itu dibuka oleh Budi Santosa.",
            [],
        ),
        (
            "Aturan pembubaran satgas itu diteken Prabowo Subianto pada 6 Mei 2025.",
            "Aturan pembubaran satgas itu ditandatangani Menteri Sekretaris Negara Prasetyo Hadi.",
            [("Prabowo Subianto", "Menteri Sekretaris Negara Prasetyo Hadi")],
        ),
        (
            "Aturan pembubaran satgas itu didukung Prabowo Subianto.",
            "Aturan pembubaran satgas itu didukung Prasetyo Hadi.",
            [],
        ),
    ],
    ids=["other doer", "same doer", "holder after a comma", "list", "no preposition", "many may do it"],
)
def test_one_deed_by_two_doers_clashes(left: str, right: str, expected: list[tuple[str, str]]) -> None:
    assert clashes(left, right) == [(Slot.ROLE, *found) for found in expected]


def test_doers_in_sentences_on_other_things_do_not_clash() -> None:
    left = "Madrid unggul lebih dulu berkat gol Garcia sebelum disamakan oleh Ruben Neves."
    right = "Era pelatih lama akan jadi standar minimal yang perlu disamai oleh Erik ten Hag."
    assert clashes(left, right) == []


def test_doers_that_one_article_names_both_did_two_deeds() -> None:
    told = "Dana yang diperoleh oleh {} akan digunakan untuk membangun gudang."
    both = reading(told.format("Arta"), told.format("Bima"))
    assert clashes(both, told.format("Arta")) == []


def test_one_quotation_of_two_speakers_clashes() -> None:
    told = '"Kami tidak pernah menerima uang itu dari siapa pun," kata {}.'
    assert clashes(told.format("Hendra Wijaya"), told.format("Rudi Hartono")) == [
        (Slot.SOURCE, "Hendra Wijaya", "Rudi Hartono")
    ]
    assert clashes(told.format("Hendra Wijaya"), told.format("Hendra")) == []


def test_nicknames_and_misspelt_names_are_no_other_speaker() -> None:
    told = '"Kami tidak pernah menerima uang itu dari siapa pun," kata {}.'
    assert clashes(told.format("Maruarar Sirait"), told.format("Ara")) == []
    assert clashes(told.format("Muhammad Khozin"), told.format("Muhamad Khoizin")) == []


def test_different_quotations_may_have_different_speakers() -> None:
    left = '"Kami tidak pernah menerima uang itu dari siapa pun," kata Hendra Wijaya.'
    right = '"Penyidik masih memeriksa para saksi di kantor polisi," kata Rudi Hartono.'
    assert clashes(left, right) == []


def test_places_of_one_kind_clash_and_nested_ones_do_not() -> None:
    told = "Rapat pleno partai itu digelar di {} pada Rabu malam."
    assert clashes(told.format("Hotel Mulia"), told.format("Hotel Borobudur")) == [
        (Slot.PLACE, "Hotel Mulia", "Hotel Borobudur")
    ]
    assert clashes(told.format("Hotel Mulia"), told.format("Jakarta")) == []
    assert between(told.format("Jakarta"), told.format("Jakarta Pusat")) == []
    assert between(told.format("Bogor"), told.format("Cileungsi")) == []


def test_kind_of_a_place_may_stand_after_its_name() -> None:
    told = "Seorang turis tewas tenggelam di {} pada Rabu siang."
    assert clashes(told.format("Long Beach"), told.format("Pink Beach")) == [
        (Slot.PLACE, "Long Beach", "Pink Beach")
    ]


def test_name_in_two_spellings_is_a_hint() -> None:
    told = "Jaksa membacakan tuntutan terhadap {} di Pengadilan Tipikor."
    assert between(told.format("Saut Rajagukguk"), told.format("Saut Rajaguguk")) == [
        (EvidenceKind.DIFFERENCE, Slot.NAME, "Saut Rajagukguk", "Saut Rajaguguk")
    ]
    assert between(told.format("Saut Rajagukguk"), told.format("Saut Siregar")) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sumatra Selatan", "Sumatera Selatan"),
        ("Kylian Mbappe", "Kylian Mbappé"),
        ("Ivan Petrov", "Ivan Petrovdi"),
    ],
    ids=["accepted spelling", "accent", "lost space"],
)
def test_accepted_spellings_and_lost_spaces_are_no_hint(left: str, right: str) -> None:
    told = "Rapat itu dihadiri wakil dari {} pada Rabu."
    assert between(told.format(left), told.format(right)) == []


def test_misspelt_place_is_a_hint() -> None:
    told = "Chelsea menang 2-0 di {} pada Selasa."
    assert between(told.format("Stadion Marcedes"), told.format("Stadion Mercedes")) == [
        (EvidenceKind.DIFFERENCE, Slot.PLACE, "Stadion Marcedes", "Stadion Mercedes")
    ]


@pytest.mark.parametrize(
    "opening", ["JAKARTA, KOMPAS.com - ", "Jakarta, CNN Indonesia -- ", "Liputan6.com, Jakarta "]
)
def test_outlet_that_a_report_begins_with_is_nobody(opening: str) -> None:
    told = "Sebanyak {} orang tewas dan 12.500 orang mengungsi."
    left = reading(f"{opening}Gempa mengguncang Kabupaten Garut.", told.format(5))
    right = reading("Gempa mengguncang Garut Selatan, kata Budi Santosa.", told.format(7))
    assert clashes(left, right) == [(Slot.QUANTITY, "5 orang", "7 orang")]
