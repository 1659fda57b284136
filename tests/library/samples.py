"""Articles for the library, and a library to put them in."""

from __future__ import annotations

import datetime
from pathlib import Path

from reader.library.batches import Batch, add_articles
from reader.library.database import Library
from reader.library.importing.imported import ImportedText

NOW = datetime.datetime(2025, 6, 18, 12, tzinfo=datetime.UTC)
DAY = NOW.date()
QUAKE = (
    "BANDUNG - Gempa bermagnitudo 4,8 mengguncang Kabupaten Garut pada Rabu pagi. Pusat gempa berada di darat "
    "pada kedalaman 10 kilometer. Warga Pameungpeuk berhamburan keluar rumah, tetapi belum ada laporan kerusakan."
)
GIFT = (
    "JAKARTA - Presiden menghadiahkan sebuah mobil kepada tamunya. Mobil itu buatan dalam negeri dan dirakit di "
    "pabrik baru di Karawang yang diresmikan tahun lalu oleh menteri perindustrian."
)


def content(
    text: str, outlet: str | None = "Harian Uji", headline: str | None = None, **more: object
) -> ImportedText:
    details: dict[str, object] = {"source": "a.txt", "published": DAY, **more}
    return ImportedText(text=text, outlet=outlet, headline=headline, **details)  # type: ignore[arg-type]


def add(library: Library, *contents: ImportedText) -> Batch:
    return add_articles(library, contents, NOW)


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
