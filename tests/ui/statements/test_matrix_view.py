from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLineEdit

from reader.messages import LANGUAGES, Messages
from reader.model import Relation, Status
from reader.palette import THEMES, palette
from reader.present.matrix import by_coverage, contradictions_first, matrix
from reader.ui.statements.matrix_cells import SIDE, TOP
from reader.ui.statements.matrix_view import MatrixView
from reader.ui.statements.signs import ground
from reader.ui.statements.status_chip import StatusChip
from reader.ui.theming import apply_theme
from tests.builders import annotated_story, apart
from tests.test_palette import contrast
from tests.ui.conftest import words_in
from tests.ui.statements.conftest import INDONESIAN, LIGHT
from tests.ui.statements.stories import agreeing_story, disputed_story, long_story

STORY = annotated_story()


@pytest.fixture
def view(show):
    return show(MatrixView(LIGHT), STORY)


@pytest.fixture
def activated(view):
    sentences = []
    view.sentence_activated.connect(sentences.append)
    return sentences


def model(view):
    return view.table.matrix_model


def numbers(view):
    return [row.statement.number for row in model(view).rows]


def count(view):
    return view.bar._count.text()


def chip(view, status):
    return next(chip for chip in view.bar.findChildren(StatusChip) if chip.status is status)


def choose(view, order):
    box = view.bar.findChild(QComboBox)
    box.setCurrentIndex(box.findData(order))


def click(qtbot, view, row, column, below=TOP + 4):
    table = view.table
    index = model(view).index(row, column)
    table.scrollTo(index)
    corner = table.visualRect(index).topLeft()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=corner + QPoint(SIDE, below))


def test_the_model_keeps_the_rules_of_qt(view):
    QAbstractItemModelTester(model(view), QAbstractItemModelTester.FailureReportingMode.Fatal)
    view.bar.findChild(QLineEdit).setText("aurus")


def test_every_statement_sentence_is_shown_in_exactly_one_cell(view):
    shown = [s for row in model(view).rows for cell in row.cells for s in cell.told]
    assert sorted(shown) == sorted(s.id for s in STORY.sentences if s.is_statement)


def test_the_widest_coverage_stands_first_until_another_order_is_chosen(view):
    assert numbers(view) == [row.statement.number for row in by_coverage(matrix(STORY))]
    choose(view, "contradictions_first")
    assert numbers(view) == [row.statement.number for row in contradictions_first(matrix(STORY))]


def test_the_name_of_an_outlet_puts_the_rows_in_its_order_and_back(qtbot, view):
    header = view.table.horizontalHeader()
    place = QPoint(header.sectionPosition(1) + 20, 12)
    usual = numbers(view)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    told = [row.cells[1] for row in model(view).rows if row.cells[1].told]
    assert [STORY.sentence(c.told[0]).index for c in told] == sorted(STORY.sentence(c.told[0]).index for c in told)
    assert view.bar.findChild(QComboBox).currentText() == f"Urutan di {STORY.articles[1].outlet}"
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert numbers(view) == usual


def test_a_status_that_is_switched_on_shows_only_its_rows(qtbot, view):
    qtbot.mouseClick(chip(view, Status.CONTRADICTORY), Qt.MouseButton.LeftButton)
    assert {row.statement.status for row in model(view).rows} == {Status.CONTRADICTORY}
    assert count(view) == "5 dari 62 pernyataan"
    qtbot.mouseClick(chip(view, Status.CONTRADICTORY), Qt.MouseButton.LeftButton)
    assert count(view) == "62 dari 62 pernyataan"


def test_typed_words_show_only_rows_that_hold_them(qtbot, view):
    qtbot.keyClicks(view.bar.findChild(QLineEdit), "senat")
    assert 0 < len(numbers(view)) < 62
    assert count(view) == f"{len(numbers(view))} dari 62 pernyataan"


