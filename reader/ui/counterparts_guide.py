"""What stands beside the panes: what is known of the selected sentence, or else what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.messages import Messages
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.counterparts_panel import CounterpartsPanel
from reader.ui.reading import Reading
from reader.ui.review.verdict_words import said_text
from reader.ui.statement_view import statement_view

if TYPE_CHECKING:
    from reader.library.reviewing import Reviewed


class CounterpartsGuide:
    """Fills the panel of the counterparts."""

    def __init__(self, panel: CounterpartsPanel, actions: Actions) -> None:
        self._panel = panel
        self._actions = actions

    def show(self, reading: Reading, reviewed: Reviewed | None, appearance: Appearance) -> None:
        """Show the statement of the selected sentence, why it is in none, or what to do where none is selected."""
        messages = appearance.messages
        if reading.selected is None or len(reading.comparison.articles) < 2:
            self._show_what_to_do(reading, appearance)
            return
        view = statement_view(reading.comparison, reading.selected, messages, reading.match, reviewed)
        if view is None:
            why = _why_set_aside(reading.selected, reviewed, messages)
            self._panel.show_text(messages.text("panel.set_aside"), [why], appearance)
        else:
            self._panel.show_statement(view, appearance)

    def _show_what_to_do(self, reading: Reading, appearance: Appearance) -> None:
        messages, actions = appearance.messages, self._actions
        if len(reading.comparison.articles) < 2:
            text = messages.text("panel.one_article_text")
            self._panel.show_text(messages.text("panel.one_article"), [text], appearance, [actions.add_articles])
        else:
            self._panel.show_how(appearance, [actions.next_stop] if actions.next_stop.isEnabled() else [])


def _why_set_aside(sentence_id: str, reviewed: Reviewed | None, messages: Messages) -> str:
    said = reviewed.said_of(sentence_id) if reviewed else None
    if said is None:
        return messages.text("panel.set_aside_text")
    return messages.text("panel.set_aside_by_person", said=said_text(said, messages))
