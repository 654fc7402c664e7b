"""Every sample's stories go as they are told."""

from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.storyboards.playing import Played, play
from bot.storyboards.reading import read_story
from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.journey.model.journey import Journey
from tests.storyboards.conftest import JOURNEYS, STUDIO

STORIES = sorted(JOURNEYS.glob("*/storyboards/*.yaml"))
TOLD = (
    "buys_at_once", "hesitates_over_price", "goes_quiet_and_returns", "refuses_in_words", "asks_for_a_person",
    "writes_in_english", "sms_only", "blocks_the_bot", "erev_pesach", "staff_have_it", "no_consent", "outage_of_a_day",
    "comes_back_with_start", "agrees_by_button",
)  # fmt: skip


@cache
def load(folder: Path) -> Journey:
    return load_journey(folder, list_files())


async def play_file(path: Path, journey: Journey) -> Played:
    file = read_story(path, ZoneInfo(journey.business.timezone))
    assert file.problems == ()
    return await play(file, journey)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
async def test_it_goes_as_told(path: Path) -> None:
    played = await play_file(path, load(path.parent.parent))
    assert played.failed is None, played.failed


@pytest.mark.hours
@pytest.mark.parametrize("name", ["asks_at_night", "code_ended", "erev_pesach"])
async def test_one_of_hours_goes_as_told_whatever_the_machine_s_own_time(name: str, studio: Journey) -> None:
    played = await play_file(STUDIO / "storyboards" / f"{name}.yaml", studio)
    assert played.failed is None, played.failed


def test_the_studio_tells_of_everybody_who_is_to_be_told_of() -> None:
    assert set(TOLD) <= {path.stem for path in (STUDIO / "storyboards").glob("*.yaml")}


async def test_every_message_is_shown_with_its_reason(studio: Journey) -> None:
    played = await play_file(STUDIO / "storyboards" / "asks_for_a_person.yaml", studio)
    came = [seen for seen in played.seen if seen.kind == "bot"]
    assert len(came) == played.messages > 3
    assert all(seen.why for seen in came)


async def test_the_same_story_brings_the_same_conversation(studio: Journey) -> None:
    path = STUDIO / "storyboards" / "hesitates_over_price.yaml"
    first, second = await play_file(path, studio), await play_file(path, studio)
    assert any("WALTZ-" in seen.text for seen in first.seen), "a code that chance would make another"
    assert first.seen == second.seen
