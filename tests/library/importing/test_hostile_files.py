"""Files that are broken, or made to do harm, are refused with a reason."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import InputError, Problem
from reader.library.importing.kinds import read
from reader.library.importing.tables import read_xlsx
from tests.library.importing import files

LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:t>'


def docx_of(markup: str | bytes) -> bytes:
    return files.archive({"[Content_Types].xml": "<Types/>", "word/document.xml": markup})


def encrypted_zip() -> bytes:
    content = bytearray(docx_of("<a/>"))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = content.find(mark)
        while start >= 0:
            content[start + place] |= 1
            start = content.find(mark, start + 4)
    return bytes(content)


def zip_that_lies() -> bytes:
    """A member of 200 MB that the directory says has 100 bytes."""
    bomb = docx_of(b"\0" * 200_000_000)
    real = (200_000_000).to_bytes(4, "little")
    return bomb.replace(real, (100).to_bytes(4, "little"))


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("cut.docx", files.docx()[:-400], Problem.DAMAGED),
        ("empty.docx", docx_of("<a/>"), Problem.NO_TEXT),
        ("tags.docx", docx_of("<a><b></a>"), Problem.DAMAGED),
        ("laughs.docx", docx_of(f"{LAUGHS}{WORD}&b;</w:t></w:p></w:document>"), Problem.UNSAFE),
        ("laughs16.docx", docx_of(f"{LAUGHS}{WORD}&b;</w:t></w:p></w:document>".encode("utf-16")), Problem.UNSAFE),
        ("outside.docx", docx_of(f"{OUTSIDE}{WORD}&a;</w:t></w:p></w:document>"), Problem.UNSAFE),
        ("bomb.docx", docx_of(b" " * 200_000_000), Problem.UNSAFE),
        ("lies.docx", zip_that_lies(), Problem.DAMAGED),
        ("locked.docx", encrypted_zip(), Problem.ENCRYPTED),
        ("nothing.epub", files.archive({"mimetype": "application/epub+zip"}), Problem.DAMAGED),
        ("other.odt", files.archive({"a.txt": "halo"}), Problem.DAMAGED),
        ("cut.pdf", b"%PDF-1.7\n" + b"x" * 500, Problem.DAMAGED),
        ("page.html", b"<html><body>" + b"<div>" * 1_200_000, Problem.TOO_LONG),
        ("blank.html", b"<html><body><script>let a = 1</script></body></html>", Problem.NO_TEXT),
        (
            "half.mhtml",
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n",
            Problem.DAMAGED,
        ),
        ("book.csv", b"judul,isi\nA,B\n", Problem.TABLE),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_hostile_file_is_refused_with_its_reason(name: str, content: bytes, problem: Problem) -> None:
    with pytest.raises(InputError) as refused:
        read(content, name)

    assert refused.value.problem is problem
    assert refused.value.fields["path"] == name


def outcome(content: bytes, name: str) -> str:
    """Return the text, or the name of the file that was refused."""
    try:
        return read(content, name).text
    except InputError as error:
        return str(error.fields["path"])


def test_deeply_nested_page_is_read() -> None:
    nested = b"<html><body>" + b"<div>" * 20_000 + b"Rapat dimulai." + b"</div>" * 20_000

    assert outcome(nested, "a.html") in {"Rapat dimulai.", "a.html"}


@settings(max_examples=60, deadline=None)
@given(
    name=st.sampled_from(["a.html", "a.mhtml", "a.docx", "a.odt", "a.epub", "a.pdf", "a.md", "a.txt"]),
    content=st.binary(max_size=400),
    start=st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html><body>"]),
)
def test_any_bytes_are_read_or_refused(name: str, content: bytes, start: bytes) -> None:
    assert outcome(start + content, name).strip()


SOUND = {"docx": files.docx(), "odt": files.odt(), "epub": files.epub(), "pdf": files.pdf()}


@settings(max_examples=80, deadline=None)
@given(place=st.integers(0, 8_000), byte=st.integers(0, 255), kind=st.sampled_from(sorted(SOUND)))
def test_file_with_a_wrong_byte_is_read_or_refused(place: int, byte: int, kind: str) -> None:
    content = bytearray(SOUND[kind])
    content[place % len(content)] = byte

    assert outcome(bytes(content), f"a.{kind}").strip()


@settings(max_examples=80, deadline=None)
@given(place=st.integers(0, 8_000), byte=st.integers(0, 255))
def test_workbook_with_a_wrong_byte_is_read_or_refused(place: int, byte: int) -> None:
    content = bytearray(WORKBOOK)
    content[place % len(content)] = byte
    skipped: list[InputError] = []
    try:
        assert all(article.text for article in read_xlsx(bytes(content), "a.xlsx", {}, skipped))
    except InputError as error:
        skipped.append(error)

    assert all("a.xlsx" in str(error.fields["path"]) for error in skipped)


WORKBOOK = files.xlsx()
