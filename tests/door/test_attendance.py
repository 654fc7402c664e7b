"""An event in numbers, and where people were lost on the way to it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from conversations.door.attendance import count
from conversations.events.event import Event
from conversations.events.ticket import Ticket

STARTS = datetime(2026, 12, 3, 17, 30, tzinfo=UTC)
EVENT = Event(
    "conference", {"he": "כנס"}, ("כנס",), STARTS, STARTS + timedelta(hours=3), "Asia/Jerusalem",
    reminders=("week", "day"),
)  # fmt: skip
OVER = STARTS + timedelta(days=1)


def ticket(**changes: Any) -> Ticket:
    made = Ticket("C" * 26, EVENT.id, "lead", "Dana", False, "registered", STARTS, STARTS - timedelta(days=9))
    return msgspec.structs.replace(made, **changes)


def came(minutes: int = -10, **changes: Any) -> Ticket:
    return ticket(arrived_at=STARTS + timedelta(minutes=minutes), **changes)


def cancelled(before: timedelta) -> Ticket:
    return ticket(state="cancelled", state_at=STARTS - before)


def test_registered_against_arrived_and_who_came_late() -> None:
    tickets = [came(), came(), came(25), ticket(), cancelled(timedelta(days=3)), ticket(state="handed_on")]

    found = count(EVENT, tickets, OVER)

    assert (found.registered, found.ticketed, found.cancelled) == (5, 4, 1)
    assert (found.arrived, found.late, found.no_shows) == (3, 1, 1)


def test_nobody_is_a_no_show_before_the_end_or_of_an_event_that_was_cancelled() -> None:
    assert count(EVENT, [ticket()], STARTS).no_shows == 0
    assert count(msgspec.structs.replace(EVENT, status="cancelled"), [ticket()], OVER).no_shows == 0


def test_by_source_channel_day_and_hour() -> None:
    tickets = [
        came(source="roll-up", channel="whatsapp"), came(40, source="roll-up", channel="sms"),
        ticket(source="facebook", channel="whatsapp", registered_at=STARTS - timedelta(days=1)),
    ]  # fmt: skip

    found = count(EVENT, tickets, OVER)

    assert found.by_source == (("roll-up", 2, 2), ("facebook", 1, 0))
    assert found.by_channel == (("whatsapp", 2, 1), ("sms", 1, 1))
    assert [(day.label.isoformat(), day.registered) for day in found.by_day] == [
        ("2026-11-24", 2), ("2026-12-02", 1)
    ]  # fmt: skip
    assert [(hour.label.hour, hour.registered) for hour in found.by_hour] == [(19, 1), (20, 1)]


def test_the_gap_names_where_most_were_lost_and_the_reminder_that_is_missing_there() -> None:
    tickets = [
        came(),
        ticket(),
        ticket(),
        ticket(),
        cancelled(timedelta(days=10)),
        cancelled(timedelta(hours=3)),
    ]

    gap = count(EVENT, tickets, OVER).gap

    assert gap == (5, "there", 3, "morning")


def test_where_every_reminder_is_on_none_is_offered() -> None:
    all_on = msgspec.structs.replace(EVENT, reminders=("week", "day", "morning", "hour"))

    assert count(all_on, [ticket()], OVER).gap == (1, "there", 1, None)
    assert count(all_on, [came()], OVER).gap is None


def test_of_two_places_the_one_where_something_can_be_done_is_named() -> None:
    tickets = [cancelled(timedelta(days=2)), cancelled(timedelta(hours=2))]

    assert count(EVENT, tickets, OVER).gap == (2, "day", 1, "morning")


@given(
    st.lists(
        st.builds(
            ticket, state=st.sampled_from(["registered", "cancelled", "handed_on"]),
            arrived_at=st.none() | st.just(STARTS), source=st.sampled_from([None, "a", "b"]),
        ),
        max_size=30,
    )
)  # fmt: skip
def test_the_numbers_always_add_up(tickets: list[Ticket]) -> None:
    found = count(EVENT, tickets, OVER)

    assert found.arrived + found.no_shows == found.ticketed
    assert found.ticketed + found.cancelled == found.registered
    assert sum(found.lost.values()) == found.no_shows + found.cancelled
    for tallies in (found.by_source, found.by_channel, found.by_day):
        assert sum(one.registered for one in tallies) == found.registered
        assert sum(one.arrived for one in tallies) == found.arrived
