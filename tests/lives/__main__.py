"""`python -m tests.lives [03 17 …]`: plays the lives (all, or those named), keeps what was said, tells what changed."""

import asyncio
import sys

from tests.lives.playing import HERE, find_lives, play, write_out


async def main(wanted: list[str]) -> None:
    """Play, write down, compare."""
    for file in find_lives():
        if wanted and not any(file.stem.startswith(one) for one in wanted):
            continue
        life = await play(file)
        path = HERE / "transcripts" / f"{life.name}.txt"
        before, now = path.read_text("utf-8") if path.exists() else "", write_out(life)
        path.write_text(now, "utf-8")
        sys.stdout.write(f"{life.name}: {'as before' if now == before else 'changed'}\n")


asyncio.run(main(sys.argv[1:]))
