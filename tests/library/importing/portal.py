"""A saved page as Indonesian news portals lay theirs out: much around the article, some of it within."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

HEADLINE = "Pemkot Palembang Tutup Jembatan Ampera Dua Malam untuk Uji Beban"
ADDRESS = "https://kabarmusi.example/news/d-7712345/pemkot-palembang-tutup-jembatan-ampera"
PARAGRAPHS = (
    "Palembang, KabarMusi - Pemerintah Kota Palembang menutup Jembatan Ampera selama dua malam, mulai Jumat "
    "(20/6/2025) pukul 22.00 WIB, untuk uji beban tahunan.",
    "Kepala Dinas Perhubungan Palembang Rudi Hartono mengatakan kendaraan dialihkan ke Jembatan Musi IV. “Warga "
    "kami minta berangkat lebih awal,” kata Rudi saat ditemui di kantornya, Kamis (19/6/2025).",
    "Uji beban melibatkan 16 truk dengan berat total 320 ton. Pengujian serupa pada 2023 tidak menemukan "
    "kerusakan pada struktur utama jembatan.",
    "Sementara itu, pedagang di bawah jembatan diminta tidak berjualan selama pengujian. Sebanyak 45 pedagang "
    "akan menerima kompensasi Rp150 ribu per malam dari pemerintah kota.",
    "Jembatan dibuka kembali pada Minggu (22/6/2025) pukul 05.00 WIB.",
)
BYLINE = "Sari Dewi - KabarMusi"
STAMP = "Kamis, 19 Jun 2025 14:05 WIB"
CAPTION = "Jembatan Ampera di Palembang. Foto: Antara/Nova Wahyudi"
TEASER = "LRT Palembang Tambah Jadwal Malam Selama Penutupan Ampera"
COMMENT = "Semoga tidak macet parah seperti tahun lalu ya, tolong rambunya diperbanyak."
SECTIONS = ("Nasional", "Sumsel", "Ekonomi", "Olahraga", "Hiburan", "Gaya Hidup", "Otomotif", "Wisata", "Video")
POPULAR = (
    "Harga Cabai di Pasar 16 Ilir Tembus Rp90 Ribu per Kilogram",
    "Sriwijaya FC Rekrut Dua Pemain Asing untuk Musim Depan",
    "Cara Mendaftar Mudik Gratis Pemprov Sumsel, Simak Syaratnya",
)
UNSEEN = ("Lewati ke konten utama", "Paket langganan tersembunyi", "ga('create', 'UA-1');", ".menu { color: red }")


def _links(entries: tuple[str, ...]) -> str:
    return "".join(f'<li><a href="/{n}">{entry}</a></li>' for n, entry in enumerate(entries))


def page(*, sections: tuple[str, ...] = SECTIONS, comments: tuple[str, ...] = (COMMENT,)) -> str:
    """Return the page of a portal with these entries in its menu, and with these comments."""
    paragraphs = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    paragraphs[1:1] = [f'<figure><img src="a.jpg" alt=""><figcaption>{CAPTION}</figcaption></figure>']
    paragraphs[4:4] = [f'<div class="lihatjg"><p><strong>Baca juga: </strong><a href="/9">{TEASER}</a></p></div>']
    said = "".join(f'<div class="komentar-isi"><b>Warga{n}</b><p>{c}</p></div>' for n, c in enumerate(comments))
    return f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{HEADLINE}</title>
<meta property="og:site_name" content="KabarMusi"><meta property="og:title" content="{HEADLINE}">
<meta name="author" content="Sari Dewi"><link rel="canonical" href="{ADDRESS}">
<meta property="article:published_time" content="2025-06-19T14:05:00+07:00"><style>{UNSEEN[3]}</style></head>
<body><a class="sr-only" href="#isi">{UNSEEN[0]}</a><div style="display: none">{UNSEEN[1]}</div>
<header><a href="/">KabarMusi</a><nav class="menu"><ul>{_links(sections)}</ul></nav>
<nav class="menu-hp" aria-hidden="true"><ul>{_links(sections)}</ul></nav>
<form action="/cari"><label>Cari berita<input name="q"></label><button>Cari</button></form></header>
<main><div class="breadcrumb"><a href="/">Beranda</a> <a href="/sumsel">Sumsel</a> <a href="#">Palembang</a></div>
<article id="isi"><h1>{HEADLINE}</h1><div class="author">{BYLINE}</div><div class="date">{STAMP}</div>
<div class="share"><a href="#">Bagikan ke Facebook</a><a href="#">Kirim lewat WhatsApp</a></div>
<div class="detail-text">{"".join(paragraphs)}<p>(sdw/rth)</p></div></article>
<div class="tag"><ul>{_links(("jembatan ampera", "palembang", "uji beban"))}</ul></div>
<section class="comments" id="comments"><h3>Komentar (1)</h3>{said}<form><label>Nama<input></label>
<label>Tulis komentar Anda<textarea></textarea></label><button>Kirim</button></form></section>
<aside class="sidebar"><h3>Terpopuler</h3><ol>{_links(POPULAR)}</ol></aside></main>
<footer><ul>{_links(("Tentang Kami", "Redaksi", "Pedoman Media Siber", "Kontak"))}</ul>
<p>Hak cipta © 2025 KabarMusi. Dilarang mengutip tanpa izin tertulis.</p></footer>
<script>{UNSEEN[2]}</script></body></html>"""


def archive() -> bytes:
    """Return the same page as a browser saves it in one file."""
    message = EmailMessage(policy=SMTP)
    message["Snapshot-Content-Location"] = ADDRESS
    message["Subject"] = HEADLINE
    message.set_content("", subtype="plain")
    message.make_related()
    message.add_related(page().encode(), "text", "html", cte="quoted-printable", params={"charset": "utf-8"})
    message.add_related(b"body { color: red }", "text", "css")
    return message.as_bytes()
