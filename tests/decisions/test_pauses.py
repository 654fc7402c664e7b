"""Words that wait are rows: nothing is lost when a process ends, nothing is said twice when there are several."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from time import monotonic
from typing import Any

import pytest

from bot.decisions import decide
from conversations.dialogue.pausing import PAUSE
from conversations.engine import step
from conversations.turn.inputs import TimerFired
from storage import erasing, timers
from storage.tables import schema as tables
from tests.harness.going import SUNDAY, advance, move
from tests.harness.office import Office, Provider, said, until

SECOND = timedelta(seconds=1)
SHORT = 0.2 * SECOND
LONG = 600 * SECOND
"""Longer than any test takes: only a clock that is moved ends it."""
HER, TWIN = "972501234567@c.us", "972501112222@c.us"


async def count_pauses(office: Office, lead_id: str) -> int:
    async with office.database.read() as connection:
        planned = await timers.read_planned(connection, lead_id)
    return sum(timer.key.purpose == PAUSE for timer in planned)


async def talk(office: Office, *words: str) -> str:
    """Somebody writes in pieces; gives the lead's id."""
    heard = [await office.hears(text, HER, key=f"m{number}") for number, text in enumerate(words)]
    assert heard[0].lead_id is not None
    return heard[0].lead_id


@pytest.mark.hours
async def test_pieces_get_one_answer_as_soon_as_the_quiet_is_over(ready_url: str) -> None:
    whatsapp = Provider()
    async with Office(ready_url, whatsapp, works=True, quiet=SHORT) as office:
        await office.hears("שלום?", TWIN)  # the queue is awake
        await until(lambda: whatsapp.texts(TWIN))
        pieces = [said(text, HER, key=text) for text in ("היי", "המורים")]
        heard = await office.intake.accept_together(
            pieces
        )  # however busy the machine, there is no quiet between
        lead_id, began = str(heard[0].lead_id), monotonic()
        await until(lambda: whatsapp.texts(HER))
        print(f"answered {monotonic() - began - SHORT.total_seconds():.3f} s after the quiet was over")
        await asyncio.sleep(0.3)
        assert len(whatsapp.texts(HER)) == 1
        assert "14 שנות ניסיון" in whatsapp.texts(HER)[0]
        assert await count_pauses(office, lead_id) == 0
        told = [line["text"] for line in await office.timeline(lead_id) if line["kind"] == "inbound"]
        assert told == ["היי", "המורים"]


async def test_many_who_fall_silent_at_once_are_all_answered(ready_url: str) -> None:
    whatsapp = Provider()
    people = [f"97250765{number:04}@c.us" for number in range(60)]
    async with Office(ready_url, whatsapp, works=True, quiet=SHORT) as office:
        await asyncio.gather(*(office.hears("היי", address) for address in people))
        await until(lambda: len(whatsapp.taken) >= len(people))
        await asyncio.sleep(0.2)
    assert sorted(taken.address for taken in whatsapp.taken) == people


@pytest.mark.hours
async def test_what_waited_when_a_process_died_is_answered_by_the_next(ready_url: str) -> None:
    whatsapp = Provider()
    async with Office(ready_url, whatsapp, quiet=LONG, movable=True) as dying:
        await talk(dying, "היי", "המורים")
        assert whatsapp.taken == []
    async with Office(ready_url, whatsapp, quiet=LONG, works=True, movable=True) as living:
        assert (await living.hears("המורים", HER, key="m1")).repeated, "the provider tells it once more"
        await move(living, living.clock.now() + LONG + SECOND)
        await until(lambda: whatsapp.taken)
    assert len(whatsapp.taken) == 1
    assert "14 שנות ניסיון" in whatsapp.taken[0].text


async def test_a_message_that_is_delivered_twice_waits_once(ready_url: str) -> None:
    async with Office(ready_url, quiet=LONG) as office:
        lead_id = await talk(office, "היי", "המורים")
        both = await asyncio.gather(*(office.hears("נו", HER, key="m2") for _ in range(2)))
        assert sorted(one.repeated for one in both) == [False, True]
        assert [piece.text for piece in (await office.lead(lead_id)).dialogue.waiting] == [
            "היי",
            "המורים",
            "נו",
        ]


async def test_pieces_taken_by_two_processes_get_one_answer(ready_postgres: str) -> None:
    whatsapp = Provider()
    async with (
        Office(ready_postgres, whatsapp, works=True, movable=True, quiet=LONG) as one,
        Office(ready_postgres, whatsapp, works=True, movable=True, quiet=LONG) as two,
    ):
        lead_id = str((await one.hears("היי", HER)).lead_id)
        for office, words in ((two, "רציתי"), (one, "לשאול"), (two, "המורים")):
            await office.hears(words, HER)
        assert whatsapp.taken == []
        both = (move(office, office.clock.now() + LONG + SECOND) for office in (one, two))
        await asyncio.gather(*both)
        await until(lambda: whatsapp.taken)
        await asyncio.sleep(0.1)
        assert await count_pauses(one, lead_id) == 0
    assert len(whatsapp.taken) == 1
    assert "14 שנות ניסיון" in whatsapp.taken[0].text


