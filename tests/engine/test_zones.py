from __future__ import annotations

import pytest

from reader.engine.profiles import profiles
from reader.text.segmentation import segment
from tests.engine.stories import article


@pytest.mark.parametrize(
    ("sentence", "framed", "said"),
    [
        ("JAKARTA, KOMPAS.com - Jaksa menuntut terdakwa itu.", {"jakarta"}, {"tuntut"}),
        ("Menurut Bahlil, pemerintah menemukan pelanggaran di sana.", {"bahlil"}, {"pemerintah", "langgar"}),
        ('"Izin empat tambang itu kita cabut," kata Bahlil di Istana Negara.', {"bahlil", "istana"}, {"izin"}),
        ("Hakim memanggil mantan pejabat Zarof Ricar ke sidang itu.", {"mantan", "jabat"}, {"zarof", "sidang"}),
        ("Pertemuan itu berlangsung di Pyongyang, Rabu (19/6/2024).", {"=2024-06-19"}, {"pyongyang"}),
    ],
)
def test_only_the_message_of_a_sentence_counts_fully(sentence: str, framed: set[str], said: set[str]) -> None:
    told = article("a", "Berita hari ini.", sentence)
    zones = {unit.lemma: unit.zone for unit in profiles([told], segment(told))[-1].units}
    assert {lemma for lemma in framed if zones.get(lemma, 1) < 1} == framed
    assert {lemma for lemma in said if zones.get(lemma) == 1} == said
