"""A story whose articles try to be more than text: the formats must show their words and obey none."""

from __future__ import annotations

from reader.comparison import Comparison
from reader.model import Evidence, EvidenceKind, Match, Relation, Span
from tests.report.stories import article, story

WORDS = (
    "<script>alert(1)</script><w:b/>&amp;&#65;]]>",
    '#panic("x") *tebal* $x^2$ {{ 7*7 }} ${7*7} {% raw %}',
    "\\input{rahasia} } @comment{ %n & ~ ^ _ #",
    '=HYPERLINK("http://jahat.example";"klik")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r\n=1+1\r\nER  - \r\nTY  - JOUR",
    "kutip \" dan ' dan ; dan , dan \\",
    "nul \x00 bel \x07 esc \x1b[31m \x85 \u2028 \ufffe _x0041_",
    "balik \N{RIGHT-TO-LEFT OVERRIDE}fdp.exe\N{POP DIRECTIONAL FORMATTING}",
    "pengganti \ud800 sendiri",
    "panjang" * 300,
)


def hostile_story(words: str) -> Comparison:
    """Return two articles with these words wherever a text can put them, and a match between them."""
    sentence = f"{words} kata presiden."
    details = {"outlet": words, "headline": words, "author": words, "story": words, "address": words}
    one = article("one", [sentence], **details)
    other = article("other", [f"Presiden: {words}"], outlet="Biasa")
    start = len("Presiden: ")
    same = Evidence(EvidenceKind.CLASH, (Span(0, len(words)),), (Span(start, start + len(words)),))
    return story(one, other, matches=[Match("one1", "other1", 0.9, Relation.CONTRADICTORY, (same,))])
