from __future__ import annotations

import pytest

from reader.text.lemmas import lemmatiser


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("menghadiahkan", "hadiah"),
        ("dihadiahkan", "hadiah"),
        ("menyopiri", "sopir"),
        ("pencabutan", "cabut"),
        ("dicabut", "cabut"),
        ("pertemuan", "temu"),
        ("kendaraan-kendaraan", "kendara"),
        ("gambar-gambarnya", "gambar"),
        ("menandatangani", "tandatangan"),
        ("ditandatangani", "tandatangan"),
    ],
)
def test_inflections_share_their_root(word: str, root: str) -> None:
    assert lemmatiser("id").lemma(word) == root


@pytest.mark.parametrize("word", ["sebelum", "kedua", "mereka", "setelah", "menurut", "merupakan", "sebuah"])
def test_words_that_only_look_inflected_stay_whole(word: str) -> None:
    assert lemmatiser("id").lemma(word) == word


@pytest.mark.parametrize("name", ["putin", "kolesnaya", "lahadalia", "geumsusan"])
def test_names_stay_whole(name: str) -> None:
    assert lemmatiser("id").lemma(name) == name


def test_a_language_without_word_lists_changes_nothing() -> None:
    assert lemmatiser("xx").lemma("menghadiahkan") == "menghadiahkan"


def test_english_words_find_their_root() -> None:
    assert lemmatiser("en").lemma("vehicles") == "vehicle"
