import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester

from reader.messages import Messages
from reader.model import Relation
from reader.palette import palette
from reader.ui.statements.contradictions_view import ContradictionsView
from reader.ui.statements.entries import Entry, Heading
from reader.ui.statements.word_layouts import laid_out
from reader.verdicts import Standing, Verdict
from tests.builders import annotated_story
from tests.ui.conftest import words_in
from tests.ui.statements.conftest import LIGHT
from tests.ui.statements.stories import agreeing_story, disputed_story

STORY = disputed_story()
BAR = 3


@pytest.fixture
def view(show):
    return show(ContradictionsView(LIGHT), STORY)


@pytest.fixture
def activated(view):
    pairs = []
    view.pair_activated.connect(lambda *pair: pairs.append(pair))
    return pairs


def items(view):
    return view.list.entry_model.items


def entries(view):
    return [item for item in items(view) if isinstance(item, Entry)]


def plain(sign):
    return sign.replace("\N{NO-BREAK SPACE}", " ")


def place_of(view, entry):
    index = view.list.entry_model.index(items(view).index(entry), 0)
    view.list.scrollTo(index)
    return view.list.visualRect(index)


def has_bar(view, entry):
    """Return whether a card bears a bar of the accent at its edge, which is wider than any outline."""
    box = place_of(view, entry)
    image = view.list.viewport().grab(box).toImage()
    row = [image.pixelColor(x, image.height() // 2).name() for x in range(image.width() // 2)]
    return row.count(LIGHT.accent.lower()) >= BAR


def test_the_model_keeps_the_rules_of_qt(view):
    QAbstractItemModelTester(view.list.entry_model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_contradictions_stand_by_type_and_what_is_quieter_below(view):
    read = [(i.title if isinstance(i, Heading) else plain(i.sign)) for i in items(view)]
    assert read == [
        "3 kontradiksi",
        *("Tanggal", "K 1", "Lama atau umur", "K 3", "Ya atau tidaknya", "K 4"),
        *("Pembaruan", "B 2", "Perlu diperiksa", "S 5"),
    ]
    assert [entry.is_quiet for entry in entries(view)] == [False, False, False, True, True]


def test_an_entry_gives_both_values_with_outlet_and_date(view):
    [date, *_] = entries(view)
    assert [(v.value, v.outlet, v.published) for v in date.voices] == [
        ("4 Juni 2024", "Harian", "4 Juni 2024"),
        ("5 Juni 2024", "Suara", "6 Juni 2024"),
    ]
    assert date.score == "kecocokan 0,92"
    assert date.reason == (
        "Tanggal berbeda: 4 Juni 2024 / 5 Juni 2024. Laporan Suara terbit 2 hari kemudian: mungkin pembaruan."
    )


def test_an_article_without_a_date_says_so(show):
    view = show(ContradictionsView(LIGHT), annotated_story())
    assert {voice.published for entry in entries(view) for voice in entry.voices} == {"tanpa tanggal"}


def test_every_contradictory_match_has_one_entry(show):
    story = annotated_story()
    view = show(ContradictionsView(LIGHT), story)
    listed = [entry.disagreement.counterpart.match for entry in entries(view)]
    assert len(listed) == len(set(listed)) == sum(m.relation is Relation.CONTRADICTORY for m in story.matches)


@pytest.mark.parametrize(("part", "pair"), [(0.25, ("harian:2", "suara:2")), (0.75, ("suara:2", "harian:2"))])
def test_a_click_opens_the_side_that_was_clicked_beside_the_other(qtbot, view, activated, part, pair):
    box = place_of(view, entries(view)[1])
    point = QPoint(round(box.width() * part), box.center().y())
    qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert activated == [pair]


def test_a_heading_leads_nowhere(qtbot, view, activated):
    box = view.list.visualRect(view.list.entry_model.index(0, 0))
    qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert activated == []


def test_the_keyboard_goes_from_entry_to_entry_and_opens_one(qtbot, view, activated):
    view.list.setFocus()
    view.list.setCurrentIndex(view.list.entry_model.index(2, 0))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_Return):
        qtbot.keyClick(view.list, key)
    assert activated == [("harian:2", "suara:2")]


def test_a_selected_sentence_marks_its_entries_and_nothing_is_emitted(view, activated):
    view.select("suara:3")
    assert [plain(entry.sign) for entry in entries(view) if has_bar(view, entry)] == ["K 4"]
    view.select("suara:5")
    assert not any(has_bar(view, entry) for entry in entries(view))
    view.select(None)
    assert activated == []


def test_no_words_of_a_contradiction_are_cut(qapp, view):
    for width in (500, 760, 1280, 1900):
        view.resize(width, 800)
        qapp.processEvents()
        for row, item in enumerate(items(view)):
            if isinstance(item, Heading) or not item.is_quiet:
                for placed in view.list._cells._layout(view.list.entry_model.index(row, 0)).placed:
                    made = laid_out(placed.words(), placed.width, placed.lines)
                    assert made.text() == "".join(piece.text for piece in placed.words())


def test_where_nothing_contradicts_it_says_what_that_means(show):
    view = show(ContradictionsView(LIGHT), agreeing_story())
    assert view.nothing.isVisible()
    assert "Tidak ditemukan kontradiksi" in words_in(view.nothing)
    assert "bukan bukti" in words_in(view.nothing)


def test_an_entry_says_aloud_what_it_shows(view):
    index = view.list.entry_model.index(2, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Tanggal", "K 1", "4 Juni 2024", "Harian", "5 Juni 2024", "Suara", "Tanggal berbeda"):
        assert part in plain(spoken)
    named = QAccessible.queryAccessibleInterface(view.list).text(QAccessible.Text.Name)
    assert named == "Kontradiksi"


def test_the_view_speaks_the_language_and_wears_the_theme_it_is_given(view):
    view.show_comparison(STORY, Messages("en"))
    view.set_palette_roles(palette("dark"))
    assert items(view)[0].title == "3 contradictions"
    assert entries(view)[0].reason.startswith("Date differs")


def test_another_theme_leaves_the_reader_where_they_are(view):
    view.select("harian:0")
    bar = view.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    view.set_palette_roles(palette("dark"))
    assert bar.value() == bar.maximum()
    view.select("harian:0")
    assert bar.value() < bar.maximum()


def test_an_entry_says_whether_somebody_has_judged_it(view):
    first = entries(view)[0]
    match = first.disagreement.counterpart.match
    assert first.standing == "Belum ditinjau"
    confirmed = Standing(Verdict.CONFIRM, None, None, "2026-11-25T08:00:00+00:00")
    view.set_reviews({(match.left, match.right): confirmed})
    again = entries(view)[0]
    assert again.standing.startswith("Dikonfirmasi, 25 Nov")
    assert again.standing in view.list.entry_model.index(items(view).index(again), 0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
