"""The waiting list closes in time, all who wait are told, and nobody waits for what is over."""

from datetime import timedelta

import msgspec

from conversations.events.facts import WaitingEnded
from conversations.events.part import Events
from conversations.journey.model.rules import Rules
from conversations.lead.addresses import Channel
from conversations.turn.inputs import TimerFired, Unreachable
from conversations.turn.keys import Key
from tests.events.test_waiting import full, returns
from tests.harness.happening import THURSDAY, Hall, event
from tests.harness.studio import build_journey, prepare

FRIDAY = THURSDAY + timedelta(days=1)
CLOSED = "רשימת ההמתנה נסגרה"


def test_all_who_wait_are_told_that_it_closes_and_wait_no_more_when_it_is_over() -> None:
    hall, (_, *waiting) = full(3)
    hall.now = THURSDAY - timedelta(minutes=50)
    read = hall.passes(minutes=10)
    assert [CLOSED in read[guest.lead.id][0] for guest in waiting] == [True, True]
    assert waiting[0].why(waiting[0].sends()[0].why) == "too late to offer a place"
    hall.passes(hours=5)
    for guest in waiting:
        [ended] = guest.notes(WaitingEnded)
        assert (ended.fact.state, guest.why(ended.why)) == ("passed_over", "too late to offer a place")  # type: ignore[attr-defined]
        assert guest.lead[Events].wishes == []


def test_who_joins_so_late_is_told_so_at_once() -> None:
    hall, _ = full(1)
    hall.now = THURSDAY - timedelta(minutes=30)
    late = hall.guest("מאחרת")
    late.says("כנס")
    assert CLOSED in late.says("1")


def test_a_place_that_comes_free_in_the_last_hour_is_first_in_lines_who_ask() -> None:
    """It is too late to offer it, and not yet anybody's who asks: the line stands as it is until it closes."""
    hall, (first, one) = full(2)
    hall.now = THURSDAY - timedelta(minutes=55)
    returns(first)
    assert hall.passes(minutes=1) == {}
    assert "too late to offer a place" in [one.why(note.why) for note in one.holds()]
    assert "/t/" in one.says("כנס")


def test_the_list_of_an_event_that_moves_closes_at_its_new_time() -> None:
    hall, (_, one) = full(2)
    moved = msgspec.structs.replace(
        event(capacity=1), starts_at=FRIDAY, ends_at=FRIDAY + timedelta(hours=3), version=2
    )
    hall.books[moved.resource] = msgspec.structs.replace(hall.books[moved.resource], event=moved)
    one.does(TimerFired(Key("event", "open_day", "news"), hall.now, None, {"news": "moved"}))
    hall.now = THURSDAY - timedelta(minutes=50)
    assert one.lead.id not in hall.passes(hours=4)
    hall.now = moved.starts_at - timedelta(minutes=50)
    assert CLOSED in hall.passes(minutes=10)[one.lead.id][0]


def test_where_nobody_is_written_to_in_the_evening_they_are_told_before() -> None:
    hall = Hall(
        (event(capacity=1, starts_at=THURSDAY + timedelta(hours=3), ends_at=THURSDAY + timedelta(hours=5)),),
        prepare(build_journey(rules=Rules())),
    )
    guests = [hall.guest(name) for name in ("א ב", "ג ד")]
    for guest in guests:
        guest.says("כנס")
        guest.says("1")
    hall.now = THURSDAY - timedelta(hours=2)
    assert CLOSED in hall.passes(hours=4)[guests[1].lead.id][0]
    [sent] = [send for send in guests[1].all_sends() if CLOSED in send.content.text]
    assert sent.reply is False, "the hours for writing are looked at once more"


def test_what_did_not_arrive_takes_the_next_channel() -> None:
    hall, (first, one) = full(2)
    hall.now = THURSDAY - timedelta(hours=1, minutes=1)
    hall.passes(minutes=2)
    [reminder] = first.sends()
    assert reminder.key
    assert reminder.key.part == "hour"
    for channel, then in ((Channel.WHATSAPP, [Channel.SMS]), (Channel.SMS, [])):
        first.does(Unreachable(channel, "x", "blocked", reminder.key))
        assert [send.channel for send in first.sends()] == then
    assert [first.why(note.why) for note in first.holds()] == ["no channel that is on reaches them"]
    hall.passes(minutes=20)
    [closing] = one.sends()
    one.does(Unreachable(Channel.WHATSAPP, "x", "blocked", closing.key))
    assert [send.channel for send in one.sends()] == [Channel.SMS]
    assert CLOSED in one.reads()
    hall.now = THURSDAY + timedelta(minutes=1)
    first.does(Unreachable(Channel.WHATSAPP, "x", "blocked", reminder.key))
    assert first.sends() == [], "an hour before is over"
