"""A table for more than are booked here: asked for as a question, told more of, moved, called off, and outgrown."""

from datetime import UTC, datetime

import pytest

from conversations.enquiries.told.part import Planning
from conversations.meetings.kept.part import Appointments
from tests.orders.talking import somebody

SUNDAY = datetime(2027, 3, 14, 10, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "said", "told", "fewer"),
    [
        (
            "en",
            ("table for nine this Friday at 12:30? it's my son's birthday", "make it 13:00 instead"),
            {"people": "9", "day": "Friday", "hour": "at 13:00"},
            "actually we'll be six",
        ),
        (
            "he",
            ("אפשר שולחן לתשעה ביום חמישי ב20:00? יום הולדת לאמא", "תדחו בחצי שעה", "בחוץ ועם כיסא תינוק"),
            {"people": "9", "day": "יום חמישי", "hour": "ב־20:30"},
            "נהיה רק שישה בסוף",
        ),
    ],
)
def test_fewer_than_need_the_team_book_at_once(
    language: str, said: tuple[str, ...], told: dict[str, str], fewer: str
) -> None:
    person = somebody(now=SUNDAY, language=language)
    for words in said:
        person.says(words)
    enquiry = person.lead[Planning].enquiry
    assert enquiry
    assert enquiry.case
    assert told.items() <= enquiry.told.items()
    person.says(fewer)
    assert person.lead[Planning].enquiry is None
    assert person.lead.handoff.open is None
    person.says({"en": "yes", "he": "כן"}[language])
    meeting = person.lead[Appointments].ahead(SUNDAY)
    assert meeting is not None
    assert person.lead[Appointments].party == 6


def test_it_is_called_off_by_a_word_and_refuses_no_messages() -> None:
    person = somebody(now=SUNDAY, language="en")
    person.says("have room for a party of 8 tomorrow evening?")
    assert "Cancelled" in person.says("cancel it please")
    assert person.lead.handoff.open is None
    assert not person.lead.consent.refused_at
