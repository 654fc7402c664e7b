"""Who was told of the workshop goes on about it: what it comes to, whether there is a Friday, another day."""

from datetime import UTC, datetime
from functools import cache

import pytest

from conversations.engine import list_files
from conversations.enquiries.told.part import Planning
from conversations.journey.load import load_journey
from conversations.orders.kept.basket import Basket
from conversations.turn.playbook import Playbook
from tests.harness.greetings import greet
from tests.harness.studio import Person, Words, prepare
from tests.orders.talking import JOURNEYS

MARCH = datetime(2027, 3, 3, 9, 10, tzinfo=UTC)


class OfBirthdays(Words):
    about = {"birthday": ("host birthdays", "ימי הולדת", "יומולדת")}  # noqa: RUF012


@cache
def _compile(name: str) -> Playbook:
    return prepare(load_journey(JOURNEYS / name, list_files()), OfBirthdays())


def _told(language: str) -> Person:
    person = greet(_compile, "pizza_place", {"he": "היי", "en": "hi"}[language], now=MARCH)
    told = person.says(
        {"en": "do you host birthdays?", "he": "אני רוצה לעשות לבן שלי יומולדת אצלכם"}[language]
    )
    assert "₪45" in told
    return person


COUNTS = [
    ("en", "sounds great. we're about 14 kids, how much does it come to?", "630"),
    ("en", "how much is it for 12 kids?", "540"),
    ("he", "נשמע מעולה. אנחנו משהו כמו 14 ילדים, כמה זה יוצא?", "630"), ("he", "כמה זה יוצא ל-12 ילדים?", "540"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "total"), COUNTS)
def test_what_it_comes_to_is_of_the_workshop_and_no_order(language: str, words: str, total: str) -> None:
    person = _told(language)
    reply = person.says(words)
    assert total in reply
    assert not person.lead[Basket].is_open()
    assert "248" not in reply


GOES_ON = [
    ("en", "any discount for 14? do we pay for a kid who doesn't show?", "who actually come"),
    ("en", "and is there a friday?", "Sunday to Thursday"),
    ("en", "14 kids times 45 is 630 right?", "630"),
    ("he", "יקר קצת... אין הנחה ל14? או שאם ילד לא מגיע לא משלמים עליו", "על מי שבא"),
    ("he", "ויש יום שישי? כולם עובדים באמצע שבוע", "בראשון עד חמישי"),
    ("he", "רגע התכוונתי לסדנה, 14 ילדים כפול 45 זה 630 נכון?", "630"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "comes"), GOES_ON)
def test_what_is_asked_of_it_is_answered_of_it(language: str, words: str, comes: str) -> None:
    person = _told(language)
    person.says({"en": "we're about 14 kids", "he": "אנחנו משהו כמו 14 ילדים"}[language])
    assert comes in person.says(words)


DAYS = [
    ("en", "ok wednesday march 17 at 16:30 then, is it free?", "can we move it to thursday the 18th?"),
    ("he", "טוב אז יום רביעי ה17 במרץ ב16:30. פנוי?", "אוי בעלי אומר שב17 יש לו מילואים, אפשר להזיז ליום חמישי ה18?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "day", "other"), DAYS)
def test_the_day_goes_to_the_team_and_so_does_another(language: str, day: str, other: str) -> None:
    person = _told(language)
    person.says({"en": "we're about 14 kids", "he": "אנחנו משהו כמו 14 ילדים"}[language])
    assert "17.3" in person.says(day)
    reply = person.says(other)
    planned = person.lead[Planning].enquiry
    assert "18.3" in reply
    assert planned is not None
    assert "18.3" in planned.told["day"]
    assert not person.lead[Basket].is_open()


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "2 family pies with olives please"), ("he", "תביאו 2 משפחתיות עם זיתים בבקשה")],
)
def test_who_orders_all_the_same_orders(language: str, words: str) -> None:
    person = _told(language)
    person.says(words)
    assert person.lead[Basket].wanted
