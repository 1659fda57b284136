"""What a script imports from ``reader``."""

from __future__ import annotations

import pytest

from reader import compare, load_story
from reader.comparison import Options
from reader.errors import InputError, Problem
from reader.locations import BUNDLED_STORY


def test_story_folder_and_its_files_give_the_same_matches() -> None:
    folder = compare([BUNDLED_STORY])
    files = compare([BUNDLED_STORY / article.source for article in reversed(load_story(BUNDLED_STORY))])

    assert folder.matches == files.matches
    assert folder.statements == files.statements


def test_higher_cutoff_keeps_only_the_surer_matches() -> None:
    wide = compare([BUNDLED_STORY], Options(cutoff=0.3))
    narrow = compare([BUNDLED_STORY], Options(cutoff=0.7))

    assert 0 < len(narrow.matches) < len(wide.matches)
    assert all(match.score >= 0.7 for match in narrow.matches)


def test_single_article_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        compare([next(BUNDLED_STORY.glob("*.txt"))])

    assert refused.value.problem is Problem.ONE_ARTICLE
