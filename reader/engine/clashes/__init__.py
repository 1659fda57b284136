"""Values that cannot both be true, one module a kind of value.

The limits in these modules were set by hand, by people who knew the annotated stories. What stands under one of
how much it matters was measured with ``python -m benchmarks.constants``: on the seven stories, each left out of
what the scorer learned from, where all 20 contradictions given then were right, and on IndoNLI's 2,197 validation
pairs, where 154 of 176 are. A limit of which nothing is said changes neither, a tenth up or down, at half or at
double: it keeps apart what they do not hold, and only its rule speaks for it.
"""
