"""The command that makes a report: chosen on a sheet, saved where the reader says, and found again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from reader.report.edition import Edition
from reader.report.formats import Format, ending_of
from reader.report.options import ReportOptions, recalled, remembered
from reader.settings import SettingsFile
from reader.ui.appearance import Appearance
from reader.ui.desk import Desk
from reader.ui.dialogs import FileDialogs, suggested_name
from reader.ui.exporting import Exporting
from reader.ui.main_window import MainWindow
from reader.ui.report.export_sheet import ExportSheet
from reader.ui.report.preview import Preview


class ReportCommands(QObject):
    """Joins the sheet to the window. The choices of the last report are those of the next.

    That of the articles holds as long as they are read.
    """

    def __init__(
        self, window: MainWindow, desk: Desk, exporting: Exporting, dialogs: FileDialogs, settings: SettingsFile
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._exporting = exporting
        self._dialogs = dialogs
        self._settings = settings
        self._preview = Preview(exporting.tasks, exporting.annotate, self)
        self._sheet: ExportSheet | None = None
        self._articles: tuple[str, ...] = ()
        exporting.written.connect(self._show_written)
        window.closing.connect(self._preview.stop)
        desk.shown.connect(lambda: self._follow_reading(other_articles=True))
        desk.revised.connect(lambda: self._follow_reading(other_articles=False))

    def ask(self, appearance: Appearance) -> None:
        """Open the sheet for what is being read, or bring it to the front."""
        edition = self._edition()
        if edition is None:
            return
        if self._sheet is None:
            self._sheet = ExportSheet(self._preview, appearance, self._window)
            self._sheet.changed.connect(self._remember)
            self._sheet.save_wanted.connect(self._ask_where)
            self._sheet.finished.connect(self._forget_sheet)
            self._sheet.show_edition(edition, *self._last_choices())
        self._sheet.show()
        self._sheet.raise_()

    def set_appearance(self, appearance: Appearance) -> None:
        """Say everything again in other words and colours."""
        if self._sheet is not None:
            self._sheet.set_appearance(appearance)

    def _edition(self) -> Edition | None:
        from reader import __version__
        from reader.cli import clock

        reviewed = self._desk.reviewed
        if reviewed is None or len(reviewed.comparison.articles) < 2:
            return None
        return Edition(
            reviewed.comparison,
            self._desk.messages,
            clock(),
            __version__,
            reviewed.standing,
            sentence_verdicts=reviewed.of_one,
        )

    def _last_choices(self) -> tuple[Format, ReportOptions]:
        kept = self._settings.current.report
        known = kept.get("format") in list(Format)
        options = replace(recalled(kept), articles=self._articles)
        return Format(kept["format"]) if known else Format.PDF, options

    def _remember(self) -> None:
        if self._sheet is not None:
            self._articles = self._sheet.options.articles
            kept: dict[str, Any] = {"format": self._sheet.format.value, **remembered(self._sheet.options)}
            self._settings.current = replace(self._settings.current, report=kept)

    def _ask_where(self) -> None:
        edition, sheet = self._edition(), self._sheet
        if edition is None or sheet is None:
            return
        format, chosen, messages = sheet.format, replace(edition, options=sheet.options), self._desk.messages

        def save(path: Path) -> None:
            sheet.accept()
            self._exporting.export(path, format, chosen)

        name = suggested_name(self._desk.title, ending_of(format))
        kind = f"{messages.text(f'format.{format.name.lower()}')} (*{ending_of(format)})"
        self._dialogs.ask_report(sheet, messages, name, kind, save)

    def _follow_reading(self, *, other_articles: bool) -> None:
        """Show the report of what is read now; a choice of articles does not outlive them."""
        if other_articles:
            self._articles = ()
        edition, sheet = self._edition(), self._sheet
        if sheet is None:
            return
        if edition is None:
            sheet.reject()
            return
        sheet.show_edition(edition, sheet.format, replace(sheet.options, articles=self._articles))

    def _forget_sheet(self) -> None:
        self._sheet = None

    @Slot(object)
    def _show_written(self, paths: tuple[Path, ...]) -> None:
        messages, path = self._desk.messages, paths[0]
        self._window.notice_bar.say_done(
            messages.text("notice.written", path=path),
            messages.text("notice.open"),
            lambda: _open(path),
            (messages.text("notice.open_folder"), lambda: _open(path.parent)),
        )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
