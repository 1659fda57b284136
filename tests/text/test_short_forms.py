import pytest

from reader.model import Span
from reader.text.short_forms import agreed_short_forms, introduced_short_forms


def introduced(text: str) -> dict[str, str]:
    found = introduced_short_forms(text, [Span(0, len(text))], "id")
    return {short: " ".join(words) for short, words in found.items()}


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("harga bahan bakar minyak (BBM) naik", "BBM", "bahan bakar minyak"),
        (
            "kata Pusat Pelaporan dan Analisis Transaksi Keuangan (PPATK)",
            "PPATK",
            "pusat pelaporan dan analisis transaksi keuangan",
        ),
        ("oleh Kementerian Keuangan (Kemenkeu)", "Kemenkeu", "kementerian keuangan"),
        ("Angkutan Sungai, Danau, dan Penyeberangan (ASDP)", "ASDP", "angkutan sungai danau dan penyeberangan"),
    ],
)
def test_words_before_a_bracket_spell_what_stands_in_it(text: str, short: str, long: str) -> None:
    assert introduced(text) == {short: long}


@pytest.mark.parametrize(
    "text", ["warga desa (WNI) datang", "datang. Bahan bakar: minyak (BBM)", "harga BBM (BBM) naik"]
)
def test_other_words_before_a_bracket_introduce_nothing(text: str) -> None:
    assert introduced(text) == {}


def test_short_form_with_two_meanings_has_none() -> None:
    assert introduced("Surat Edaran (SE) dan Sarjana Ekonomi (SE)") == {}
    assert agreed_short_forms([{"SE": ("surat", "edaran")}, {"SE": ("sarjana", "ekonomi")}]) == {}