def test_no_sentence_is_cut_that_holds_a_typed_word(qtbot, view):
    qtbot.keyClicks(view.bar.findChild(QLineEdit), "Putin")
    cells, told = view.table.cells, [cell for row in model(view).rows for cell in row.cells if cell.told]
    for each in told:
        assert [block.sentence_id for block in cells._blocks_of(each, model(view))] == list(each.told)
    for cell, block in [(each, block) for each in told for block in cells._blocks_of(each, model(view))]:
        pieces = cells._pieces(block.sentence_id, cell, model(view))
        shown = cells._layouts.make(block.sentence_id, pieces, cells._room, block.lines).text()
        full = "".join(piece.text for piece in pieces)
        assert shown == full or "putin" not in full.casefold()
        marked = "".join(piece.text for piece in pieces if piece.ground)
        assert marked.casefold() == "putin" * full.casefold().count("putin")


def test_where_nothing_matches_the_way_back_shows_all(qtbot, view):
    qtbot.keyClicks(view.bar.findChild(QLineEdit), "xyzzy")
    assert view.nothing.isVisible()
    assert "Tidak ada pernyataan yang cocok" in words_in(view.nothing)
    qtbot.mouseClick(view.nothing._button, Qt.MouseButton.LeftButton)
    assert view.table.isVisible()
    assert count(view) == "62 dari 62 pernyataan"


def test_a_click_on_a_cell_asks_for_its_sentence(qtbot, view, activated):
    click(qtbot, view, 0, 0)
    assert activated == [model(view).rows[0].cells[0].told[0]]


def test_a_click_on_the_second_sentence_of_a_cell_asks_for_that_one(qtbot, view, activated):
    cell = model(view).rows[0].cells[1]
    second = view.table.cells._blocks_of(cell, model(view))[1]
    click(qtbot, view, 0, 1, below=second.top + 4)
    assert activated == [cell.told[1]]


def test_a_click_on_what_is_told_elsewhere_asks_for_the_sentence_that_tells_it(qtbot, view, activated):
    row, column = next(
        (r, c) for r, row in enumerate(model(view).rows) for c, cell in enumerate(row.cells) if cell.elsewhere
    )
    click(qtbot, view, row, column)
    assert activated == [model(view).rows[row].cells[column].elsewhere.sentence.id]


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        (Relation.SHARED, "sama, di pernyataan 2"),
        (Relation.PARTIAL, "sebagian, di pernyataan 2"),
        (Relation.CONTRADICTORY, "bertentangan, di pernyataan 2"),
    ],
)
def test_what_stands_in_another_row_says_how_it_corresponds(show, relation, words):
    story = apart(agreeing_story())
    story = replace(story, matches=(replace(story.matches[0], relation=relation),))
    view = show(MatrixView(LIGHT), story)
    index = model(view).index(0, 1)
    told = f"{words}: {story.text_of(story.matches[0].right)}"
    assert index.data() == told
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith(f", B: {told}")
    assert words in index.data(Qt.ItemDataRole.ToolTipRole)


def test_what_stands_in_another_row_is_shown_in_short_in_its_own_words(show):
    view = show(MatrixView(LIGHT), apart(long_story(4)))
    cells = [cell for row in model(view).rows for cell in row.cells if cell.elsewhere]
    for cell in cells:
        (block,) = view.table.cells._blocks_of(cell, model(view))
        badge = view.table.cells._badge_elsewhere(cell.elsewhere, model(view))
        assert block.sentence_id == cell.elsewhere.sentence.id
        assert badge.bottom() <= block.top
    assert len({cell.sentence_id for cell in cells}) > 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_the_badge_of_another_row_stands_inside_its_cell(show, language, width):
    story = apart(long_story(4))
    matches = tuple(replace(match, relation=Relation.CONTRADICTORY) for match in story.matches)
    view = show(MatrixView(LIGHT), replace(story, matches=matches), messages=Messages(language), size=(width, 800))
    table = view.table
    elsewhere = [(r, cell) for r, row in enumerate(model(view).rows) for cell in row.cells if cell.elsewhere]
    assert elsewhere
    for row, cell in elsewhere:
        badge = table.cells._badge_elsewhere(cell.elsewhere, model(view))
        assert badge.right() < table.columnWidth(0)
        assert badge.bottom() < table.rowHeight(row)


