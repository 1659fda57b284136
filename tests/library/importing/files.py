"""Real files of every kind that can be imported, made on the spot with the same three paragraphs."""

from __future__ import annotations

import gzip
import io
import zipfile
from email.message import EmailMessage
from email.policy import SMTP

HEADLINE = "Menteri Resmikan Jembatan Musi Baru"
PARAGRAPHS = (
    "PALEMBANG, Harian Uji - Menteri Pekerjaan Umum meresmikan Jembatan Musi Baru pada Rabu (18/6/2025), "
    "setelah pembangunan selama tiga tahun yang menelan biaya Rp1,2 triliun.",
    "“Jembatan ini memangkas waktu tempuh warga dari satu jam menjadi sepuluh menit,” kata menteri dalam "
    "sambutannya – disaksikan gubernur dan ratusan warga yang memadati tepian sungai sejak pagi.",
    "Gubernur menambahkan bahwa kendaraan berat baru boleh melintas mulai Agustus 2025 setelah uji beban kedua "
    "selesai dilakukan oleh tim dari perguruan tinggi setempat.",
)
TEXT = "\n\n".join((HEADLINE, *PARAGRAPHS))

PAGE = f"""<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><title>{HEADLINE} - Harian Uji</title>
<meta property="og:site_name" content="Harian Uji"><meta property="og:title" content="{HEADLINE}">
<meta name="author" content="Sari Dewi"><link rel="canonical" href="https://harian.example/jembatan-musi">
<meta property="article:published_time" content="2025-06-18T09:30:00+07:00"></head>
<body><nav><ul><li><a href="/">Beranda</a></li><li><a href="/ekonomi">Ekonomi</a></li></ul></nav>
<article><h1>{HEADLINE}</h1>{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)}</article>
<aside><h3>Terpopuler</h3><ul><li><a href="/1">Harga Cabai Naik Lagi Menjelang Akhir Pekan</a></li>
<li><a href="/2">Timnas Bersiap Hadapi Laga Kandang</a></li></ul></aside>
<div class="comments" id="comments"><h3>Komentar</h3><p>Budi: mantap sekali jembatannya, semoga awet ya.</p></div>
<footer><p>Hak cipta Harian Uji. Dilarang mengutip tanpa izin.</p></footer>
<script>alert("halo")</script></body></html>"""


def archive(members: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in members.items():
            opened.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return target.getvalue()


def mhtml() -> bytes:
    message = EmailMessage(policy=SMTP)
    message["Snapshot-Content-Location"] = "https://harian.example/jembatan-musi"
    message["Subject"] = HEADLINE
    message.set_content("", subtype="plain")
    message.make_related()
    message.add_related(PAGE.encode(), "text", "html", cte="quoted-printable", params={"charset": "utf-8"})
    message.add_related(b"body { color: red }", "text", "css")
    return message.as_bytes()


def pdf(*, pages: int = 1, columns: int = 1) -> bytes:
    import typst

    body = "\n\n".join(PARAGRAPHS * (6 * pages - 5))
    source = (
        f'#set page(paper: "a5", header: [{"Harian Uji" if pages > 1 else ""}], '
        "footer: context counter(page).display())\n"
        f'#set text(lang: "id", hyphenate: true)\n#set par(justify: true)\n= {HEADLINE}\n'
        f"#columns({columns})[\n{body}\n]\n"
    )
    made = typst.compile(source.encode())
    assert isinstance(made, bytes)
    return made


def docx() -> bytes:
    from docx import Document

    document = Document()
    document.core_properties.title = HEADLINE
    document.core_properties.author = "Sari Dewi"
    document.add_heading(HEADLINE, 0)
    for paragraph in PARAGRAPHS[:2]:
        document.add_paragraph(paragraph)
    document.add_table(1, 1).cell(0, 0).text = PARAGRAPHS[2]
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def odt() -> bytes:
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    first, second, third = PARAGRAPHS
    start, end = third.split(" kedua ")
    body = (
        f"<text:h>{HEADLINE}</text:h><text:p>{first}<office:annotation><text:p>Cek lagi.</text:p>"
        f"</office:annotation></text:p><text:p>{second}</text:p>"
        f"<text:p>{start}<text:s/><text:span>kedua</text:span> {end}</text:p>"
    )
    content = f"<office:document-content {names}><office:body>{body}</office:body></office:document-content>"
    meta = (
        f"<office:document-meta {names}><dc:title>{HEADLINE}</dc:title>"
        "<meta:initial-creator>Sari Dewi</meta:initial-creator></office:document-meta>"
    )
    return archive(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "meta.xml": meta}
    )


