"""A table that was offered and not yet taken stays what is spoken of for some days."""

from datetime import timedelta

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person


def offered(language: str, hours: int) -> Person:
    """Somebody to whom a table was offered so many hours ago: Saturday at nine, for four."""
    person = meet_eater(language)
    told = person.says(
        {"he": "אפשר שולחן לשבת בתשע בערב, 4 אנשים?", "en": "a table for 4 on Saturday at 9pm please"}[
            language
        ]
    )
    assert "21:00" in told
    person.waits(hours=hours)
    return person


def shown(person: Person) -> str:
    choosing = person.lead[Appointments].choosing
    at = choosing.shown[0].astimezone(person.playbook.zone) if choosing and len(choosing.shown) == 1 else None
    return f"{at:%d.%m %H:%M}" if at else ""


def is_no_order(person: Person) -> bool:
    basket = person.lead[Basket]
    return not (basket.is_open() or basket.wanted or basket.people)


@pytest.mark.parametrize("hours", [20, 46, 70])
@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("he", "היי, זו שוב אני. אחותי מצטרפת עם הילדים אז נהיה 7 ולא 4, אחת בכיסא תינוק", ("7 אנשים", "21:00")),
        ("he", "שלום, בסוף גם ההורים באים, אז אנחנו 8", ("8 אנשים", "21:00")),
        ("en", "hello, me again. my brother joins with his kids so we'll be 7 and not 4, one in a high chair",
         ("7 people", "21:00")),
        ("en", "hi, my parents are coming too so there will be 8 of us", ("8 of us", "21:00")),
    ],
)  # fmt: skip
def test_more_than_a_table_holds_go_to_the_team_with_the_day_and_the_hour(
    language: str, words: str, told: tuple[str, ...], hours: int
) -> None:
    person = offered(language, hours)
    reply = person.says(words)
    assert all(one in reply for one in told)
    assert person.lead.handoff.open
    assert is_no_order(person)


@pytest.mark.parametrize(
    ("language", "larger", "words", "told"),
    [
        ("he", "נהיה 7 ולא 4", "אפשר להעביר את זה לרביעי בשמונה וחצי?", ("7 אנשים", "רביעי", "20:30")),
        ("en", "we'll be 7 and not 4", "can it be moved to Wednesday half past eight?",
         ("7 people", "Wednesday", "20:30")),
        ("en", "we'll be 8 instead of 4", "could you move it to Wednesday at 8:30pm?",
         ("8 people", "Wednesday", "20:30")),
    ],
)  # fmt: skip
def test_and_another_day_changes_what_the_team_has(
    language: str, larger: str, words: str, told: tuple[str, ...]
) -> None:
    person = offered(language, 46)
    person.says(larger)
    person.waits(minutes=5)
    reply = person.says(words)
    assert all(one in reply for one in told)
    assert not any(one in reply for one in ("link", "לינק", "קישור"))
    assert person.lead.handoff.open
    assert all(one in person.lead.handoff.open.taken for one in told)


@pytest.mark.parametrize("hours", [20, 46])
@pytest.mark.parametrize(
    ("language", "words", "at", "people"),
    [
        ("he", "שלום שוב, נהיה בסוף 5", "28.11 21:00", 5),
        ("he", "אפשר להעביר לרביעי בשמונה וחצי בערב?", "25.11 20:30", 4),
        ("he", "אפשר בעצם בתשע וחצי בערב?", "28.11 21:30", 4),
        ("en", "it's me again, about the table, we'll be 5 in the end", "28.11 21:00", 5),
        ("en", "can we make it Wednesday at 8:30pm instead?", "25.11 20:30", 4),
        ("en", "could we do 9:30pm instead?", "28.11 21:30", 4),
    ],
)
def test_another_number_day_or_hour_is_offered_anew(
    language: str, words: str, at: str, people: int, hours: int
) -> None:
    person = offered(language, hours)
    assert at[-5:] in person.says(words)
    assert shown(person) == at
    assert person.lead[Appointments].party == people
    person.waits(minutes=3)
    person.says({"he": "כן", "en": "yes"}[language])
    assert person.lead[Appointments].ahead(person.now)


def test_who_wants_a_pizza_after_all_orders_one() -> None:
    person = offered("en", 46)
    person.says("2 family margheritas for delivery please")
    assert person.lead[Basket].is_open()


def test_after_the_day_of_it_nothing_is_spoken_of_any_more() -> None:
    person = offered("en", 46)
    assert person.lead[Appointments].chosen_from(person.now + timedelta(days=6)) is None