def test_a_click_on_an_omission_asks_for_nothing(qtbot, view, activated):
    row, column = next(
        (r, c)
        for r, row in enumerate(model(view).rows)
        for c, cell in enumerate(row.cells)
        if cell.sentence_id is None
    )
    click(qtbot, view, row, column)
    assert activated == []


def test_a_badge_leads_to_the_first_sentence_of_its_statement(qtbot, view, activated):
    header = view.table.verticalHeader()
    place = QPoint(24, header.sectionViewportPosition(1) + 16)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert activated == [model(view).rows[1].statement.members[0]]


def test_the_keyboard_walks_through_the_cells_and_opens_one(qtbot, view, activated):
    view.table.setFocus()
    view.table.setCurrentIndex(model(view).index(0, 0))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_Return):
        qtbot.keyClick(view.table, key)
    assert activated == [model(view).rows[1].cells[1].told[0]]


def test_a_selected_sentence_marks_its_row_and_is_brought_into_sight(view, activated):
    row = model(view).rows[-1]
    view.select(row.statement.members[0])
    assert view.table.marked_row == row
    assert view.table.viewport().rect().contains(view.table.visualRect(view.table.currentIndex()).center())
    assert activated == []
    view.select(None)
    assert view.table.marked_row is None


def test_what_is_selected_before_the_view_is_seen_is_marked_when_it_is(qtbot):
    view = MatrixView(LIGHT)
    qtbot.addWidget(view)
    view.show_comparison(STORY, INDONESIAN)
    view.select(STORY.statements[40].members[0])
    view.show()
    assert view.table.marked_row.statement == STORY.statements[40]


def test_a_filter_may_hide_the_selected_row_and_give_it_back(qtbot, view):
    statement = next(s for s in STORY.statements if s.status is Status.UNIQUE)
    view.select(statement.members[0])
    qtbot.mouseClick(chip(view, Status.SHARED), Qt.MouseButton.LeftButton)
    assert view.table.marked_row is None
    view.bar.show_all()
    assert view.table.marked_row.statement == statement


def test_a_cell_says_aloud_what_stands_in_it(view):
    told = model(view).index(1, 0)
    spoken = told.data(Qt.ItemDataRole.AccessibleTextRole)
    words = " ".join(STORY.text_of(model(view).cell(told).told[0]).split())
    assert spoken == f"Kontradiksi 3, {STORY.articles[0].outlet}: {words}"
    omitted = next(
        model(view).index(r, c)
        for r, row in enumerate(model(view).rows)
        for c, cell in enumerate(row.cells)
        if cell.sentence_id is None
    )
    assert omitted.data(Qt.ItemDataRole.AccessibleTextRole).endswith(": tidak dilaporkan")


def test_a_screen_reader_finds_the_table_and_every_control_by_name(view):
    table = QAccessible.queryAccessibleInterface(view.table)
    assert table.text(QAccessible.Text.Name) == "Matriks pernyataan"
    assert table.role() is QAccessible.Role.Table
    for part in (*view.bar.findChildren(StatusChip), *view.bar.findChildren(QComboBox)):
        assert QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


def test_the_full_wording_is_shown_on_hover(view):
    index = model(view).index(0, 1)
    hint = index.data(Qt.ItemDataRole.ToolTipRole)
    assert hint.count("<p>") == 1 + len(model(view).cell(index).told)


def test_columns_share_the_room_and_scroll_where_there_is_too_little(qapp, view):
    table = view.table
    widths = [table.columnWidth(column) for column in range(5)]
    assert sum(widths) == table.viewport().width()
    assert max(widths) - min(widths) < 5
    view.resize(620, 800)
    qapp.processEvents()
    assert table.horizontalScrollBar().maximum() > 0


def test_five_outlets_fit_between_the_panels_of_a_small_window(show):
    view = show(MatrixView(LIGHT), STORY, size=(766, 710))
    assert view.table.horizontalScrollBar().maximum() == 0


