"""The living seat: on the day one tap says how it stands, and places of who stays silent go to who waits nearby."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from conversations.events.facts import TicketEnded, TicketGiven
from conversations.events.part import Events
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Unreachable
from tests.harness.happening import THURSDAY, Guest, Hall, event

MORNING = THURSDAY - timedelta(hours=9, minutes=55)
ASKED = "רבע שעה אחרי ההתחלה"


def full_of_two(people: int, **changes: Any) -> tuple[Hall, list[Guest]]:
    """Two places, taken by the first two; the others wait. Holders were asked in the morning."""
    hall = Hall((event(capacity=2, **({"living_seat": True} | changes)),))
    guests = [hall.guest(f"אורחת {'אבגדהו'[number]}") for number in range(people)]
    for guest in guests:
        guest.says("כנס")
        guest.says("1")
    read = until(hall, MORNING)
    if hall.events[0].living_seat:
        assert ASKED in read[guests[0].lead.id][-1]
        labels = [choice.label for choice in guests[0].sends()[-1].content.choices]
        assert labels == ["אגיע", "אאחר קצת", "לא אוכל להגיע"]
    return hall, guests


def until(hall: Hall, moment: datetime) -> dict[str, list[str]]:
    """Everything up to a moment happens; gives what each reads."""
    return hall.passes(seconds=(moment - hall.now).total_seconds())


def close(hall: Hall) -> None:
    """The list closes, and who waits is asked whether they would come at once."""
    until(hall, THURSDAY - timedelta(minutes=44))


def test_a_silent_holders_place_goes_to_the_first_who_would_come_at_once() -> None:
    hall, (here, silent, far, near) = full_of_two(4)
    close(hall)
    assert "אפשר להגיע מיד?" in near.reads()
    assert "הכרטיס יגיע לכאן מיד" in near.taps("event:nearby:open_day")
    until(hall, THURSDAY)
    hall.scan(here)
    assert silent.lead.id not in hall.passes(minutes=14)
    read = hall.passes(minutes=3)
    assert "לא שמענו ממך" in read[silent.lead.id][0]
    assert "התפנה מקום בכנס היריון, והוא שלך" in read[near.lead.id][0]
    assert "/t/" in read[near.lead.id][0]
    assert far.lead.id not in read, "they did not say that they would"
    [ended] = silent.notes(TicketEnded)
    assert silent.why(ended.why) == "כנס היריון has begun without a word of theirs"
    assert hall.stocks[hall.events[0].resource].taken == 2


@pytest.mark.parametrize("said", ["אני מאחרת קצת", "בדרך", "event:coming:open_day", "event:late:open_day"])
def test_who_said_a_word_keeps_the_place(said: str) -> None:
    hall, (here, other, near) = full_of_two(3)
    told = other.taps(said) if said.startswith("event:") else other.says(said)
    assert "מחכים לך" in told or "המקום שמור לך" in told
    close(hall)
    near.taps("event:nearby:open_day")
    until(hall, THURSDAY)
    hall.scan(here)
    read = hall.passes(hours=1)
    assert other.lead.id not in read
    assert near.lead.id not in read
    assert other.lead[Events].ticket_for("open_day")


def test_nobody_loses_a_place_where_nobody_was_scanned_nobody_waits_or_nobody_was_asked() -> None:
    hall, (_, silent, near) = full_of_two(3)
    close(hall)
    near.taps("event:nearby:open_day")
    hall.now = THURSDAY
    hall.passes(hours=1)
    assert silent.lead[Events].ticket_for("open_day"), "nobody stands at the door with a scanner"

    hall, (here, silent, _) = full_of_two(3)
    close(hall)
    until(hall, THURSDAY)
    hall.scan(here)
    hall.passes(hours=1)
    assert silent.lead[Events].ticket_for("open_day"), "nobody said that they would come at once"

    hall, (here, silent, near) = full_of_two(3, living_seat=False)
    close(hall)
    near.taps("event:nearby:open_day")
    until(hall, THURSDAY)
    hall.scan(here)
    hall.passes(hours=1)
    assert silent.lead[Events].ticket_for("open_day"), "the event has no such switch"


def test_who_was_not_reached_was_not_asked() -> None:
    hall, (here, silent, near) = full_of_two(3)
    [asked] = silent.sends()
    for channel in (Channel.WHATSAPP, Channel.SMS):
        silent.does(Unreachable(channel, "x", "blocked", asked.key))
    silent.timers = {key: timer for key, timer in silent.timers.items() if key.part != "hour"}
    close(hall)
    near.taps("event:nearby:open_day")
    until(hall, THURSDAY)
    hall.scan(here)
    hall.passes(hours=1)
    assert silent.lead[Events].ticket_for("open_day")


def test_somebody_who_says_so_later_still_gets_a_silent_place() -> None:
    hall, (here, silent, near) = full_of_two(3)
    close(hall)
    until(hall, THURSDAY)
    hall.scan(here)
    hall.passes(minutes=17)
    assert silent.lead[Events].ticket_for("open_day")
    assert "הכרטיס יגיע לכאן מיד" in near.says("אני בסביבה")
    assert "/t/" in hall.passes(minutes=10)[near.lead.id][0]
    assert silent.lead[Events].tickets == []


def test_so_late_a_place_that_is_given_back_goes_to_who_is_nearby_before_who_only_asks() -> None:
    hall, (first, _, near) = full_of_two(3)
    close(hall)
    near.taps("event:nearby:open_day")
    first.taps("event:return:open_day")
    late = hall.guest("בכניסה")
    late.says("כנס")
    assert "/t/" not in late.says("1"), "it is kept for who waits nearby"
    assert "/t/" in hall.passes(minutes=1)[near.lead.id][0]
    assert [note.fact.how for note in near.notes(TicketGiven)] == ["offer"]  # type: ignore[attr-defined]


def test_on_sms_it_is_asked_too_and_answered_in_words() -> None:
    hall = Hall((event(capacity=1, living_seat=True),))
    guest = hall.guest(channel=Channel.SMS)
    guest.says("כנס")
    guest.says("דנה כהן")
    assert ASKED in until(hall, MORNING)[guest.lead.id][-1]
    assert "המקום שמור לך" in guest.says("2")


@pytest.mark.parametrize(
    ("words", "before", "noted"),
    [
        ("כבר בדרך, עוד 5 דקות", 10, "מחכים לך"), ("עוד 20 דקות אני שם", 10, "המקום שמור"), ("בדרך!", 10, "מחכים לך"),
        ("on my way, be there in 5 minutes", 10, "see you there"), ("15 min away", 10, "your place is kept"),
    ],
)  # fmt: skip
def test_how_many_minutes_they_need_says_whether_they_are_late(words: str, before: int, noted: str) -> None:
    hall, (first, *_) = full_of_two(2)
    until(hall, THURSDAY - timedelta(minutes=before))
    assert noted in first.says(words), first.reads()
