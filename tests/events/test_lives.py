"""Random lives of an event: whatever happens, in whatever order, nobody is promised a place that is not there.

Never more places than there are, first come first served, one offer for each place, nothing stale sent, and what each
lead keeps is what the tables say. A worse bot is found out within the same lives.
"""

import asyncio
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, seed, settings

from conversations.door.scan import ScanVerdict
from conversations.events.wishes import capability
from storage.tables import schema as tables
from tests.harness.gathering import Step, live, steps

EXAMPLES = 8
SETTINGS = settings(
    max_examples=EXAMPLES, deadline=None, database=None, phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck), report_multiple_bugs=False,
)  # fmt: skip


FULL: list[Step] = [("registers", number) for number in range(4)]
IN_LINE: list[Step] = [*FULL, ("returns", 0), ("hours", 48), ("moves", 1), ("capacity", 3), ("asks", 5)]
ON_THE_DAY: list[Step] = [
    *FULL, ("begins", -40), ("nearby", 3), ("nearby", 2), ("scans", 0), ("begins", 16), ("scans", 1), ("scans", 2),
]  # fmt: skip
SAID_A_WORD: list[Step] = [
    *FULL, ("begins", -40), ("comes", 1), ("nearby", 3), ("scans", 0), ("begins", 16), ("scans_offline", 1),
    ("returns", 1), ("scans", 1), ("scans", 0),
]  # fmt: skip
FORGOTTEN: list[Step] = [*FULL, ("forgotten", 0), ("takes", 2), ("hours", 12)]
"""Lives in which much happens, whatever chance brings."""


def search(new_url: Callable[[], str]) -> tuple[int, int]:
    """Live through all examples; gives the most places that were promised, and the reminders that went out."""
    seen = [0, 0]

    @seed(7)
    @SETTINGS
    @example(IN_LINE)
    @example(FORGOTTEN)
    @example(ON_THE_DAY)
    @example(SAID_A_WORD)
    @given(steps)
    def all_lives(life: list[Step]) -> None:
        gathering = asyncio.run(live(new_url(), life))
        seen[0] = max(seen[0], gathering.made)
        seen[1] += gathering.sent
        assert not gathering.faults, "\n".join([*gathering.faults, str(life)])

    all_lives()
    return seen[0], seen[1]


@pytest.fixture
def new_url(migrated_file: Path, tmp_path: Path) -> Callable[[], str]:
    """An empty database for each life."""
    numbers = count()
    return lambda: f"sqlite:///{shutil.copy(migrated_file, tmp_path / f'life{next(numbers)}.db')}"


def test_nobody_is_promised_what_is_not_there(new_url: Callable[[], str]) -> None:
    promised, reminders = search(new_url)
    assert promised >= 2, "lives in which nothing is given show nothing"
    assert reminders > EXAMPLES // 3, "nor do lives in which nobody is reminded"


async def test_on_the_day_a_silent_seat_goes_to_the_first_who_would_come(new_url: Callable[[], str]) -> None:
    gathering = await live(new_url(), ON_THE_DAY)
    assert (gathering.faults, gathering.gave_way, gathering.scanned) == ([], 1, 3)


# Bots that are worse by one thing each.


def gives_what_is_not_there(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("conversations.events.chat.finishing.has_room", lambda turn, book: True)


def forgets_who_waits(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(
        "conversations.events.places.registering.free_place", lambda turn, event: turn.release(event.resource)
    )


def keeps_the_place_of_who_left(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("conversations.events.places.registering.free_place", lambda turn, event: None)


def lets_offers_live_for_ever(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(capability._TIMERS, "offer", lambda turn, timer: None)


def asks_the_last_first(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("conversations.events.places.offering.is_next", lambda turn, book, line: True)
    patch.setattr("storage.event_writing.FIRST_COME", tables.waiting.c.id.desc())


def never_looks_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("conversations.events.places.reminding._why_not", lambda turn, book, timer: None)
    patch.setattr("bot.organising.organising.find_news", lambda before, after, now: None)


def forgets_places_with_people(patch: pytest.MonkeyPatch) -> None:
    async def nothing(tx: Any, lead_ids: Any) -> None:
        return None

    patch.setattr("storage.event_writing.release_all", nothing)


def asks_nobody_before_passing_on(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("conversations.events.places.silence.asks_whether", lambda turn, book: True)


def lets_everybody_in(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("conversations.door.scan._why_void", lambda ticket, event: None)


def admits_a_ticket_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(
        "bot.door.checking_in.judge", lambda scan, ticket, event: ScanVerdict("admitted", admits=True)
    )


def has_people_wait_for_ever(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(capability._TIMERS, "ending", lambda turn, timer: None)


@pytest.mark.parametrize(
    "spoil",
    [
        asks_nobody_before_passing_on, lets_everybody_in, admits_a_ticket_again, has_people_wait_for_ever,
        gives_what_is_not_there, forgets_who_waits, keeps_the_place_of_who_left, lets_offers_live_for_ever,
        asks_the_last_first, never_looks_again, forgets_places_with_people,
    ],
)  # fmt: skip
def test_a_worse_bot_is_found_out(
    spoil: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch, new_url: Callable[[], str]
) -> None:  # fmt: skip
    spoil(monkeypatch)
    with pytest.raises(AssertionError, match=r"after |stale"):
        search(new_url)
