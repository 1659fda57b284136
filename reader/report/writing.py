"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from reader.errors import OutputError, Problem


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, replacing one that is there only once the new one is complete on the disk.

    Raises ``OutputError`` where that cannot be done; what was there before is then untouched.
    """
    target = path.resolve()
    unfinished = target.with_name(f".sejajar-{uuid4().hex}")
    try:
        try:
            with unfinished.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(target)
        finally:
            with suppress(OSError):
                unfinished.unlink()
    except OSError as error:
        raise OutputError(Problem.NOT_WRITABLE, path=str(path), detail=error.strerror or str(error)) from error