def epub() -> bytes:
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        f"<dc:title>{HEADLINE}</dc:title><dc:creator>Sari Dewi</dc:creator><dc:publisher>Harian Uji</dc:publisher>"
        '<dc:date>2025-06-18</dc:date></metadata><manifest><item id="n" href="nav.xhtml" properties="nav" '
        'media-type="application/xhtml+xml"/><item id="b" href="b%20c.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    first, second, third = PARAGRAPHS
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OPS/book.opf": package,
            "OPS/nav.xhtml": "<html><body><p>Daftar isi</p></body></html>",
            "OPS/a.xhtml": f"<html><body><h1>{HEADLINE}</h1><p>{first}</p></body></html>",
            "OPS/b c.xhtml": f"<html><body><p>{second}</p><p>{third}</p></body></html>",
        }
    )


def csv(separator: str = ",") -> bytes:
    import csv as writing

    target = io.StringIO()
    writer = writing.writer(target, delimiter=separator)
    writer.writerow(["sumber", "url", "judul", "author", "tanggal_publikasi", "isi_berita"])
    address = "https://harian.example/jembatan-musi"
    body = "\n".join(PARAGRAPHS)
    writer.writerow(["Harian Uji", address, HEADLINE, "Sari Dewi", "Rabu, 18 Jun 2025 09:30 WIB", body])
    writer.writerow(["Harian Uji", "", "Kosong", "", "", ""])
    return target.getvalue().encode("utf-8-sig")


def xlsx() -> bytes:
    import datetime

    from openpyxl import Workbook

    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["Judul", "Isi", "Media", "Tanggal", "Penulis"])
    sheet.append(
        [HEADLINE, "\n".join(PARAGRAPHS), "Harian Uji", datetime.datetime(2025, 6, 18, 9, 30), "Sari Dewi"]
    )
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


MARKDOWN = f"""---
title: "{HEADLINE}"
author: Sari Dewi
date: 2025-06-18
outlet: Harian Uji
---

# {HEADLINE}

**{PARAGRAPHS[0][:20]}**{PARAGRAPHS[0][20:]}

> {PARAGRAPHS[1]}

{PARAGRAPHS[2].replace("uji beban", "[uji beban](https://harian.example/uji_beban)")}
"""


_WHOLE = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harian Uji</title>
<item><title>{HEADLINE}</title><link>https://harian.example/jembatan-musi</link>
<dc:creator>Sari Dewi</dc:creator><pubDate>Wed, 18 Jun 2025 09:30:00 +0700</pubDate>
<description>Pendek saja.</description><content:encoded><![CDATA[{_WHOLE}]]></content:encoded></item>
<item><title>Hujan Deras di Palembang</title>
<description>Hujan deras mengguyur kota sejak pagi.</description></item>
<item><title>Tanpa isi</title></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harian Uji</title>
<entry><title>{HEADLINE}</title><link rel="self" href="https://harian.example/api/1"/>
<link href="https://harian.example/jembatan-musi"/><published>2025-06-18T09:30:00+07:00</published>
<content type="html">{_WHOLE.replace("<", "&lt;")}</content></entry></feed>"""


def capture(*pages: tuple[str, str, bytes], packed: bool = False) -> bytes:
    """Return a capture of pages, each with its address and kind; a packed one is packed record by record."""
    records = []
    for address, kind, page in pages:
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(page)}\r\n\r\n".encode() + page
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
            "WARC-Date: 2025-06-18T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        record = head.encode() + answer + b"\r\n\r\n"
        records.append(gzip.compress(record) if packed else record)
    return b"".join(records)
