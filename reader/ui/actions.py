"""Everything that can be asked of the window, with its keys; menus and buttons are made of these."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from reader.messages import Messages
from reader.present.stepping import Kind
from reader.settings import LanguageChoice, ThemeChoice, View
from reader.ui.appearance import Appearance

Keys = tuple[QKeySequence | QKeySequence.StandardKey | str, ...]

_STANDARD = QKeySequence.StandardKey
_KEYS: Mapping[str, Keys] = {
    "open_files": (_STANDARD.Open,),
    "open_folder": ("Ctrl+Shift+O",),
    "open_example": (),
    "add_articles": ("Ctrl+Shift+A",),
    "show_library": ("Ctrl+Shift+L",),
    "paste_article": (_STANDARD.Paste,),
    "import_files": ("Ctrl+I",),
    "import_folder": (),
    "import_address": ("Ctrl+U",),
    "export_story": (),
    "export": ("Ctrl+E",),
    "next_stop": ("N", "F8"),
    "previous_stop": ("P", "Shift+F8"),
    "compare_next": ("B",),
    "compare_previous": ("Shift+B",),
    "confirm_match": ("Y",),
    "reject_match": ("X",),
    "change_relation": ("R",),
    "note_match": ("C",),
    "link": ("T",),
    "review": ("Ctrl+R",),
    "lessons": (),
    "old_decisions": (),
    "skip_match": ("S",),
    "back_to_match": ("Shift+S",),
    "undo": (_STANDARD.Undo,),
    "redo": (_STANDARD.Redo, "Ctrl+Shift+Z"),
    "synchronised": ("Ctrl+L",),
    "find": (_STANDARD.Find,),
    "find_next": ("F3",),
    "find_previous": ("Shift+F3",),
    "zoom_in": (_STANDARD.ZoomIn, "Ctrl+="),
    "zoom_out": (_STANDARD.ZoomOut,),
    "zoom_reset": ("Ctrl+0",),
    "display": ("Ctrl+D",),
    "keys": ("F1", "?"),
    "about": (),
    "quit": (_STANDARD.Quit, "Ctrl+Q"),
}
_ICONS: Mapping[str, str] = {
    "open_files": "open",
    "add_articles": "plus",
    "link": "link",
    "previous_stop": "chevron-left",
    "next_stop": "chevron-right",
}
_BY_KIND = ("next_stop", "previous_stop")


class Actions(QObject):
    """The actions of the window; whoever owns what they do connects to ``triggered``."""

    open_files: QAction
    open_folder: QAction
    open_example: QAction
    add_articles: QAction
    show_library: QAction
    paste_article: QAction
    import_files: QAction
    import_folder: QAction
    import_address: QAction
    export_story: QAction
    export: QAction
    previous_stop: QAction
    next_stop: QAction
    compare_next: QAction
    compare_previous: QAction
    confirm_match: QAction
    reject_match: QAction
    change_relation: QAction
    note_match: QAction
    link: QAction
    review: QAction
    lessons: QAction
    old_decisions: QAction
    skip_match: QAction
    back_to_match: QAction
    undo: QAction
    redo: QAction
    synchronised: QAction
    find: QAction
    find_next: QAction
    find_previous: QAction
    zoom_in: QAction
    zoom_out: QAction
    zoom_reset: QAction
    display: QAction
    keys: QAction
    about: QAction
    quit: QAction

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        for name, keys in _KEYS.items():
            action = QAction(self)
            action.setObjectName(name)
            # A standard key may be the same as one that is named here, and Qt obeys neither of two equal keys.
            action.setShortcuts(list(dict.fromkeys(QKeySequence(key) for key in keys)))
            setattr(self, name, action)
        self.synchronised.setCheckable(True)
        self.review.setCheckable(True)
        self.skip_match.setEnabled(False)
        self.back_to_match.setEnabled(False)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.views = self._choices(View)
        for number, action in enumerate(self.views.actions(), 1):
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
        self.kinds = self._choices(Kind)
        for number, action in enumerate(self.kinds.actions(), 1):
            action.setShortcut(QKeySequence(str(number)))
        self.kinds.actions()[0].setChecked(True)
        self.themes = self._choices(ThemeChoice)
        self.languages = self._choices(LanguageChoice)

    def all(self) -> tuple[QAction, ...]:
        """Return every action with keys, for the window to listen to."""
        return (*self.views.actions(), *self.kinds.actions(), *(getattr(self, name) for name in _KEYS))

    def needing_story(self) -> tuple[QAction, ...]:
        """Return the actions that make sense only when something is being read."""
        return (
            *self.views.actions(),
            *self.kinds.actions(),
            self.add_articles,
            self.export,
            self.previous_stop,
            self.next_stop,
            self.compare_next,
            self.compare_previous,
            *self.judging(),
            self.review,
            self.lessons,
            self.find,
            self.find_next,
            self.find_previous,
        )

    def judging(self) -> tuple[QAction, ...]:
        """Return the actions by which a reader judges a match."""
        return self.confirm_match, self.reject_match, self.change_relation, self.note_match, self.link

    def for_reading(self) -> tuple[QAction, ...]:
        """Return the actions that move through what is being read."""
        return (
            *self.views.actions(),
            *self.kinds.actions(),
            self.next_stop,
            self.previous_stop,
            self.compare_next,
            self.compare_previous,
            *self.judging(),
            self.review,
            self.skip_match,
            self.back_to_match,
            self.synchronised,
            self.find,
            self.find_next,
            self.find_previous,
            self.zoom_in,
            self.zoom_out,
            self.zoom_reset,
        )

    def set_appearance(self, appearance: Appearance) -> None:
        """Give every action its words and icon."""
        messages = appearance.messages
        self.name_stops(Kind(self.kinds.checkedAction().data()), messages)
        for name in _KEYS:
            action: QAction = getattr(self, name)
            if name not in _BY_KIND:
                action.setText(messages.text(f"menu.{name}"))
                action.setToolTip(_tip(action))
            if name in _ICONS:
                action.setIcon(appearance.icon(_ICONS[name]))
        for group, kind in (
            (self.views, "view"),
            (self.kinds, "kind"),
            (self.themes, "theme"),
            (self.languages, "language"),
        ):
            for action in group.actions():
                action.setText(messages.text(f"menu.{kind}_{action.data()}"))
                action.setToolTip(_tip(action))

    def name_stops(self, kind: Kind, messages: Messages) -> None:
        """Say what the next and the previous stop are."""
        for name in _BY_KIND:
            action: QAction = getattr(self, name)
            action.setText(messages.text(f"menu.{name}", kind=messages.text(f"stop.{kind}")))
            action.setToolTip(_tip(action))

    def _choices(self, choices: type[StrEnum]) -> QActionGroup:
        group = QActionGroup(self)
        for choice in choices:
            action = group.addAction("")
            action.setCheckable(True)
            action.setData(choice)
        return group


def _tip(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    plain = action.text().rstrip("…")
    return f"{plain} ({keys})" if keys else plain


def check(group: QActionGroup, choice: StrEnum) -> None:
    """Show which choice of a group is in force."""
    for action in group.actions():
        action.setChecked(action.data() == choice)
