"""What is chosen of a report on the command line."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from reader.locations import BUNDLED_STORY
from tests.commands.conftest import Sejajar


def test_sections_articles_and_paper_are_those_asked_for(sejajar: Sejajar, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"

    made = sejajar(
        "compare", BUNDLED_STORY, "--pdf", target, "--sections", "texts,articles", "--articles", "e,A",
        "--paper", "letter", "--landscape",
    )  # fmt: skip

    assert made.status == 0
    with pypdfium2.PdfDocument(target) as opened:
        titles = [item.get_title() for item in opened.get_toc()]
        sizes = {tuple(map(round, page.get_size())) for page in opened}
    assert [t for t in titles if t in ("The texts in full, with marks", "The articles")] == [
        "The texts in full, with marks",
        "The articles",
    ]
    assert [" ".join(title.split())[:8] for title in titles if "·" in title] == ["A · VIVA", "B · Hima"]
    assert sizes == {(612, 792), (792, 612)}


@pytest.mark.parametrize("wrong", ["texts,texts", "everything", ""])
def test_unknown_or_repeated_section_is_refused(
    sejajar: Sejajar, wrong: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        sejajar("compare", BUNDLED_STORY, "--pdf", "-", "--sections", wrong)

    assert left.value.code == 2
    assert "--sections" in capsys.readouterr().err


def test_letter_that_no_article_has_is_refused(sejajar: Sejajar, tmp_path: Path) -> None:
    outcome = sejajar("compare", BUNDLED_STORY, "--pdf", tmp_path / "report.pdf", "--articles", "A,Z")

    assert (outcome.status, outcome.err) == (1, "sejajar: There is no article Z; the letters are A to E.\n")
    assert not (tmp_path / "report.pdf").exists()
