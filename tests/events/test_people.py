"""People and their places: two records become one, somebody is forgotten, what is kept is given out."""

import msgspec

from bot.decisions.arrivals import Arrival
from bot.organising.organising import Change, organise
from bot.organising.watching import EventWatch
from conversations.engine import flatten
from conversations.events.event import Event
from conversations.events.inputs import RegistrationAsked
from conversations.lead.addresses import Address, Channel, Recipient, phone_address
from conversations.turn.inputs import Said, Shared
from conversations.turn.resources import Resource, Stock
from storage import erasing, events, resources
from storage.events import PlaceCounts
from tests.harness.happening import event
from tests.harness.office import Office, Provider
from tests.harness.studio import SUNDAY

PLACE = Resource("event", "open_day")
DANA, NOA = "+972501234567", "+972507654321"


async def open_doors(office: Office, capacity: int) -> None:
    await office.clock.move_to(office.database, SUNDAY)
    made = event(capacity=capacity)
    async with office.database.begin() as tx:
        await organise(tx, made.id, lambda known: known or made, SUNDAY)
    await EventWatch(office.database, office.clock, office.intake).refresh()


def always(changed: Event) -> Change:
    return lambda _: changed


async def registers(office: Office, phone: str) -> str:
    asked = RegistrationAsked("open_day", "Guest")
    accepted = await office.intake.accept(
        Arrival(asked, addresses=(phone_address(phone),), creates=True, phone=phone)
    )
    return str(accepted.lead_id)


async def stands(office: Office) -> tuple[PlaceCounts, Stock]:
    await office.sweep.run()
    async with office.database.begin() as tx:
        return await events.count(tx, "open_day"), (await resources.lock(tx, [PLACE]))[PLACE]


async def test_two_records_that_turn_out_to_be_one_keep_one_place_and_the_other_is_offered(
    ready_url: str,
) -> None:
    async with Office(ready_url, Provider(), Provider(Channel.TELEGRAM), movable=True) as office:
        await open_doors(office, 2)
        await registers(office, DANA)
        chat = Recipient(Channel.TELEGRAM, "77")
        for words in ("כנס", "דנה כהן", "050-9999999", "כן"):
            said = Said(words, Channel.TELEGRAM)
            await office.intake.accept(
                Arrival(said, addresses=(Address("telegram", "77"),), reach=chat, creates=True)
            )
        await registers(office, NOA)
        counts, stock = await stands(office)
        assert (counts.registered, counts.waiting, stock.taken) == (2, 1, 2)
        shared = Shared("contact", Channel.TELEGRAM, phone=DANA)
        await office.intake.accept(Arrival(shared, addresses=(Address("telegram", "77"),), reach=chat))
        counts, stock = await stands(office)
        assert (counts.registered, counts.offered, counts.waiting, stock.taken) == (1, 1, 0, 2)


async def test_who_is_forgotten_leaves_nothing_but_a_free_place(ready_url: str) -> None:
    async with Office(ready_url, Provider(), movable=True) as office:
        await open_doors(office, 1)
        lead_id = await registers(office, DANA)
        await registers(office, NOA)
        async with office.database.begin() as tx:
            await erasing.erase(tx, lead_id)
            assert await events.read_of(tx, lead_id) == []
        counts, stock = await stands(office)
        assert (counts.registered, counts.offered, stock.taken) == (0, 1, 1)


async def test_what_is_kept_of_somebody_is_given_out(ready_url: str) -> None:
    async with Office(ready_url, Provider(), movable=True) as office:
        await open_doors(office, 1)
        lead = await office.lead(await registers(office, DANA))
        shown = msgspec.to_builtins(flatten(office.intake.playbook, lead))
        assert [ticket["event"] for ticket in shown["tickets"]] == ["open_day"]
        for line in await office.timeline(lead.id):
            assert "_" not in line["why"]


async def test_lowering_withdraws_nothing_and_raising_offers_as_many_as_there_are(ready_url: str) -> None:
    async with Office(ready_url, Provider(), movable=True) as office:
        await open_doors(office, 2)
        for number in range(5):
            await registers(office, f"+97250123456{number}")
        for capacity, expected in ((1, (2, 0, 3)), (3, (2, 1, 2)), (None, (2, 3, 0))):
            async with office.database.begin() as tx:
                changed = event(capacity=capacity, version=10 + (capacity or 0))
                await organise(tx, "open_day", always(changed), SUNDAY)
            counts, _ = await stands(office)
            assert (counts.registered, counts.offered, counts.waiting) == expected
