"""A business that begins to greet birthdays greets those it knew before, too."""

import asyncio
from datetime import date

from bot.birthdays import UnplannedBirthdays
from bot.decisions.arrivals import Arrival
from conversations.lead.addresses import Address
from conversations.turn.inputs import Submitted
from storage import timers
from storage.timers import Timer
from tests.birthdays.test_birthdays import playbook
from tests.harness.office import ANY_TIME, Office, Provider
from tests.harness.studio import build_journey, prepare

BEFORE, AFTER = prepare(build_journey(rules=ANY_TIME)), playbook(rules=ANY_TIME)


async def comes(office: Office, number: int, born: str | None) -> str:
    phone = f"+97250{number:07}"
    form = Submitted(name="דנה", phone=phone, birthday=date.fromisoformat(born) if born else None)
    arrival = Arrival(form, addresses=(Address("phone", phone),), creates=True, phone=phone)
    lead_id = (await office.intake.accept(arrival)).lead_id
    assert lead_id
    return lead_id


async def planned(office: Office, lead_id: str) -> list[Timer]:
    async with office.database.read() as connection:
        return [
            one for one in await timers.read_planned(connection, lead_id) if one.key.purpose == "birthday"
        ]


def test_whoever_was_there_before_is_greeted_too(ready_url: str) -> None:
    async def play() -> None:
        async with Office(ready_url, Provider(), playbook=BEFORE) as office:
            born, unborn = await comes(office, 1, "1996-02-29"), await comes(office, 2, None)
            refused = await comes(office, 3, "1990-01-01")
            await office.hears("הסר", "972500000003@c.us")
            assert await planned(office, born) == []
        async with Office(ready_url, Provider(), playbook=AFTER) as office:
            finding = UnplannedBirthdays(office.database, office.clock, AFTER)
            await finding.plan()
            await office.sweep.run()
            [timer] = await planned(office, born)
            assert timer.due_at > office.clock.now()
            assert str(timer.data["day"])[5:] in ("02-28", "02-29")
            assert await planned(office, unborn) == await planned(office, refused) == []
            await UnplannedBirthdays(office.database, office.clock, AFTER).plan()
            assert await planned(office, born) == [timer], "who has a day planned is left alone"

    asyncio.run(play())
