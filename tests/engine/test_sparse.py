from __future__ import annotations

from reader.engine.profiles import profiles
from reader.engine.sparse import sparse_scores
from reader.progress import SILENT
from reader.text.segmentation import segment
from tests.engine.stories import article


def test_long_stories_still_match_what_is_said_alike() -> None:
    filler = [f"Keterangan nomor {n} membahas hal ke-{n} saja." for n in range(30)]
    articles = [
        article("a", "Pemerintah mencabut izin empat perusahaan tambang nikel.", *filler[:15]),
        article("b", "Izin empat perusahaan tambang nikel dicabut pemerintah.", *filler[15:]),
    ]
    known = profiles(articles, [s for a in articles for s in segment(a)])
    found = {(left, right) for left, right, _, _ in sparse_scores(known, 0.5, SILENT)}
    assert (0, 16) in found
    assert all(known[left].sentence.article_id != known[right].sentence.article_id for left, right in found)


def test_even_the_same_words_make_no_certainty_by_themselves() -> None:
    told = "Pemerintah mencabut izin empat perusahaan tambang nikel."
    filler = [f"Keterangan nomor {n} membahas hal ke-{n} saja." for n in range(30)]
    articles = [article("a", told, *filler[:15]), article("b", told, *filler[15:])]
    known = profiles(articles, [s for a in articles for s in segment(a)])
    (score,) = (score for left, right, score, _ in sparse_scores(known, 0.5, SILENT) if (left, right) == (0, 16))
    assert 0.5 < score < 0.95
