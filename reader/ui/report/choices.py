"""What the reader chooses of a report, at the side of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.comparison import Comparison
from reader.messages import LANGUAGES, Messages
from reader.report.formats import IN_SECTIONS, LAID_OUT, Format
from reader.report.options import Paper, ReportOptions, Section
from reader.ui.appearance import Appearance
from reader.ui.labels import DIM, small_heading
from reader.ui.report.ordered_list import OrderedList
from reader.ui.segments import Segments
from reader.ui.statements.choice_box import ChoiceBox
from reader.wording import outlet_names

_WIDTH = 300


class Choices(QScrollArea):
    """Format, sections, articles, paper and language. ``changed`` follows each choice of the reader."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QWidget()
        self._paper, self._languages = _group(self, Paper), _group(self, LANGUAGES)
        # In this order they are reached by the Tab key.
        self._formats = ChoiceBox(self._column)
        self._about_format = QLabel(self._column)
        self._segments = [Segments(group, self._column) for group in (self._languages, self._paper)]
        self._landscape = QCheckBox(self._column)
        self._sections = OrderedList(self._column)
        self._articles = OrderedList(self._column)
        self._headings: dict[str, QLabel] = {}
        self._groups: dict[str, QWidget] = {}
        self._messages: Messages | None = None
        self._build()
        self._connect()

    @property
    def format(self) -> Format:
        """The format that is chosen."""
        return Format(self._formats.currentData())

    def options(self) -> ReportOptions:
        """Return the choices; the language of the program is not one, so that the report follows it."""
        language = _checked(self._languages)
        return ReportOptions(
            sections=tuple(Section(name) for name in self._sections.chosen()),
            articles=self._articles.chosen(),
            paper=Paper(_checked(self._paper)),
            landscape=self._landscape.isChecked(),
            language=None if self._messages and language == self._messages.language else language,
        )

    def show_choices(
        self, comparison: Comparison, format: Format, options: ReportOptions, appearance: Appearance
    ) -> None:
        """Show these choices for a comparison, in the words and colours in force."""
        messages = self._messages = appearance.messages
        for part in (self._formats, self._landscape):
            part.blockSignals(True)
        self._formats.clear()
        for each in Format:
            self._formats.addItem(messages.text(f"format.{each.name.lower()}"), each.value)
        self._formats.setCurrentIndex(self._formats.findData(format.value))
        self._landscape.setChecked(options.landscape)
        for part in (self._formats, self._landscape):
            part.blockSignals(False)
        _check(self._paper, options.paper)
        _check(self._languages, options.language or messages.language)
        self._show_lists(comparison, options, messages)
        self._speak(appearance)
        self._show_what_counts()

    def _show_lists(self, comparison: Comparison, options: ReportOptions, messages: Messages) -> None:
        sections = ((section.value, messages.text(f"report.words.{section}")) for section in Section)
        self._sections.show_entries(sections, options.sections)
        names = outlet_names(comparison.articles, messages)
        self._articles.show_entries(names.items(), options.articles or tuple(names))
        for part in (self._sections, self._articles):
            part.setMinimumHeight(min(part.sizeHint().height(), 13 * 26 + 4))
            part.setMaximumHeight(part.sizeHint().height())

    def _speak(self, appearance: Appearance) -> None:
        messages = appearance.messages
        for name, heading in self._headings.items():
            heading.setText(messages.text(f"export.{name}").upper())
        self._landscape.setText(messages.text("export.landscape"))
        named = {"format": self._formats, "sections": self._sections, "articles": self._articles}
        for name, part in named.items():
            part.setAccessibleName(messages.text(f"export.{name}"))
        for part in (self._sections, self._articles):
            part.setAccessibleDescription(messages.text("export.order_help"))
        for group, key in ((self._paper, "paper"), (self._languages, "language")):
            for action in group.actions():
                action.setText(messages.text(f"export.{key}_{action.data()}"))
        for segments in self._segments:
            segments.set_appearance(appearance)

    def _show_what_counts(self) -> None:
        """Say what the format is, and offer only what shapes it."""
        assert self._messages is not None
        self._about_format.setText(self._messages.text(f"format.about.{self.format.name.lower()}"))
        self._groups["paper"].setVisible(self.format in LAID_OUT)
        self._groups["sections"].setVisible(self.format in IN_SECTIONS)

    def _build(self) -> None:
        rows = QVBoxLayout(self._column)
        rows.setContentsMargins(0, 0, 12, 0)
        rows.setSpacing(18)
        self._about_format.setWordWrap(True)
        self._about_format.setForegroundRole(DIM)
        parts: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            ("format", (self._formats, self._about_format)),
            ("language", (self._segments[0],)),
            ("paper", (self._segments[1], self._landscape)),
            ("sections", (self._sections,)),
            ("articles", (self._articles,)),
        )
        for name, widgets in parts:
            rows.addWidget(self._group_of(name, widgets))
        rows.addStretch(1)
        self.setWidget(self._column)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(_WIDTH)

    def _group_of(self, name: str, widgets: Sequence[QWidget]) -> QWidget:
        group = self._groups[name] = QWidget(self._column)
        heading = self._headings[name] = small_heading(group)
        rows = QVBoxLayout(group)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for widget in (heading, *widgets):
            rows.addWidget(widget)
        return group

    def _connect(self) -> None:
        self._formats.currentIndexChanged.connect(self._show_what_counts)
        for signal in (
            self._formats.currentIndexChanged,
            self._sections.changed,
            self._articles.changed,
            self._landscape.toggled,
            self._paper.triggered,
            self._languages.triggered,
        ):
            signal.connect(lambda *_: self.changed.emit())


def _group(parent: QWidget, choices: type[StrEnum] | tuple[str, ...]) -> QActionGroup:
    group = QActionGroup(parent)
    for choice in choices:
        action = group.addAction("")
        action.setCheckable(True)
        action.setData(str(choice))
    return group


def _checked(group: QActionGroup) -> str:
    action = group.checkedAction()
    return str(action.data()) if action else ""


def _check(group: QActionGroup, choice: str) -> None:
    for action in group.actions():
        action.setChecked(action.data() == str(choice))
