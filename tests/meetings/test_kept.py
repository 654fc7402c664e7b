"""Appointments on real databases: what is not true any more leaves the outbox, free times go round, rows are kept."""

from datetime import datetime, timedelta

import pytest

from bot.errors import RateLimited
from conversations.lead.addresses import Address, Channel
from conversations.meetings.kept.inputs import MeetingReported
from conversations.meetings.kept.part import Appointments
from conversations.turn.inputs import Pressed
from storage import erasing, meetings
from storage.tables import schema as tables
from tests.harness.going import SUNDAY, advance, local, move
from tests.harness.office import Office, Provider, said
from tests.harness.people import outbox
from tests.meetings.pressing import always_open

MANY = 150
PLAYBOOK = always_open()


def phone(number: int) -> str:
    return f"97250768{number:04}@c.us"


async def begin(url: str, provider: Provider) -> Office:
    """An office at ten on a Sunday."""
    office = Office(url, provider, playbook=PLAYBOOK, movable=True, works=True)
    async with office.database.begin():
        pass
    await office.clock.move_to(office.database, SUNDAY)
    return office


def reported(name: str, at: datetime, number: int, **more: object) -> object:
    arrival = said("", phone(number))
    told = MeetingReported(name, more.pop("now", SUNDAY), at, title="שיחה", name="דנה", **more)  # type: ignore[arg-type]
    arrival.input, arrival.reach = told, None
    return arrival


async def books(office: Office, number: int, words: str) -> str:
    """A lead books by words; gives their id."""
    accepted = await office.hears(f"אפשר לקבוע שיעור ניסיון {words}?", phone(number))
    await office.hears("כן", phone(number))
    assert accepted.lead_id
    return accepted.lead_id


async def when(office: Office, lead_id: str) -> str:
    meeting = (await office.lead(lead_id))[Appointments].ahead(office.clock.now())
    return f"{meeting.starts_at.astimezone(PLAYBOOK.zone):%d.%m %H:%M}" if meeting else ""


async def test_a_hundred_and_fifty_that_move_while_the_provider_says_wait(ready_url: str) -> None:
    provider = Provider()
    at = SUNDAY + timedelta(days=2)
    async with await begin(ready_url, provider) as office:
        await office.intake.accept_together([reported(f"m{n}", at, n) for n in range(MANY)])  # type: ignore[misc]
        await move(office, SUNDAY + timedelta(minutes=1))
        told = len(provider.taken)
        provider.faults = {f"{phone(n)}": [RateLimited("flood", 3.0)] for n in range(MANY)}
        await move(office, at - timedelta(hours=24))
        assert len(provider.taken) == told, "all of them wait"
        later = at + timedelta(days=3)
        await office.intake.accept_together(
            [reported(f"m{n}", later, n, now=office.clock.now()) for n in range(MANY)]  # type: ignore[misc]
        )
        await move(office, at - timedelta(hours=23))
        await advance(office, at + timedelta(hours=1), timedelta(hours=6))
    texts = [taken.text for taken in provider.taken]
    assert len(texts) == 2 * MANY, "booked and moved, and nothing of the old time"
    assert sum("תזכורת" in text or "מגיעים?" in text or "שמחכה" in text for text in texts) == 0
    async with Office(ready_url) as office:
        rows = [
            row for row in await outbox(office.database, "status", "purpose", "part") if row[1] == "meeting"
        ]
    assert sum(row[0] == "dropped" for row in rows) == MANY


async def test_a_free_time_goes_to_whoever_comes_next_and_what_they_leave_goes_on(ready_url: str) -> None:
    provider = Provider()
    async with await begin(ready_url, provider) as office:
        first = await books(office, 1, "מחר ב-10")
        near, far = await books(office, 2, "מחר ב-12"), await books(office, 3, "מחר ב-14")
        for number in (2, 3):
            await office.hears("מוקדם יותר אם יתפנה", phone(number))
        await office.hears("לבטל", phone(1))
        await move(office, SUNDAY + timedelta(minutes=2))
        assert await when(office, first) == ""
        offered = [taken for taken in provider.taken if "התפנה מקום" in taken.text]
        assert [taken.address for taken in offered] == [phone(2)], "nearest first, and one at a time"
        await office.hears("אפשר לקבוע שיעור ניסיון מחר ב-10?", phone(4))
        await office.drain()
        assert "תפוס" in provider.texts(phone(4))[-1], "it is kept for them meanwhile"
        await office.hears("1", phone(2))
        await move(office, SUNDAY + timedelta(minutes=4))
        assert (await when(office, near), await when(office, far)) == ("04.01 10:00", "04.01 14:00")
        offered = [taken for taken in provider.taken if "התפנה מקום" in taken.text]
        assert [taken.address for taken in offered] == [phone(2), phone(3)], "what they left goes on"
        await move(office, SUNDAY + timedelta(minutes=30))
        late = next(c.id for c in (await office.lead(far)).dialogue.choices if ":take:" in c.id)
        await office.hears("אפשר לקבוע שיעור ניסיון מחר ב-12?", phone(4))
        await office.hears("כן", phone(4))
        await office.takes(far, Pressed(late, Channel.WHATSAPP))
        await office.drain()
        assert "כבר נתפס" in provider.texts(phone(3))[-1]
        assert await when(office, far) == "04.01 14:00"
        assert sum("התפנה מקום" in taken.text for taken in provider.taken) == 2, "nobody is asked twice"


