"""The sheet on which a report is chosen, beside the pages that it will have."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStyle, QVBoxLayout, QWidget

from reader.report.edition import Edition
from reader.report.formats import Format
from reader.report.options import ReportOptions
from reader.ui.appearance import Appearance
from reader.ui.fonts import Weight, reading_font
from reader.ui.report.choices import Choices
from reader.ui.report.preview import Preview
from reader.ui.report.report_view import ReportView

_TITLE = 20
_LARGEST, _SMALLEST = QSize(1400, 900), QSize(760, 520)
_AROUND = 24
"""What is seen of the window on each side, where the screen has room for that."""


class ExportSheet(QDialog):
    """``changed`` follows each choice; ``save_wanted`` asks for the file. Closed, it is gone."""

    changed = Signal()
    save_wanted = Signal()

    def __init__(self, preview: Preview, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._preview = preview
        self._appearance = appearance
        self._whole: Edition | None = None
        self._title = QLabel(self)
        self._choices = Choices(self)
        self._view = ReportView(preview, appearance, self)
        self._cancel, self._save = QPushButton(self), QPushButton(self)
        self._build()
        self._connect()
        self._speak()

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
        format, options = self.format, self.options
        self._appearance = appearance
        self._speak()
        if self._whole is not None:
            self.show_edition(replace(self._whole, messages=appearance.messages), format, options)

    def done(self, result: int) -> None:
        self._preview.stop()
        super().done(result)

    def _refresh(self) -> None:
        """Show what the choices give; a report on no article cannot be saved."""
        options = self.options
        self._save.setEnabled(bool(options.articles))
        if not options.articles:
            self._preview.stop()
            self._view.say(self._appearance.messages.text("export.nothing_chosen"))
        elif self._whole is not None:
            self._view.expect(pages=self.format is Format.PDF)
            self._preview.show(self.format, replace(self._whole, options=options))

    def _speak(self) -> None:
        messages = self._appearance.messages
        self.setWindowTitle(messages.text("export.title"))
        self._title.setText(messages.text("export.title"))
        self._cancel.setText(messages.text("export.close"))
        self._save.setText(messages.text("export.save"))
        self._view.set_appearance(self._appearance)

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title.setFont(reading_font(_TITLE, Weight.BOLD))
        self._save.setProperty("accent", True)
        self._save.setDefault(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._side())
        report = QVBoxLayout()
        report.setSpacing(0)
        report.addWidget(self._view, 1)
        report.addLayout(self._foot())
        row.addLayout(report, 1)
        self._fit()

    def _side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setContentsMargins(24, 20, 12, 16)
        side.setSpacing(16)
        side.addWidget(self._title)
        side.addWidget(self._choices, 1)
        return side

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.setSpacing(8)
        foot.addWidget(self._view.steps)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        return foot

    def _fit(self) -> None:
        """Take as much room as the screen has, within reason."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        room = self.screen().availableSize().shrunkBy(QMargins(0, bar, 0, 0))
        around = QMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        self.resize(_LARGEST.boundedTo(room.shrunkBy(around)).expandedTo(_SMALLEST).boundedTo(room))

    def _connect(self) -> None:
        self._choices.changed.connect(self._refresh)
        self._choices.changed.connect(self.changed)
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self.save_wanted)