async def test_a_whole_question_in_the_commit_of_a_piece_takes_it_along(ready_url: str) -> None:
    whatsapp = Provider()
    async with Office(ready_url, whatsapp, works=True, quiet=LONG) as office:
        lead_id = await talk(office, "שלום?")
        await until(lambda: whatsapp.taken)
        await asyncio.gather(office.hears("היי", HER), office.hears("כמה זה עולה?", HER))
        await until(lambda: len(whatsapp.taken) == 2)
        await asyncio.sleep(0.1)
        assert await count_pauses(office, lead_id) == 0
    assert len(whatsapp.taken) == 2


@pytest.mark.hours
async def test_moving_the_clock_ends_the_wait_before_what_comes_later(ready_url: str) -> None:
    whatsapp = Provider()
    async with Office(ready_url, whatsapp, works=True, movable=True, quiet=LONG) as office:
        await office.clock.move_to(office.database, SUNDAY)
        lead_id = await talk(office, "היי", "המורים")
        await move(office, SUNDAY + LONG / 2)
        assert whatsapp.taken == []
        await advance(office, SUNDAY + 2 * LONG)
        assert len(whatsapp.taken) == 1
        kinds = [kind for kind in await office.kinds(lead_id) if kind in ("inbound", "outbound")]
        assert kinds == ["inbound", "inbound", "outbound"]


async def test_two_records_that_become_one_while_words_wait_are_answered_once(ready_url: str) -> None:
    whatsapp = Provider()
    async with Office(ready_url, whatsapp, works=True, movable=True, quiet=LONG) as office:
        await office.clock.move_to(office.database, SUNDAY)
        dana = await office.hears("היי", HER)
        twin = await office.hears("המורים", TWIN)
        assert dana.lead_id != twin.lead_id
        one = await office.intake.accept(_of_both())
        waits = (await office.lead(str(one.lead_id))).dialogue.waiting
        assert [piece.text for piece in waits] == ["היי", "המורים", "נו"]
        await advance(office, SUNDAY + 3 * LONG, step=timedelta(minutes=1))
        assert await office.count(tables.timers) == await _count_others(office)
    assert len(whatsapp.taken) == 1
    assert "14 שנות ניסיון" in whatsapp.taken[0].text


def _of_both() -> Any:
    """Words from an address of the one that tell a number of the other."""
    arrival = said("נו", HER)
    arrival.addresses += said("נו", TWIN).addresses
    return arrival


async def _count_others(office: Office) -> int:
    """How many timers are of no wait."""
    async with office.database.read() as connection:
        rows = (await connection.execute(tables.timers.select())).all()
    return sum(row.purpose != PAUSE for row in rows)


async def test_who_is_forgotten_while_words_wait_is_forgotten(ready_url: str) -> None:
    whatsapp = Provider()
    async with Office(ready_url, whatsapp, works=True, movable=True, quiet=LONG) as office:
        lead_id = await talk(office, "היי", "המורים")
        async with office.database.begin() as tx:
            await erasing.erase(tx, lead_id)
        await move(office, office.clock.now() + LONG + SECOND)
        assert await office.count(tables.timers) == 0
        assert await office.count(tables.leads) == 0
    assert whatsapp.taken == []


async def test_words_that_nobody_can_decide_on_hold_up_no_word_after_them(
    ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whatsapp = Provider()
    failed: list[str] = []

    def fail_at_the_end(playbook: Any, lead: Any, happened: Any, given: Any) -> Any:
        if isinstance(happened, TimerFired) and not failed:
            failed.append(lead.id)
            raise RuntimeError("a mistake of ours")
        return step(playbook, lead, happened, given)

    monkeypatch.setattr(decide, "step", fail_at_the_end)
    async with Office(ready_url, whatsapp, works=True, quiet=SHORT) as office:
        lead_id = await talk(office, "היי")
        await until(lambda: failed)
        await until_true(lambda: _has_none_waiting(office, lead_id))
        assert await count_pauses(office, lead_id) == 0
        await office.hears("כמה זה עולה?", HER)
        await until(lambda: whatsapp.taken)
        assert "failed" in await office.kinds(lead_id)


async def _has_none_waiting(office: Office, lead_id: str) -> bool:
    return not (await office.lead(lead_id)).dialogue.waiting


async def until_true(holds: Callable[[], Awaitable[bool]]) -> None:
    """Wait until something in the database holds."""
    end = monotonic() + 20
    while not await holds():
        assert monotonic() < end, "it never happened"
        await asyncio.sleep(0.02)
