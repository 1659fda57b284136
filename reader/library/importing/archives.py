"""Files that are zip archives inside: DOCX, ODT, EPUB and XLSX, opened so that a hostile one does no harm."""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from reader.errors import InputError, Problem

MAX_MEMBERS = 5_000
MAX_UNPACKED = 100 * 2**20
"""Bytes of one member, and of all that are read; a document of 500,000 characters unpacks to a tenth of that."""

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)


class Archive:
    """The members of one zip file, read within limits.

    Raises ``InputError``: the file is damaged, encrypted, unpacks to too much, or holds XML with entities.
    """

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        self._left = MAX_UNPACKED
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            members = self._zip.infolist()
        except _BROKEN as error:
            raise self._damaged() from error
        if len(members) > MAX_MEMBERS or sum(m.file_size for m in members) > MAX_UNPACKED:
            raise InputError(Problem.UNSAFE, path=name)
        if any(member.flag_bits & 1 for member in members):
            raise InputError(Problem.ENCRYPTED, path=name)

    @property
    def members(self) -> tuple[str, ...]:
        """The names of all members, in the order of the file."""
        return tuple(self._zip.namelist())

    def bytes_of(self, member: str) -> bytes:
        """Return a member; what the file claims of its size is not believed."""
        try:
            with self._zip.open(member) as opened:
                content = opened.read(self._left + 1)
        except KeyError:
            raise self._damaged() from None
        except _BROKEN as error:
            raise self._damaged() from error
        self._left -= len(content)
        if self._left < 0:
            raise InputError(Problem.UNSAFE, path=self._name)
        return content

    def xml(self, member: str) -> etree._Element:
        """Return the root of an XML member."""
        return xml_root(self.bytes_of(member), self._name)

    def text_of(self, member: str, tag: str) -> str | None:
        """Return the text of the first element of a tag, or ``None`` where the member or the element is absent."""
        if member not in self.members:
            return None
        found = self.xml(member).find(f".//{tag}")
        return found.text if found is not None else None

    def check_entities(self) -> None:
        """Refuse XML with entities in any member, before another library parses them."""
        for member in self.members:
            if member.endswith((".xml", ".rels")):
                _refuse_entities(self.bytes_of(member), self._name)

    def _damaged(self) -> InputError:
        return InputError(Problem.DAMAGED, path=self._name)


def xml_root(content: bytes, name: str) -> etree._Element:
    """Return the root of an XML document. Raises ``InputError`` where it declares entities or is damaged."""
    _refuse_entities(content, name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(Problem.DAMAGED, path=name) from error


def _refuse_entities(content: bytes, name: str) -> None:
    """No word processor or e-book declares entities; a file that does wants to blow up or to read other files.

    Declarations stand before the root element, in UTF-8 or in UTF-16 with a byte between the letters.
    """
    if b"<!ENTITY" in content.replace(b"\0", b""):
        raise InputError(Problem.UNSAFE, path=name)
