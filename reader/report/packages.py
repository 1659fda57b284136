"""Office documents are zip archives; here they become the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can give its members."""


def repacked(content: bytes, replaced: Mapping[str, bytes] | None = None) -> bytes:
    """Return an archive with the same members in the same order, none with a time; some may be replaced."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, (replaced or {}).get(name) or source.read(name))
    return target.getvalue()
