"""What would be saved, while it is chosen: made in the background, the newest wish only."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from reader.progress import Progress
from reader.report.edition import Edition
from reader.report.formats import PLAIN, Format, output_files
from reader.report.pages import Picture, Size
from reader.ui.report.annotating import Annotate
from reader.ui.tasks import Task, TaskRunner

_PAUSE_MS = 150
"""Choices that follow each other sooner make the pages only once."""
_LONG = 250
"""The pages of a story of more sentences take longer than a reader wants to wait for the first."""
_BEGINNING = 6_000
"""So many characters of a file are shown."""


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a format without pages: how each ends, and its size in bytes; and how the first one begins."""

    sizes: tuple[tuple[str, int], ...]
    beginning: str


@dataclass(frozen=True, slots=True)
class Pages:
    """A PDF with the sizes of its pages."""

    document: bytes
    sizes: tuple[Size, ...]


class Preview(QObject):
    """Makes an edition in a format; where that has pages, also the pictures of those that are looked at.

    ``made`` carries the sizes of the pages, and whether these are all: of a long story the first part comes first.
    ``written`` carries the ``Files`` of other formats, ``drawn`` a page by its number from 0, ``failed`` what
    stands in the way. Only the newest wish is ever told about.
    """

    made = Signal(object, bool)
    written = Signal(object)
    drawn = Signal(int, QImage)
    failed = Signal(object)

    def __init__(self, tasks: TaskRunner, annotate: Annotate, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._annotate = annotate
        self._wish: tuple[Format, Edition] | None = None
        self._making: tuple[Task, ...] = ()
        self._drawing: dict[int, Task] = {}
        self._pages: Pages | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._make)

    def show(self, format: Format, edition: Edition) -> None:
        """Make this whole edition as its options ask, unless another one is wished for at once."""
        self._wish = format, edition
        self._pause.start()

    def stop(self) -> None:
        """Make nothing more."""
        self._pause.stop()
        self._wish = self._pages = None
        self._cancel()

    def draw(self, number: int, width: int) -> None:
        """Draw a page in this width in pixels; asked again before it is drawn, only the newest width counts."""
        pages = self._pages
        if pages is None or number >= len(pages.sizes):
            return
        if number in self._drawing:
            self._drawing[number].cancel()
        task = self._tasks.start(lambda _progress: _picture(pages, number, width))
        self._drawing[number] = task
        task.succeeded.connect(lambda picture: self._tell(task, number, picture))
        task.failed.connect(self.failed)

    def _make(self) -> None:
        if self._wish is None:
            return
        format, edition = self._wish
        self._cancel()
        parts = (_first_part(edition),) if format is Format.PDF and _is_long(edition) else ()
        self._making = tuple(self._start(format, part) for part in (*parts, edition))

    def _start(self, format: Format, edition: Edition) -> Task:
        annotate = self._annotate
        task = self._tasks.start(
            lambda progress: _made(format, annotate(edition).choosing(edition.options), progress)
        )
        task.succeeded.connect(lambda made: self._take(task, made))
        task.failed.connect(lambda error: self._fail(task, error))
        return task

    def _take(self, task: Task, made: Pages | Files) -> None:
        if task not in self._making:
            return
        if isinstance(made, Files):
            self.written.emit(made)
        else:
            self._pages = made
            self.made.emit(made.sizes, task is self._making[-1])

    def _fail(self, task: Task, error: Exception) -> None:
        if task in self._making:
            self.failed.emit(error)

    def _tell(self, task: Task, number: int, picture: Picture) -> None:
        if self._drawing.get(number) is task:
            del self._drawing[number]
            self.drawn.emit(number, _image(picture))

    def _cancel(self) -> None:
        for task in (*self._making, *self._drawing.values()):
            task.cancel()
        self._making = ()
        self._drawing.clear()


def _is_long(edition: Edition) -> bool:
    return len(edition.comparison.sentences) > _LONG and len(edition.options.sections) > 1


def _first_part(edition: Edition) -> Edition:
    return replace(edition, options=replace(edition.options, sections=edition.options.sections[:1]))


def _made(format: Format, edition: Edition, progress: Progress) -> Pages | Files:
    from reader.report.pages import page_sizes

    files = output_files(format, edition, progress)
    if format is Format.PDF:
        return Pages(files[0].content, page_sizes(files[0].content))
    text = files[0].content.decode("utf-8-sig") if format in PLAIN else ""
    return Files(tuple((file.ending, len(file.content)) for file in files), text[:_BEGINNING])


def _picture(pages: Pages, number: int, width: int) -> Picture:
    from reader.report.pages import page_picture

    return page_picture(pages.document, number, width)


def _image(picture: Picture) -> QImage:
    shown = QImage(picture.pixels, picture.width, picture.height, 4 * picture.width, QImage.Format.Format_RGB32)
    return shown.copy()  # the pixels belong to Python
