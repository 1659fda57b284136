"""The menu of the window: everything that can be asked of it, by what it is for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.messages import Messages
from reader.ui.actions import Actions

Sections = Sequence[Sequence[QAction]]


class MainMenu(QMenu):
    """Four menus of their own, and below them what concerns the program itself."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = {name: self.addMenu(menu_of(sections, self)) for name, sections in _parts(actions).items()}
        for section in ((actions.display,), (actions.keys, actions.about), (actions.quit,)):
            self.addSeparator()
            self.addActions(list(section))

    def set_words(self, messages: Messages) -> None:
        """Name the menus in it; its actions are named already."""
        for name, part in self._parts.items():
            part.setText(messages.text(f"menu.{name}"))


def story_sections(actions: Actions) -> Sections:
    """Return what can be done with the story that is read, and how another one is come by."""
    return (
        (actions.open_files, actions.open_folder, actions.open_example),
        (actions.add_articles,),
        (actions.show_library,),
        (actions.paste_article, actions.import_files, actions.import_folder, actions.import_address),
        (actions.export_story,),
    )


def menu_of(sections: Sections, parent: QWidget) -> QMenu:
    """Return a menu with a line between the sections."""
    menu = QMenu(parent)
    for place, section in enumerate(sections):
        if place:
            menu.addSeparator()
        menu.addActions(list(section))
    return menu


def _parts(actions: Actions) -> Mapping[str, Sections]:
    return {
        "story": (*story_sections(actions), (actions.export,)),
        "viewing": (actions.views.actions(), (actions.zoom_in, actions.zoom_out, actions.zoom_reset)),
        "moving": (
            actions.kinds.actions(),
            (actions.next_stop, actions.previous_stop),
            (actions.compare_next, actions.compare_previous, actions.synchronised),
            (actions.find, actions.find_next, actions.find_previous),
        ),
        "reviewing": (
            (actions.review, actions.skip_match, actions.back_to_match),
            actions.judging(),
            (actions.undo, actions.redo),
            (actions.old_decisions, actions.lessons),
        ),
    }
