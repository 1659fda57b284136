import pytest

from tests.text.test_offices import persons

FULL = "Kemarin hakim bertanya kepada Kirana Wijaya tentang uang itu."


def test_part_of_a_name_is_the_full_name() -> None:
    assert persons(FULL, "Jawaban Kirana tidak jelas, dan Wijaya pulang.") == ["kirana wijaya", "kirana wijaya"]


def test_part_of_two_names_stays_as_it_is() -> None:
    assert persons(FULL + " Di sana duduk Surya Wijaya.", "Jawaban Wijaya tidak jelas.") == ["wijaya"]


@pytest.mark.parametrize(
    ("introduced", "short", "long"),
    [
        ("Kemarin Agus Harimurti Yudhoyono (AHY) hadir.", "AHY", "agus harimurti yudhoyono"),
        ("Kemarin Muhammad Akhirun Piliang (KIR) ditahan.", "KIR", "akhirun piliang"),
        ("Kemarin KPK (Komisi Pemberantasan Korupsi) hadir.", "KPK", "komisi pemberantasan korupsi"),
    ],
)
def test_short_form_in_brackets_is_the_name_before_it(introduced: str, short: str, long: str) -> None:
    assert persons(introduced, f"Setelah itu {short} pulang.") == [long]


def test_brackets_behind_other_words_introduce_nothing() -> None:
    assert persons("Kemarin Ganjar Wibowo (PKS) hadir.", "Setelah itu PKS pulang.") == ["pks"]
