"""`waltz storyboard`: plays persona stories against the journey on the whole bot, with a clock that is moved."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from rich.console import Console

from bot.errors import ConfigurationError
from bot.storyboards.playing import play
from bot.storyboards.reading import read_story
from bot.storyboards.showing import show_result, show_story
from conversations.journey.load import JourneyError, load_journey
from conversations.journey.model.journey import Journey

FOLDER = "storyboards"


def storyboard(folder: Path, files: Sequence[Path], *, quiet: bool, out: TextIO) -> int:
    """Play `files` (none: all of the journey's own) and print them; `quiet` prints only those that fail.

    Answers 1 where a file can't be read as a story or an expectation fails, else 0. Raises ConfigurationError when
    there is no journey or no story.
    """
    try:
        journey = load_journey(folder)
    except JourneyError as error:
        raise ConfigurationError(f"{error}\nThe journey must be mended first (waltz check).") from None
    return asyncio.run(_play_all(journey, list(files) or find_stories(folder), quiet, Console(file=out)))


def find_stories(folder: Path) -> list[Path]:
    """The stories in a journey's folder, by name. Raises ConfigurationError where there are none."""
    found = sorted((folder / FOLDER).glob("*.yaml"))
    if not found:
        raise ConfigurationError(
            f"{folder / FOLDER} holds no stories; write one (docs/storyboards.md), or name a file"
        )
    return found


async def _play_all(journey: Journey, files: Sequence[Path], quiet: bool, console: Console) -> int:
    zone, failed = ZoneInfo(journey.business.timezone), 0
    for path in files:
        file = read_story(path, zone)
        if file.story is None:
            failed += 1
            for problem in file.problems:
                console.print(str(problem), style="red", soft_wrap=True, highlight=False, markup=False)
            continue
        played = await play(file, journey)
        failed += bool(played.failed)
        if played.failed or not quiet:
            show_story(played, journey, console)
        show_result(played, console)
    if len(files) > 1:
        console.print(f"{len(files) - failed} of {len(files)} stories went as told.", highlight=False)
    return 1 if failed else 0
