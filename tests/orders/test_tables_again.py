"""A table asked for in other words than "a table": for two, as many as before, or for more than were counted."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.meetings.kept.part import Appointments
from tests.orders.talking import somebody

WEDNESDAY = datetime(2027, 2, 10, 10, 0, tzinfo=UTC)

PAIRS = [
    ("he", "היי, יש מקום הערב לזוג?"),
    ("he", "יש מקום לשנינו מחר בערב?"),
    ("en", "is there room tonight for us two?"),
]


@pytest.mark.parametrize(("language", "asked"), PAIRS)
def test_two_who_ask_for_room_are_offered_times(language: str, asked: str) -> None:
    person = somebody(now=WEDNESDAY, language=language)
    person.says(asked)
    assert person.lead[Appointments].party == 2
    assert person.lead[Appointments].chosen_from(person.now)


AGAIN = [
    ("en", "a table for 4 tomorrow at 19:00", "again the 4 of us, on Thursday, same time?"),
    ("he", "שולחן ל-4 למחר ב-19:00", "שוב 4, ביום חמישי באותה שעה?"),
]


@pytest.mark.parametrize(("language", "first", "again"), AGAIN)
def test_as_many_as_last_time_wish_for_a_table_once_more(language: str, first: str, again: str) -> None:
    person = somebody(now=WEDNESDAY, language=language)
    person.says(first)
    person.now += timedelta(days=2)
    reply = person.says(again)
    assert "19:00" in reply, reply


MORE = [
    ("en", "hi, we booked a table and 2 more people turned up"), ("he", "שמרנו שולחן ועוד שלושה הגיעו פתאום"),
    ("en", "we reserved a table, three more friends want to join"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said"), MORE)
def test_more_who_come_are_no_complaint(language: str, said: str) -> None:
    person = somebody(now=WEDNESDAY, language=language)
    reply = person.says(said)
    assert not any(sorry in reply for sorry in ("sorry", "סליחה", "מצטער")), reply
    assert not person.lead.handoff.is_sore(person.now)


def test_one_more_at_a_table_that_is_kept_is_counted() -> None:
    person = somebody(now=WEDNESDAY, language="en")
    person.says("a table for 4 tomorrow at 19:00")
    person.says("yes")
    person.says("two more people are joining our table")
    assert person.lead[Appointments].party == 6


def test_whether_there_is_where_to_sit_is_no_question_of_a_table_that_was_kept() -> None:
    person = somebody()
    assert "שמור" not in person.says("יש מקום לשבת?")
