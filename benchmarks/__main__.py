"""How fast the program is, beside a yardstick that the same machine runs at the same time.

Machines are noisy and differ: read the ratios, not the milliseconds. Each figure is the median of its runs unless
it says otherwise.
"""

from __future__ import annotations

import os
from itertools import chain

from benchmarks import speed
from benchmarks.command_line import command_line


def main() -> None:
    """Measure each job and its yardstick in turn and print one line a job."""
    command_line("benchmarks", __doc__).parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(f"{'job':60} {'time':>9}   {'yardstick':52} {'time':>9}   {'ratio':>6}")
    from benchmarks import reading

    program = reading.window()
    for result in chain(speed.results(), reading.results(program)):
        print(
            f"{result.job:60} {result.milliseconds:6.1f} ms   "
            f"{result.yardstick:52} {result.yardstick_milliseconds:6.1f} ms   {result.ratio:6.2f}",
            flush=True,
        )
    before, after = reading.memory(program)
    print(f"memory after 10 openings of the bundled story {before:.0f} MiB, after 100 more {after:.0f} MiB")


if __name__ == "__main__":
    main()
