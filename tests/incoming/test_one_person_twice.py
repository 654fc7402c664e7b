"""Two records turn out to be one person: what was planned for either comes due once, and time goes on."""

import asyncio
from datetime import datetime

import pytest

from storage import timers
from storage.tables import schema as tables
from tests.harness.going import BY_THE_RULES, MINUTE, SUNDAY, move
from tests.harness.office import Office, Provider
from tests.harness.studio import AGREED


async def find_due(office: Office) -> datetime | None:
    async with office.database.read() as connection:
        return await timers.next_due(connection)


async def test_a_timer_of_the_record_that_was_taken_in_does_not_come_due_for_ever(
    ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both were being courted. Whatever is due begins the one plan anew, and is done with."""
    monkeypatch.setattr("bot.advancing._STUCK", 0.2)
    monkeypatch.setattr("bot.advancing._PATIENCE", 1.0)
    whatsapp = Provider()
    async with Office(ready_url, whatsapp, works=True, movable=True, playbook=BY_THE_RULES) as office:
        await office.clock.move_to(office.database, SUNDAY)
        dana = await office.hears("היי", "972501234567@c.us")
        twin = await office.hears("היי", "972501112222@c.us")
        assert dana.lead_id != twin.lead_id
        await office.submits(dana.lead_id, phone="+972501112222", consent=AGREED)
        while due := await find_due(office):
            await move(office, due + MINUTE)
            left = await find_due(office)
            assert left is None or left > office.clock.now()
    assert sum("פרסומת" in text for text in whatsapp.texts()) == 2


async def test_one_message_told_under_a_hidden_id_and_under_a_number_is_one_persons(ready_url: str) -> None:
    """In either order, at once or apart: whoever wrote it is known under both from then on."""
    async with Office(ready_url, Provider()) as office:
        for turn, pair in enumerate(
            (("1770001@lid", "972501230001@c.us"), ("972501230002@c.us", "1770002@lid"))
        ):
            first = await office.hears("היי", pair[0], key=f"apart{turn}")
            again = await office.hears("היי", pair[1], key=f"apart{turn}")
            assert (again.lead_id, again.repeated) == (first.lead_id, True)
            assert (await office.hears("כמה זה עולה?", pair[1])).lead_id == first.lead_id
        at_once = [office.hears("היי", one, key="once") for one in ("1770003@lid", "972501230003@c.us")]
        assert len({accepted.lead_id for accepted in await asyncio.gather(*at_once)}) == 1
        assert await office.count(tables.leads) == 3


async def test_an_order_told_again_with_another_number_gives_nobody_that_number(ready_url: str) -> None:
    async with Office(ready_url, Provider()) as office:
        dana = await office.submits(key="order", phone="+972501230001")
        again = await office.submits(key="order", phone="+972501230002")
        assert again.lead_id != dana.lead_id
