from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from reader.present.spine import Crossing, spine

CROSSINGS = st.lists(
    st.builds(Crossing, st.integers(0, 6), st.integers(0, 6), st.integers(1, 100).map(lambda n: n / 100)),
    max_size=8,
)


def rises(chain):
    return all(a.left < b.left and a.right < b.right for a, b in combinations(chain, 2))


@given(CROSSINGS)
def test_no_chain_that_rises_is_heavier(crossings):
    chain = spine(crossings)
    heaviest = max(
        sum(c.weight for c in tried)
        for size in range(len(crossings) + 1)
        for tried in combinations(sorted(crossings, key=lambda c: c.left), size)
        if rises(tried)
    )
    assert rises(chain)
    assert abs(sum(c.weight for c in chain) - heaviest) < 1e-9


def test_one_strong_strand_outweighs_two_weak_ones_that_it_crosses():
    strong = Crossing(0, 5, 0.9)
    assert spine([strong, Crossing(1, 1, 0.3), Crossing(2, 2, 0.3)]) == (strong,)


def test_texts_without_strands_have_no_spine():
    assert spine([]) == ()