async def test_declined_it_goes_on_to_the_next_and_at_night_nobody_is_asked(ready_sqlite: str) -> None:
    provider = Provider()
    async with await begin(ready_sqlite, provider) as office:
        await books(office, 1, "ביום רביעי ב-10")
        for number, words in ((2, "ביום רביעי ב-12"), (3, "ביום רביעי ב-14")):
            await books(office, number, words)
            await office.hears("אם יתפנה משהו מוקדם יותר אשמח", phone(number))
        await move(office, local("2027-01-03T23:00"))
        await office.hears("לבטל", phone(1))
        await move(office, local("2027-01-04T07:30"))
        assert not any("התפנה" in taken.text for taken in provider.taken)
        await move(office, local("2027-01-04T08:01"))
        assert [taken.address for taken in provider.taken if "התפנה" in taken.text] == [phone(2)]
        await office.hears("להשאיר כמו שזה", phone(2))
        await move(office, local("2027-01-04T08:03"))
        assert [taken.address for taken in provider.taken if "התפנה" in taken.text] == [phone(2), phone(3)]
        assert "נשארים עם" in provider.texts(phone(2))[-1]


async def test_nobody_is_booked_over_what_their_own_calendar_has(ready_sqlite: str) -> None:
    provider = Provider()
    async with await begin(ready_sqlite, provider) as office:
        async with office.database.begin() as tx:
            await meetings.replace_busy(tx, "noa", [(local("2027-01-04T09:30"), local("2027-01-04T12:00"))])
        await office.hears("אפשר לקבוע שיעור ניסיון מחר ב-10?", phone(1))
        await office.drain()
        assert "תפוס" in provider.texts(phone(1))[-1]
        async with office.database.begin() as tx:
            await meetings.replace_busy(tx, "noa", [])
        lead_id = await books(office, 1, "מחר ב-10")
        assert await when(office, lead_id) == "04.01 10:00"


async def test_who_is_erased_leaves_no_row_and_the_time_is_free(ready_sqlite: str) -> None:
    async with await begin(ready_sqlite, Provider()) as office:
        lead_id = await books(office, 1, "מחר ב-10")
        await office.hears("מוקדם יותר אם יתפנה", phone(1))
        assert await office.count(tables.meetings) == 1
        async with office.database.begin() as tx:
            await erasing.erase(tx, lead_id)
        assert await office.count(tables.meetings) == await office.count(tables.slot_offers) == 0
        other = await books(office, 2, "מחר ב-10")
        assert await when(office, other) == "04.01 10:00"


async def test_the_time_of_who_is_erased_goes_to_whoever_would_come_sooner(ready_url: str) -> None:
    provider = Provider()
    async with await begin(ready_url, provider) as office:
        gone = await books(office, 1, "מחר ב-10")
        for number, words in ((2, "מחר ב-12"), (3, "מחר ב-14")):
            await books(office, number, words)
            await office.hears("אם יתפנה משהו מוקדם יותר אשמח", phone(number))
        async with office.database.begin() as tx:
            await erasing.erase(tx, gone, office.clock.now())
        await move(office, SUNDAY + timedelta(minutes=2))
        assert [taken.address for taken in provider.taken if "התפנה" in taken.text] == [phone(2)]
        offered = (await office.hears("היי", phone(2))).lead_id
        async with office.database.begin() as tx:
            await erasing.erase(tx, str(offered), office.clock.now())  # forgotten with an offer in hand
        await move(office, SUNDAY + timedelta(minutes=4))
        assert phone(3) in [taken.address for taken in provider.taken if "התפנה" in taken.text]


async def test_two_records_of_one_person_keep_the_meetings_of_both(ready_sqlite: str) -> None:
    async with await begin(ready_sqlite, Provider()) as office:
        one = await books(office, 1, "מחר ב-10")
        arrival = reported("m7", SUNDAY + timedelta(days=4), 2)
        other = (await office.intake.accept(arrival)).lead_id  # type: ignore[arg-type]
        both = said("היי", phone(1))
        both.addresses = (*both.addresses, Address("phone", "+" + phone(2).partition("@")[0]))
        merged = (await office.intake.accept(both)).lead_id
        assert merged in (one, other)
        lead = await office.lead(str(merged))
        assert [meeting.title for meeting in lead[Appointments].meetings] == ["שיעור ניסיון", "שיחה"]
        async with office.database.read() as connection:
            assert len(await meetings.read_of(connection, str(merged))) == 2


@pytest.mark.parametrize("status", ["held", "no_show"])
async def test_what_came_of_them_is_counted_by_wording(ready_sqlite: str, status: str) -> None:
    async with await begin(ready_sqlite, Provider()) as office:
        at = SUNDAY + timedelta(days=2)
        await office.intake.accept(reported("m1", at, 1))  # type: ignore[arg-type]
        for before in (timedelta(hours=24), timedelta(hours=2), timedelta(minutes=15), -timedelta(hours=2)):
            await move(office, at - before)
        await office.intake.accept(reported("m1", at, 1, now=office.clock.now(), status=status))  # type: ignore[arg-type]
        async with office.database.read() as connection:
            [row] = await meetings.count_outcomes(connection, SUNDAY - timedelta(days=1))
        assert (row.wording in ("plain", "place"), row.reminded, row.held, row.no_show) == (
            True, 3, int(status == "held"), int(status == "no_show"),
        )  # fmt: skip
