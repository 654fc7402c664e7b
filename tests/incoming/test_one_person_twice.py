"""Two records turn out to be one person: what was planned for either comes due once, and time goes on."""

from datetime import datetime

import pytest

from storage import timers
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
