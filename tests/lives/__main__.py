"""`python -m tests.lives [03 17 …]`: plays the lives (all, or those named), keeps what was said, tells what changed.

`python -m tests.lives stamp` says that the marks are of the transcripts as they are now.
"""

import asyncio
import sys
from pathlib import Path

from tests.lives.marking import count_all, find_changed, stamp
from tests.lives.playing import HERE, find_lives, play, write_out


def main(wanted: list[str]) -> None:
    """Play, write down, compare; then how many turns are marked right."""
    if wanted == ["stamp"]:
        for file in find_lives():
            stamp(file.stem)
    else:
        for file in find_lives():
            if not wanted or any(file.stem.startswith(one) for one in wanted):
                _play_anew(file)
    counts = count_all()
    marked = ", ".join(f"{mark} {count}" for mark, count in counts.most_common())
    sys.stdout.write(f"Marked: {marked}; right {counts['right'] / (counts.total() or 1):.0%} of {counts.total()}\n")


def _play_anew(file: Path) -> None:
    (HERE / "transcripts" / f"{file.stem}.txt").write_text(write_out(asyncio.run(play(file))), "utf-8")
    changed = find_changed(file.stem)
    told = f"not marked as they are now: {', '.join(map(str, changed))}" if changed else "as marked"
    sys.stdout.write(f"{file.stem}: {told}\n")


main(sys.argv[1:])
