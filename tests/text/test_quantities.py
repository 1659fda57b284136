import pytest

from reader.model import Fact, FactKind, Span
from reader.text.dates import dates
from reader.text.phrases import run
from reader.text.quantities import quantities


def found(text: str, code: str = "id") -> list[Fact]:
    words = run(text, Span(0, len(text)))
    return list(quantities(words, code, [fact.span for fact in dates(words, code, None)]))


@pytest.mark.parametrize(
    ("text", "kind", "value", "covered"),
    [
        ("sebesar Rp 231,8 miliar", FactKind.MONEY, "231800000000 IDR", "Rp 231,8 miliar"),
        ("sita Rp11,8 T", FactKind.MONEY, "11800000000000 IDR", "Rp11,8 T"),
        ("hanya US$ 4,580 per kapita", FactKind.MONEY, "4580 USD", "US$ 4,580"),
        ("3 dollar AS per hari", FactKind.MONEY, "3 USD", "3 dollar AS"),
        ("naik 68,25% dari", FactKind.PERCENTAGE, "68.25 %", "68,25%"),
        ("naik 10,5 persen pada", FactKind.PERCENTAGE, "10.5 %", "10,5 persen"),
        ("dituntut 5,5 tahun", FactKind.DURATION, "66 month", "5,5 tahun"),
        ("dituntut 5 tahun dan 6 bulan", FactKind.DURATION, "66 month", "5 tahun dan 6 bulan"),
        ("selama dua jam", FactKind.DURATION, "120 minute", "dua jam"),
        ("54 juta jiwa", FactKind.QUANTITY, "54000000 orang", "54 juta jiwa"),
        ("dua mobil Aurus", FactKind.QUANTITY, "2 mobil", "dua mobil"),
        ("5 jt warga", FactKind.QUANTITY, "5000000 warga", "5 jt warga"),
        ("51kg emas", FactKind.QUANTITY, "51 kg", "51kg"),
        ("gempa magnitudo 4,8 mengguncang Garut", FactKind.QUANTITY, "4.8 magnitudo", "magnitudo 4,8"),
        ("gempa M5,2 di laut", FactKind.QUANTITY, "5.2 magnitudo", "M5,2"),
        ("berkekuatan 5,6 SR", FactKind.QUANTITY, "5.6 magnitudo", "5,6 SR"),
        ("12 terdakwa", FactKind.QUANTITY, "12 terdakwa", "12 terdakwa"),
        ("naik 0,25 persen poin", FactKind.PERCENTAGE, "0.25 %", "0,25 persen poin"),
        ("dua pertiga warga", FactKind.QUANTITY, "0.6666666 warga", "dua pertiga warga"),
        ("suhu 38 derajat Celsius", FactKind.QUANTITY, "38 celsius", "38 derajat Celsius"),
        ("selama setahun", FactKind.DURATION, "12 month", "setahun"),
        ("pria bernama Budi Santoso (45) itu", FactKind.DURATION, "540 month", "45"),
        ("pelaku RR (19) itu", FactKind.DURATION, "228 month", "19"),
        ("siswa berusia 17", FactKind.DURATION, "204 month", "17"),
        ("gol dari Yildiz (31) itu", FactKind.QUANTITY, "31", "31"),
        ("20-30 orang", FactKind.QUANTITY, "20-30 orang", "20-30 orang"),
        ("Cabut 4 Izin Usaha Tambang", FactKind.QUANTITY, "4 izin", "4 Izin"),
        ("puluhan warga", FactKind.QUANTITY, "puluhan", "puluhan warga"),
        ("mobil yang kedua", FactKind.ORDINAL, "2", "kedua"),
        ("kedua pemimpin itu", FactKind.QUANTITY, "2 pemimpin", "kedua pemimpin"),
        ("Presiden ke-7 RI", FactKind.ORDINAL, "7", "ke-7"),
        ("usia 19-34 tahun", FactKind.DURATION, "228-408 month", "19-34 tahun"),
        ("Rp 200-300 jutaan", FactKind.MONEY, "200000000-300000000 IDR", "Rp 200-300 jutaan"),
        ("menang 2-1 lagi", FactKind.QUANTITY, "2-1", "2-1"),
        ("UU Nomor 22 Tahun 2009", FactKind.ORDINAL, "nomor 22", "Nomor 22"),
        ("perang ketiga meletus", FactKind.ORDINAL, "3", "ketiga"),
        ("melanggar Pasal 21", FactKind.ORDINAL, "pasal 21", "Pasal 21"),
    ],
)
def test_quantities_have_one_form_for_one_value(text: str, kind: FactKind, value: str, covered: str) -> None:
    (fact,) = found(text)
    assert (fact.kind, fact.value, fact.span.of(text)) == (kind, value, covered)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The second car cost $4.5 million in five years and six months.", ["2", "4500000 USD", "66 month"]),
        ("It lasted two and a half hours.", ["150 minute"]),
        ("A 45-year-old man met Anna Smith (17).", ["540 month", "204 month"]),
        ("On the 3rd day of the twenty-first century", ["3", "21"]),
        ("It rose 0.25 percentage points.", ["0.25 %"]),
        ("Two dozen houses burned.", ["24 houses"]),
        ("A magnitude 6.1 earthquake", ["6.1 magnitude"]),
        ("Half a million people lost 194.67m dollars.", ["500000 people", "194670000 USD"]),
        ("It took half an hour.", ["30 minute"]),
        ("The fund grew by $1.2bn.", ["1200000000 USD"]),
        ("Some 3k people and 1.2bn shares", ["3000 people", "1200000000 shares"]),
        ("It counts 194.67m people and 2.5m viewers.", ["194670000 people", "2500000 viewers"]),
        ("The wall is 3m high.", ["3 m"]),
    ],
)
def test_english_quantities(text: str, expected: list[str]) -> None:
    assert [fact.value for fact in found(text, "en")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "salah satu negara",
        "pasien Covid-19",
        "keduanya pergi",
        "ponsel Nova 13 Pro baru",
        "pada 2018",
        "1. Budi pergi",
    ],
)
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert found(text) == []


def test_vague_amount_has_no_number() -> None:
    (fact,) = found("ratusan ribu orang")
    assert (fact.value, fact.amount, fact.unit) == ("ratusan ribu", None, "orang")
