"""A table for many: a number of people is no hour, a day on which it can't be is said at once, an hour stays."""

from datetime import UTC, datetime

import pytest

from conversations.enquiries.told.part import Planning
from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody

SUNDAY = datetime(2027, 3, 7, 10, 40, tzinfo=UTC)


def test_what_was_told_is_kept_and_what_cannot_be_is_said() -> None:
    person = somebody(now=SUNDAY, language="en")
    person.says("do you take bookings for tables or is it walk in only?")
    told = person.says("it'd be about 12 of us, this coming Saturday if you're open, otherwise sunday")
    assert "20:30" in told
    assert "about 12 of us, Saturday or Sunday" in told
    told = person.says(
        "we're fasting till sunset. could we come at 5.30 and have the food land right on sunset"
    )
    assert "about 12 of us, Sunday at 17:30" in told
    told = person.says(
        "headcount went up, 15 now and Sunday suits way more people, same time. can you change it"
    )
    assert "15 of us, Sunday at 17:30" in told
    told = person.says("name for the booking is Nadia, NOT Tom, pls don't put his name anywhere visible")
    assert "Nadia" in told
    assert "🤐" in told
    person.says("do you want us to preorder the pizzas so they're ready? if so i'd say 6 big ones")
    assert not person.lead[Basket].wanted
    assert "confirms here" in person.says("i'll message if anything changes, otherwise see you sunday")
    enquiry = person.lead[Planning].enquiry
    assert enquiry
    assert enquiry.told["people"] == "15"


@pytest.mark.parametrize(
    ("language", "words", "refused", "then", "hour"),
    [
        ("en", "can we have a table for 9 on friday at 6pm", "10:00–15:00", "saturday at 9 then", "at 21:00"),
        ("en", "table for 12 please, Saturday at 7pm", "20:30–23:30", "sunday, same time", "at 19:00"),
        ("he", "צריך שולחן ל-12 בשבת בשש בערב", "20:30–23:30", "טוב אז ראשון באותה שעה", "ב־18:00"),
        ("he", "אפשר שולחן ל-10 בשישי בשמונה בערב?", "10:00–15:00", "אז שישי ב12", "ב־12:00"),
    ],
)
def test_an_hour_when_it_is_closed_is_said_at_once(
    language: str, words: str, refused: str, then: str, hour: str
) -> None:
    person = somebody(now=SUNDAY, language=language)
    assert refused in person.says(words)
    enquiry = person.lead[Planning].enquiry
    assert enquiry
    assert "hour" not in enquiry.told
    person.says(then)
    enquiry = person.lead[Planning].enquiry
    assert enquiry
    assert enquiry.told["hour"] == hour


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "what sort of price per head should we expect?"), ("he", "כמה יוצא לראש בערך?")],
)
def test_a_head_at_a_table_is_no_child_at_a_workshop(language: str, words: str) -> None:
    person = somebody(now=SUNDAY, language=language)
    person.says({"en": "table for 12 on Sunday at 7pm", "he": "אפשר שולחן ל-12 בראשון בשבע בערב?"}[language])
    assert "₪16" in person.says(words)
