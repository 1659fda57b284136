"""PDFium, which reads and draws PDF files, is one for the whole process and not made for several threads."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import ParamSpec, TypeVar

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

_lock = Lock()


def one_at_a_time(work: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Return the work made to wait until no other thread is inside PDFium."""

    @wraps(work)
    def waiting(*given: Parameters.args, **named: Parameters.kwargs) -> Result:
        with _lock:
            return work(*given, **named)

    return waiting
