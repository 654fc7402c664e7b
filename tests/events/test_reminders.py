"""Reminders come at the event's local times, to who still comes, of the event as it is; news is told once."""

from datetime import UTC, datetime, time, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

import msgspec
import pytest

from conversations.events.book import EventCalendar
from conversations.events.ticket import Ticket
from conversations.journey.model.base import Weekday
from conversations.journey.model.business import Opening
from conversations.journey.model.rules import Rules
from conversations.lead.lead import Lead
from conversations.turn.effects import StartTimer, Withdraw
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from tests.harness.happening import THURSDAY, Guest, Hall, event
from tests.harness.studio import build_journey, prepare

ISRAEL = ZoneInfo("Asia/Jerusalem")


def coming(hall: Hall) -> Guest:
    guest = hall.guest()
    guest.says("כנס")
    assert "/t/" in guest.says("1")
    return guest


def planned(guest: Guest) -> dict[str, str]:
    """When each reminder is due, local time."""
    return {
        key.part: f"{timer.due_at.astimezone(ISRAEL):%d.%m %H:%M}"
        for key, timer in guest.timers.items()
        if key.purpose == "event"
    }


def test_a_week_a_day_the_morning_and_an_hour_before() -> None:
    hall = Hall(
        (event(starts_at=THURSDAY + timedelta(days=7), ends_at=THURSDAY + timedelta(days=7, hours=3)),)
    )
    assert planned(coming(hall)) == {
        "week": "26.11 17:00", "day": "02.12 17:00", "morning": "03.12 09:00", "hour": "03.12 18:00",
        "after": "04.12 00:00",
    }  # fmt: skip


@pytest.mark.parametrize(("day", "hour"), [("2027-03-26", "10:00"), ("2026-10-25", "10:00")])
def test_the_clock_changes_and_the_morning_stays_the_morning(day: str, hour: str) -> None:
    starts_at = datetime.fromisoformat(f"{day}T20:00").replace(tzinfo=ISRAEL).astimezone(UTC)
    hall = Hall((event(starts_at=starts_at, ends_at=starts_at + timedelta(hours=3)),))
    hall.now = starts_at - timedelta(days=3)
    assert planned(coming(hall))["morning"].endswith("09:00")
    assert planned(next(iter(hall.guests.values())))["hour"].endswith("19:00")


def test_what_falls_into_closed_hours_comes_before_them() -> None:
    """Saturday night: the day before is Friday noon, and nothing comes on Shabbat."""
    starts_at = datetime(2026, 11, 28, 21, 0, tzinfo=ISRAEL).astimezone(UTC)
    hall = Hall(
        (event(starts_at=starts_at, ends_at=starts_at + timedelta(hours=2)),),
        prepare(build_journey(rules=Rules())),
    )
    due = planned(coming(hall))
    assert due["day"] == "27.11 12:55"
    assert not [moment for part, moment in due.items() if moment.startswith("28.11") and part != "after"]


@pytest.mark.parametrize(
    ("opens", "due"), [("11:00", "26.11 11:00"), ("17:00", "26.11 17:00"), ("17:30", "25.11 19:55")]
)
def test_where_people_are_written_to_later_the_morning_word_still_comes_on_the_day(
    opens: str, due: str
) -> None:
    """As long as it is of use there: two hours before; else it comes the evening before."""
    hours = dict.fromkeys(get_args(Weekday), Opening(opens=time.fromisoformat(opens), closes=time(20)))
    late = prepare(build_journey(rules=Rules(hours=hours, holidays=False)))
    assert planned(coming(Hall((event(reminders=("morning", "hour")),), late)))["morning"] == due


def test_of_the_event_as_it_is_and_only_to_who_still_comes() -> None:
    hall = Hall((event(),))
    guest = coming(hall)
    moved = msgspec.structs.replace(event(), starts_at=THURSDAY + timedelta(days=1), version=2)
    hall.books[moved.resource] = msgspec.structs.replace(hall.books[moved.resource], event=moved)
    assert hall.passes(days=4, hours=8, minutes=30) == {}, (
        "nobody has told them yet, and the old time is no more"
    )
    assert [guest.why(note.why) for note in guest.holds()][-1:] == ["the event has changed since"]


def test_news_plans_anew_takes_back_and_is_told_once() -> None:
    hall = Hall((event(),))
    guest = coming(hall)
    moved = msgspec.structs.replace(event(), starts_at=THURSDAY + timedelta(days=1), version=2)
    hall.books[moved.resource] = msgspec.structs.replace(hall.books[moved.resource], event=moved)
    guest.does(TimerFired(Key("event", "open_day", "news"), hall.now, None, {"news": "moved"}))
    assert "שינוי במועד: כנס היריון, ביום שישי ב־19:00" in guest.reads()
    assert [one.subject for one in guest.latest if isinstance(one, Withdraw)] == ["open_day"]
    assert planned(guest)["hour"] == "27.11 18:00"


def test_cancelled_is_told_and_nothing_reminds_any_more() -> None:
    hall = Hall((event(),))
    guest = coming(hall)
    off = msgspec.structs.replace(event(), status="cancelled", version=2)
    hall.books[off.resource] = msgspec.structs.replace(hall.books[off.resource], event=off)
    hall.publish()
    guest.does(TimerFired(Key("event", "open_day", "news"), hall.now, None, {"news": "off"}))
    assert "לא יתקיים" in guest.reads()
    assert hall.passes(days=6) == {}
    assert "בוטל" in guest.says("כנס")


@pytest.mark.parametrize(
    ("came", "told"), [(True, "תודה שבאת לכנס היריון"), (False, "חבל שלא התראינו בכנס היריון")]
)
def test_afterwards_who_came_is_thanked_and_who_did_not_is_missed(came: bool, told: str) -> None:
    later = event(
        "again", starts_at=THURSDAY + timedelta(days=30), ends_at=THURSDAY + timedelta(days=30, hours=3)
    )
    hall = Hall((event(),))
    guest = coming(hall)
    book = hall.books[event().resource]
    [ticket] = book.tickets_of(guest.lead.id)
    scanned = msgspec.structs.replace(ticket, arrived_at=THURSDAY if came else None)
    hall.books[event().resource] = msgspec.structs.replace(
        book, tickets={guest.lead.id: (scanned,)}, arrived=1
    )
    hall.playbook.live.put(EventCalendar((event(), later)))
    read = hall.passes(days=6)[guest.lead.id]
    assert told in read[-1]
    assert ("המועד הבא" in read[-1]) is not came


def test_where_nobody_was_scanned_nobody_is_missed() -> None:
    hall = Hall((event(),))
    guest = coming(hall)
    read = hall.passes(days=6)[guest.lead.id]
    assert not [told for told in read if "תודה שבאת" in told or "חבל" in told]


def test_two_records_of_one_person_keep_one_place() -> None:
    from conversations.engine import merge

    hall = Hall((event(capacity=5),))
    one, two = coming(hall), coming(hall)
    decision = merge(hall.playbook, one.lead, two.lead)
    [timer] = [effect for effect in decision.effects if isinstance(effect, StartTimer)]
    one.lead = msgspec.json.decode(msgspec.json.encode(decision.lead), type=Lead)
    tickets: tuple[Ticket, ...] = ()
    hall.books[event().resource] = msgspec.structs.replace(
        hall.books[event().resource], tickets={"x": tickets}
    )
    one.does(TimerFired(timer.key, hall.now))
    assert hall.stocks[event().resource].taken == 1
