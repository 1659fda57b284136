"""Keeps the application in the theme, the language and the letters that the reader chose, or the system has."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.messages import Messages, system_language
from reader.palette import palette
from reader.settings import LanguageChoice, SettingsFile, TextStyle, ThemeChoice
from reader.ui.actions import Actions, check
from reader.ui.appearance import Appearance
from reader.ui.qt_words import QtWords
from reader.ui.theming import apply_theme, system_theme


class Dresser(QObject):
    """``changed`` carries the new ``Appearance``, after the application itself has taken it on."""

    changed = Signal(object)

    def __init__(
        self,
        actions: Actions,
        settings: SettingsFile,
        *,
        theme: ThemeChoice | None = None,
        language: LanguageChoice | None = None,
        parent: QObject,
    ) -> None:
        """Dress the application; ``theme`` and ``language`` come before the settings and are not kept in them."""
        super().__init__(parent)
        self._actions = actions
        self._settings = settings
        self._theme = theme or settings.current.theme
        self._language = language or settings.current.language
        self._qt_words: QtWords | None = None
        self._applied: str | None = None
        self._spoken: str | None = None
        self.appearance = self._dress()
        self._connect()

    def _connect(self) -> None:
        self._actions.themes.triggered.connect(lambda action: self._choose_theme(ThemeChoice(action.data())))
        self._actions.languages.triggered.connect(
            lambda action: self._choose_language(LanguageChoice(action.data()))
        )
        actions = self._actions
        for action, steps in ((actions.zoom_in, 1), (actions.zoom_out, -1), (actions.zoom_reset, 0)):
            action.triggered.connect(lambda _=False, steps=steps: self.zoom(steps))
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._theme = choice
        self._settings.current = replace(self._settings.current, theme=choice)
        self._change()

    def _choose_language(self, choice: LanguageChoice) -> None:
        self._language = choice
        self._settings.current = replace(self._settings.current, language=choice)
        self._change()

    def zoom(self, steps: int) -> None:
        """Make what is read larger by so many steps, or smaller; 0 brings the usual size back."""
        self.set_text_style(self._settings.current.text.zoomed(steps))

    def set_text_style(self, text: TextStyle) -> None:
        """Set what is read as the reader wants it, from now on."""
        if text != self._settings.current.text:
            self._settings.current = replace(self._settings.current, text=text)
            self._change()

    def _follow_system(self) -> None:
        if self._theme is ThemeChoice.SYSTEM:
            self._change()

    def _change(self) -> None:
        self.appearance = self._dress()
        self.changed.emit(self.appearance)

    def _dress(self) -> Appearance:
        theme = system_theme() if self._theme is ThemeChoice.SYSTEM else self._theme.value
        language = system_language() if self._language is LanguageChoice.SYSTEM else self._language.value
        made = Appearance(Messages(language), palette(theme), self._settings.current.text)
        if self._applied != theme:
            apply_theme(_application(), made.palette)
            self._applied = theme
        if self._spoken != language:
            # Only then: every widget is told of it, and the whole window is painted once more.
            self._speak(made.messages)
            self._spoken = language
        self._actions.set_appearance(made)
        check(self._actions.themes, self._theme)
        check(self._actions.languages, self._language)
        return made

    def _speak(self, messages: Messages) -> None:
        if self._qt_words is not None:
            QApplication.removeTranslator(self._qt_words)
        self._qt_words = QtWords(messages, self)
        QApplication.installTranslator(self._qt_words)


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication), "a dresser needs something to dress"
    return app
