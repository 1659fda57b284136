"""The sheet on which a report is chosen, beside the pages that it will have."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.report.edition import Edition
from reader.report.formats import Format
from reader.report.options import ReportOptions
from reader.report.pages import Size
from reader.ui.appearance import Appearance
from reader.ui.fonts import LARGE, Weight, interface_font, reading_font
from reader.ui.labels import DIM
from reader.ui.report.choices import Choices
from reader.ui.report.page_stack import PageStack
from reader.ui.report.preview import Files, Preview
from reader.wording import error_text, number_text

_TITLE = 20
_SIZE = (1120, 740)
_AROUND = 48


class ExportSheet(QDialog):
    """``changed`` follows each choice; ``save_wanted`` asks for the file. Closed, it is gone."""

    changed = Signal()
    save_wanted = Signal()

    def __init__(self, preview: Preview, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._preview = preview
        self._appearance = appearance
        self._whole: Edition | None = None
        self._complete = False
        self._title = QLabel(self)
        self._choices = Choices(self)
        self._pages = PageStack(appearance.palette, self)
        self._note = QLabel(self)
        self._beginning = QPlainTextEdit(self)
        self._view = QStackedWidget(self)
        self._place = QLabel(self)
        self._previous, self._next = QToolButton(self), QToolButton(self)
        self._cancel, self._save = QPushButton(self), QPushButton(self)
        self._build()
        self._connect()

    @property
    def format(self) -> Format:
        """The format that is chosen."""
        return self._choices.format

    @property
    def options(self) -> ReportOptions:
        """What is chosen of the report."""
        return self._choices.options()

    def show_edition(self, whole: Edition, format: Format, options: ReportOptions) -> None:
        """Show these choices for what is being read, and the pages that they give."""
        self._whole = whole
        self._choices.show_choices(whole.comparison, format, options, self._appearance)
        self._refresh()

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours; what is chosen stays."""
        self._appearance = appearance
        self._pages.set_palette_roles(appearance.palette)
        self._speak()
        if self._whole is not None:
            self.show_edition(self._whole, self.format, self.options)

    def done(self, result: int) -> None:
        self._preview.stop()
        super().done(result)

    def _refresh(self) -> None:
        """Show what the choices give; a report of nothing cannot be saved."""
        options = self.options
        self._save.setEnabled(bool(options.articles))
        for part in (self._previous, self._next, self._place):
            part.setVisible(self.format is Format.PDF and bool(options.articles))
        if not options.articles:
            self._preview.stop()
            self._say(self._appearance.messages.text("export.nothing_chosen"))
        elif self._whole is not None:
            self._complete = False
            self._show_place()
            self._preview.show(self.format, replace(self._whole, options=options))

    def _say(self, words: str) -> None:
        self._note.setText(words)
        self._view.setCurrentWidget(self._note)

    def _show_pages(self, sizes: tuple[Size, ...], complete: bool) -> None:
        self._complete = complete
        self._pages.show_pages(sizes)
        self._view.setCurrentWidget(self._pages)
        self._show_place()

    def _show_files(self, files: Files) -> None:
        """Show how the file begins, or where that is not for people to read, which files there will be."""
        messages = self._appearance.messages
        if files.beginning:
            self._beginning.setPlainText(files.beginning)
            self._view.setCurrentWidget(self._beginning)
            return
        named = (
            messages.text(
                "export.file", name=ending.lstrip(".-").upper(), size=number_text(max(1, size // 1024), messages)
            )
            for ending, size in files.sizes
        )
        self._say("\n".join((*named, "", messages.text("export.look_later"))))

    def _show_failure(self, error: Exception) -> None:
        messages = self._appearance.messages
        if isinstance(error, ReaderError):
            self._say(error_text(error, messages))
        else:
            self._say(messages.text("window.unexpected", detail=f"{type(error).__name__}: {error}"))

    def _show_place(self) -> None:
        messages, pages = self._appearance.messages, self._pages
        place, total = pages.current_page + 1, pages.page_count
        words = messages.text("export.page", page=place, total=total)
        if not self._complete:
            words = messages.text("export.making")
        self._place.setText(words)
        pages.setAccessibleName(f"{messages.text('export.preview')}. {words}")
        self._previous.setEnabled(place > 1)
        self._next.setEnabled(place < total)

    def _speak(self) -> None:
        messages = self._appearance.messages
        self.setWindowTitle(messages.text("export.title"))
        self._title.setText(messages.text("export.title"))
        self._beginning.setAccessibleName(messages.text("export.beginning"))
        self._cancel.setText(messages.text("export.close"))
        self._save.setText(messages.text("export.save"))
        for button, name, icon in (
            (self._previous, "previous_page", "chevron-left"),
            (self._next, "next_page", "chevron-right"),
        ):
            button.setIcon(self._appearance.icon(icon))
            button.setAccessibleName(messages.text(f"export.{name}"))
            button.setToolTip(messages.text(f"export.{name}"))
        self._show_place()

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title.setFont(reading_font(_TITLE, Weight.BOLD))
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setFont(interface_font(LARGE))
        self._note.setForegroundRole(DIM)
        self._note.setContentsMargins(64, 0, 64, 0)
        self._place.setForegroundRole(DIM)
        self._view.addWidget(self._pages)
        self._view.addWidget(self._note)
        self._view.addWidget(self._beginning)
        self._beginning.setReadOnly(True)
        self._beginning.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._beginning.setFrameShape(QFrame.Shape.NoFrame)
        self._beginning.document().setDocumentMargin(24)
        self._save.setProperty("accent", True)
        self._save.setDefault(True)
        side = QVBoxLayout()
        side.setSpacing(16)
        side.addWidget(self._title)
        side.addWidget(self._choices, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.setSpacing(8)
        for part in (self._previous, self._place, self._next):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        sheet = QVBoxLayout()
        sheet.setSpacing(0)
        sheet.addWidget(self._view, 1)
        sheet.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        margin = QWidget(self)
        margin.setLayout(side)
        side.setContentsMargins(24, 20, 12, 16)
        row.addWidget(margin)
        row.addLayout(sheet, 1)
        self._fit()
        self._speak()

    def _fit(self) -> None:
        window = self.parentWidget()
        room = (window.width() - _AROUND, window.height() - _AROUND) if window else _SIZE
        self.resize(min(_SIZE[0], max(760, room[0])), min(_SIZE[1], max(520, room[1])))

    def _connect(self) -> None:
        self._choices.changed.connect(self._refresh)
        self._choices.changed.connect(self.changed)
        self._preview.made.connect(self._show_pages)
        self._preview.written.connect(self._show_files)
        self._preview.drawn.connect(self._pages.show_image)
        self._preview.failed.connect(self._show_failure)
        self._pages.page_wanted.connect(self._preview.draw)
        self._pages.moved.connect(self._show_place)
        self._previous.clicked.connect(lambda: self._pages.go_to(self._pages.current_page - 1))
        self._next.clicked.connect(lambda: self._pages.go_to(self._pages.current_page + 1))
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self.save_wanted)
