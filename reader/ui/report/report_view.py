"""What would be saved: its pages, or how its file begins, or what stands in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QStackedWidget, QToolButton, QWidget

from reader.errors import ReaderError
from reader.report.pages import Size
from reader.ui.appearance import Appearance
from reader.ui.fonts import LARGE, interface_font
from reader.ui.labels import DIM
from reader.ui.report.page_stack import PageStack
from reader.ui.report.preview import Files, Preview
from reader.wording import error_text


class ReportView(QStackedWidget):
    """Follows a preview. ``steps`` are the buttons that go through the pages, to be placed where there is room."""

    def __init__(self, preview: Preview, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._complete = False
        self._pages = PageStack(appearance.palette, self)
        self._note = QLabel(self)
        self._beginning = QPlainTextEdit(self)
        self.steps = QWidget(parent)
        self._previous, self._next = QToolButton(self.steps), QToolButton(self.steps)
        self._place = QLabel(self.steps)
        self._build()
        self._follow(preview)

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        self._appearance = appearance
        messages = appearance.messages
        self._pages.set_palette_roles(appearance.palette)
        self._beginning.setAccessibleName(messages.text("export.beginning"))
        for button, name, icon in (
            (self._previous, "previous_page", "chevron-left"),
            (self._next, "next_page", "chevron-right"),
        ):
            button.setIcon(appearance.icon(icon))
            button.setAccessibleName(messages.text(f"export.{name}"))
            button.setToolTip(messages.text(f"export.{name}"))
        self._show_place()

    def say(self, words: str) -> None:
        """Show words instead of a report."""
        self._note.setText(words)
        self.setCurrentWidget(self._note)
        self.steps.hide()

    def expect(self, *, pages: bool) -> None:
        """Show that something else is being made; what was there before stays until then."""
        self._complete = False
        self.steps.setVisible(pages)
        self._show_place()

    def _show_pages(self, sizes: tuple[Size, ...], complete: bool) -> None:
        self._complete = complete
        self._pages.show_pages(sizes)
        self.setCurrentWidget(self._pages)
        self._show_place()

    def _show_files(self, files: Files) -> None:
        """Show how the file begins, or where that is not for people to read, which files there will be."""
        if files.beginning:
            self._beginning.setPlainText(files.beginning)
            self.setCurrentWidget(self._beginning)
            return
        messages = self._appearance.messages
        named = []
        for ending, size in files.sizes:
            kilobytes = messages.number(max(1, size // 1024))
            named.append(messages.text("export.file", name=ending.lstrip(".-").upper(), size=kilobytes))
        self.say("\n".join((*named, "", messages.text("export.look_later"))))

    def _show_failure(self, error: Exception) -> None:
        messages = self._appearance.messages
        if isinstance(error, ReaderError):
            self.say(error_text(error, messages))
        else:
            self.say(messages.text("window.unexpected", detail=f"{type(error).__name__}: {error}"))

    def _show_place(self) -> None:
        messages, pages = self._appearance.messages, self._pages
        place, total = pages.current_page + 1, pages.page_count
        key = "export.page" if self._complete else "export.making"
        words = messages.text(key, page=place, total=total)
        self._place.setText(words)
        pages.setAccessibleName(f"{messages.text('export.preview')}. {words}")
        self._previous.setEnabled(place > 1)
        self._next.setEnabled(place < total)

    def _build(self) -> None:
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setFont(interface_font(LARGE))
        self._note.setForegroundRole(DIM)
        self._note.setContentsMargins(64, 0, 64, 0)
        self._beginning.setReadOnly(True)
        self._beginning.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._beginning.setFrameShape(QFrame.Shape.NoFrame)
        self._beginning.document().setDocumentMargin(24)
        for part in (self._pages, self._note, self._beginning):
            self.addWidget(part)
        self._place.setForegroundRole(DIM)
        row = QHBoxLayout(self.steps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for step in (self._previous, self._place, self._next):
            row.addWidget(step)

    def _follow(self, preview: Preview) -> None:
        preview.made.connect(self._show_pages)
        preview.written.connect(self._show_files)
        preview.drawn.connect(self._pages.show_image)
        preview.failed.connect(self._show_failure)
        self._pages.page_wanted.connect(preview.draw)
        self._pages.moved.connect(self._show_place)
        self._previous.clicked.connect(lambda: self._pages.go_to(self._pages.current_page - 1))
        self._next.clicked.connect(lambda: self._pages.go_to(self._pages.current_page + 1))
