"""Whose table is kept asks after it, says where to sit, takes leave: no other day comes of that, no seating plan."""

from datetime import UTC, datetime

import pytest

from conversations.enquiries.told.part import Planning
from conversations.meetings.kept.part import Appointments
from tests.harness.studio import Person
from tests.orders.talking import somebody

WEDNESDAY = datetime(2027, 2, 10, 10, 0, tzinfo=UTC)


def _has_table(language: str) -> Person:
    person = somebody(now=WEDNESDAY, language=language)
    person.says({"en": "a table for 4 tomorrow at 19:00", "he": "שולחן ל-4 למחר ב-19:00"}[language])
    person.says({"en": "yes", "he": "כן"}[language])
    return person


STANDS = [
    ("en", "so is the reservation still ours?"), ("en", "do we still have our table?"),
    ("en", "our table's at seven, is it still booked?"), ("en", "you still holding the table for us?"),
    ("he", "השולחן עדיין שמור?"), ("he", "עדיין יש לנו את השולחן?"), ("he", "השולחן שלנו בתוקף?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), STANDS)
def test_a_kept_table_is_told_to_who_asks_whether_it_stands(language: str, words: str) -> None:
    reply = _has_table(language).says(words)
    assert "19:00" in reply, reply
    assert "20" not in reply.replace("2027", "").replace("20:", ""), reply  # how many seats there are


@pytest.mark.parametrize(
    ("language", "words"), [("en", "we'll be 9 after all, will it stand?"), ("he", "בעצם נהיה 9")]
)
def test_more_than_a_table_holds_go_to_the_team_with_the_day_and_the_hour(language: str, words: str) -> None:
    person = _has_table(language)
    reply = person.says(words)
    planned = person.lead[Planning].enquiry
    assert planned is not None
    assert planned.told["people"] == "9"
    assert "19:00" in reply


def test_who_asked_for_tables_before_is_no_more_asked_for_what_is_kept() -> None:
    person = somebody(now=WEDNESDAY, language="en")
    person.says("do you have tables, or only delivery?")
    person.says("a table for 5 tomorrow at 19:00, the name is Joan Hill")
    person.says("yes")
    reply = person.says("me again, there's more family now\nso 8 of us")
    planned = person.lead[Planning].enquiry
    assert planned is not None
    assert planned.told["people"] == "8"
    assert "19:00" in reply
    assert "could you tell me" not in reply


LEAVES = [
    ("en", "thanks a lot, see you tomorrow evening"), ("en", "we fly back on Sunday anyway. see ya"),
    ("he", "תודה רבה, נתראה מחר"), ("he", "מעולה ניפגש ביום שישי"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), LEAVES)
def test_who_takes_leave_tells_no_other_day(language: str, words: str) -> None:
    person = _has_table(language)
    person.says({"en": "we'll be 9", "he": "נהיה 9"}[language])
    told = person.lead[Planning].enquiry
    person.says(words)
    assert told is not None
    assert person.lead[Planning].enquiry == told


INSIDE = [
    ("en", "could we have it inside?"), ("en", "any chance to sit indoors"), ("he", "אפשר לשבת בפנים?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), INSIDE)
def test_where_to_sit_may_be_put_as_a_question(language: str, words: str) -> None:
    person = _has_table(language)
    reply = person.says(words)
    assert "oven" in reply or "התנור" in reply, reply


@pytest.mark.parametrize(("language", "words"), [("en", "inside please"), ("he", "בפנים בבקשה")])
def test_where_to_sit_is_kept_while_the_team_looks_for_a_larger_one(language: str, words: str) -> None:
    person = _has_table(language)
    person.says({"en": "we'll be 9", "he": "נהיה 9"}[language])
    reply = person.says(words)
    assert "oven" in reply or "התנור" in reply, reply


@pytest.mark.parametrize(
    ("language", "words"), [("en", "how late can we stay?"), ("he", "עד מתי אפשר להישאר?")]
)
def test_until_when_they_may_stay_is_of_their_day(language: str, words: str) -> None:
    reply = _has_table(language).says(words)
    assert "23:30" in reply, reply
    assert "15:00" not in reply  # which is Friday's


SITS = [
    ("en", "can we bring grandma and sit at your place?", "we'd be 4, on Thursday at 19:00"),
    ("he", "אפשר לבוא לשבת אצלכם עם עגלה?", "נהיה 4, ביום חמישי ב-19:00"),
]


@pytest.mark.parametrize(("language", "asked", "words"), SITS)
def test_who_asked_to_sit_and_tells_when_is_offered_a_table(language: str, asked: str, words: str) -> None:
    person = somebody(now=WEDNESDAY, language=language)
    person.says(asked)
    reply = person.says(words)
    assert person.lead[Appointments].chosen_from(person.now), reply
    assert "19:00" in reply


@pytest.mark.parametrize(
    ("language", "words"), [("en", "so do we have a table?"), ("he", "אז יש לנו שולחן?")]
)
def test_a_table_that_nobody_kept_is_told_to_be_none(language: str, words: str) -> None:
    reply = somebody(now=WEDNESDAY, language=language).says(words)
    assert "no table is kept" in reply or "לא שמור" in reply, reply


def test_their_own_name_told_to_a_table_is_no_riddle() -> None:
    person = somebody(now=WEDNESDAY, language="en")
    person.lead.contact.name = "Maya Cohen"
    person.says("a table for 4 tomorrow at 19:00")
    person.says("yes")
    assert "19:00" in person.says("Maya Cohen")