def test_long_names_of_outlets_take_two_lines(show):
    names = [f"Kantor Berita Nasional Kabupaten Nomor {n}" for n in range(5)]
    articles = tuple(replace(a, outlet=n) for a, n in zip(STORY.articles, names, strict=True))
    long = show(MatrixView(LIGHT), replace(STORY, articles=articles))
    short = show(MatrixView(LIGHT), STORY)
    assert long.table.horizontalHeader().height() > short.table.horizontalHeader().height()


def test_other_words_and_colours_leave_order_and_filter_as_they_are(qtbot, view):
    choose(view, STORY.articles[2].id)
    qtbot.mouseClick(chip(view, Status.UNIQUE), Qt.MouseButton.LeftButton)
    before = numbers(view)
    view.show_comparison(STORY, Messages("en"))
    view.set_palette_roles(palette("dark"))
    assert numbers(view) == before
    assert count(view) == f"{len(before)} of 62 statements"
    assert (
        model(view).index(0, 0).data().endswith("not reported") or model(view).cell(model(view).index(0, 0)).told
    )


def test_another_theme_leaves_the_reader_where_they_are(view):
    view.select(model(view).rows[0].statement.members[0])
    bar = view.table.verticalScrollBar()
    bar.setValue(900)
    view.set_palette_roles(palette("dark"))
    assert bar.value() == 900
    view.select(model(view).rows[0].statement.members[0])
    assert bar.value() < 900


def test_the_corner_above_the_badges_wears_another_theme_at_once(view, qapp):
    view.table.grab()
    apply_theme(qapp, palette("dark"))
    view.set_palette_roles(palette("dark"))
    assert view.table.grab().toImage().pixelColor(8, 8) == QColor(palette("dark").pane)


def test_another_order_begins_at_the_top(view):
    view.table.verticalScrollBar().setValue(900)
    choose(view, "contradictions_first")
    assert view.table.verticalScrollBar().value() == 0


def test_tab_goes_from_the_bar_to_the_rows(qtbot, view):
    field = view.bar.findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert view.table.hasFocus()


def test_return_leads_from_the_typed_words_to_the_rows(qtbot, view):
    field = view.bar.findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "putin")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view.table.hasFocus()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("is_marked", "is_pointed"), [(False, True), (True, False), (True, True)])
def test_dim_words_stay_legible_on_every_ground(theme, is_marked, is_pointed):
    colours = palette(theme)
    behind = ground(colours.pane, colours, is_marked=is_marked, is_pointed=is_pointed)
    assert contrast(colours.dim, behind) >= 4.5


def test_another_story_takes_the_place_of_the_first(view):
    choose(view, STORY.articles[2].id)
    view.show_comparison(disputed_story(), INDONESIAN)
    assert model(view).columnCount() == 2
    assert view.bar.findChild(QComboBox).currentData() == "by_coverage"


def test_an_article_alone_fills_one_column(show):
    story = agreeing_story()
    alone = replace(
        story,
        articles=story.articles[:1],
        sentences=story.sentences[:1],
        matches=(),
        statements=(replace(story.statements[0], members=("a:0",), status=Status.UNIQUE),),
    )
    view = show(MatrixView(LIGHT), alone)
    assert (model(view).rowCount(), model(view).columnCount()) == (1, 1)


def test_rows_are_high_enough_for_their_words(view):
    table = view.table
    for row in range(model(view).rowCount()):
        for column in range(5):
            blocks = table.cells._blocks_of(model(view).rows[row].cells[column], model(view))
            assert not blocks or blocks[-1].bottom <= table.rowHeight(row)


def test_a_step_of_scrolling_paints_only_what_is_in_sight(qapp, show):
    view = show(MatrixView(LIGHT), long_story(200), size=(1280, 800))
    painted = []
    real = view.table.cells.paint
    view.table.cells.paint = lambda painter, option, index: (
        painted.append(index.row()),
        real(painter, option, index),
    )
    bar = view.table.verticalScrollBar()
    bar.setValue(bar.value() + 30)
    qapp.processEvents()
    table = view.table
    rows = range(table.rowAt(0), table.rowAt(table.viewport().height() - 1) + 1)
    assert 0 < len(rows) < 20
    assert set(painted) <= set(rows)
