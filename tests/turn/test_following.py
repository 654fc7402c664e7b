"""Who follows what happens is asked only where something of it did: nobody who is passed over had anything to do."""

from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from bot.storyboards.playing import play
from bot.storyboards.reading import read_story
from conversations.capabilities import CAPABILITIES
from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.turn.dispatch import Dispatch
from conversations.turn.inputs import Input
from conversations.turn.turn import Turn

JOURNEYS = Path(__file__).resolve().parents[2] / "conversations" / "journeys"
STORIES = sorted(JOURNEYS.glob("*/storyboards/*.yaml"))
PASSED_OVER = [one for one in CAPABILITIES if one.follows and one.after is not None]


def show(turn: Turn) -> tuple[Any, int]:
    """The lead without parts in which nothing is kept, and how much follows so far."""
    lead = msgspec.json.decode(msgspec.json.encode(turn.lead))
    lead["parts"] = {name: part for name, part in lead.get("parts", {}).items() if part}
    return lead, len(turn.effects)


@pytest.fixture
def missed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everybody is asked after every decision, as if nobody had said what they follow: who had something to do."""
    follow, found = Dispatch.follow, list[str]()

    def follow_all(dispatch: Dispatch, turn: Turn, happened: Input) -> None:
        follow(dispatch, turn, happened)
        for one in PASSED_OVER:
            assert one.follows is not None
            assert one.after is not None
            if not turn.heard and one.after.isdisjoint(turn.kinds):
                before = show(turn)
                one.follows(turn, happened)
                if show(turn) != before:
                    found.append(f"{one.name} after {type(happened).__name__}")

    monkeypatch.setattr(Dispatch, "follow", follow_all)
    return found


@pytest.mark.parametrize("path", STORIES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
async def test_who_is_passed_over_has_nothing_to_do(path: Path, missed: list[str]) -> None:
    journey = load_journey(path.parents[1], list_files())
    await play(read_story(path, ZoneInfo(journey.business.timezone)), journey)
    assert not missed
