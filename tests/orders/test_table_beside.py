"""A table is spoken of while something is ordered: its hour, its guests and its moving are the table's own."""

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person

ORDER = {"en": "a family pie with corn and 2 cans", "he": "משפחתית עם תירס ו2 פחיות"}
YES = {"en": "yes", "he": "כן"}
BOOK = {"en": "a table for 2 on wednesday at 19:00", "he": "שולחן לשניים ביום רביעי ב19:00"}

ASKED = [
    ("en", "do you have a table for three on tuesday at 7:30?", "19:30", 3),
    ("en", "any tables free on tuesday at 8 for 4?", "20:00", 4),
    ("he", "יש מקום לשלושה ביום שלישי בשבע וחצי?", "19:30", 3),
    ("he", "יש אולי שולחן פנוי ביום שלישי ב20:00 לארבעה?", "20:00", 4),
]


@pytest.mark.parametrize(("language", "words", "hour", "guests"), ASKED)
def test_an_hour_of_a_table_is_none_of_the_order(language: str, words: str, hour: str, guests: int) -> None:
    person = meet_eater(language)
    person.says(ORDER[language])
    assert hour in person.says(words)
    assert not person.lead[Basket].hour
    assert person.lead[Appointments].party == guests


ONLY = [
    ("en", "no order then, just the table"),
    ("en", "skip the order, we only want the table"),
    ("en", "not the order, only a table please"),
    ("he", "אז בלי הזמנה, רק את השולחן"),
    ("he", "עזבו את ההזמנה, רק שולחן"),
    ("he", "לא צריכים את ההזמנה, רק שולחן"),
]


@pytest.mark.parametrize(("language", "words"), ONLY)
def test_who_wants_only_the_table_is_offered_it_once_more_and_the_order_is_dropped(
    language: str, words: str
) -> None:
    person = meet_eater(language)
    person.says(ORDER[language])
    person.says(BOOK[language])
    assert "19:00" in person.says(words)
    assert not person.lead[Basket].is_open()
    person.says(YES[language])
    assert [one.kind for one in person.lead[Appointments].meetings] == ["table"]


DROPPED = [("en", "the order, we don't need it anymore"), ("he", "וההזמנה, כבר לא צריכים אותה")]


@pytest.mark.parametrize(("language", "words"), DROPPED)
def test_an_order_that_is_not_needed_any_more_is_dropped(language: str, words: str) -> None:
    person = meet_eater(language)
    person.says(ORDER[language])
    person.says(words)
    assert not person.lead[Basket].is_open()


def _booked(language: str) -> Person:
    person = meet_eater(language)
    person.says(BOOK[language])
    person.says(YES[language])
    assert person.lead[Appointments].meetings
    return person


MOVED = [
    ("en", "could you push the table to 8pm?", "20:00", 2),
    ("en", "we'll be 4 in the end, is 20:30 possible?", "20:30", 4),
    ("en", "sorry, can we make it 8pm instead of 7, and there will be 5 of us", "20:00", 5),
    ("he", "אפשר לדחות ל20:30? ונהיה ארבעה", "20:30", 4),
    ("he", "תעבירו את השולחן לשמונה", "20:00", 2),
    ("he", "בסוף נהיה חמישה, אפשר לבוא ב20:00?", "20:00", 5),
]


@pytest.mark.parametrize(("language", "words", "hour", "guests"), MOVED)
def test_a_table_that_is_kept_is_moved_with_its_guests(
    language: str, words: str, hour: str, guests: int
) -> None:
    person = _booked(language)
    assert hour in person.says(words)
    person.says(YES[language])
    (kept,) = person.lead[Appointments].meetings
    assert f"{kept.starts_at.astimezone(person.playbook.zone):%H:%M}" == hour
    assert person.lead[Appointments].party == guests
    assert not person.lead.handoff.open


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "can you move the table to 20:00?"), ("he", "אפשר להזיז את השולחן ל20:00?")],
)
def test_and_an_order_that_was_begun_since_keeps_its_own_hour(language: str, words: str) -> None:
    person = _booked(language)
    person.says(ORDER[language])
    assert "20:00" in person.says(words)
    assert not person.lead[Basket].hour
    assert person.lead[Basket].wanted


def test_without_a_table_of_theirs_another_hour_is_the_orders() -> None:
    person = meet_eater("en")
    person.says("a family pie with corn for 7pm, pickup")
    person.says("can we make it 8pm instead")
    assert person.lead[Basket].hour == "20:00"


@pytest.mark.parametrize(("language", "words"), [("en", "so what did I book?"), ("he", "מה קבעתי בסוף?")])
def test_who_asks_what_they_booked_is_told(language: str, words: str) -> None:
    assert "19:00" in _booked(language).says(words)


@pytest.mark.parametrize("words", ["I can't make it on wednesday", "cancel the table please"])
def test_a_table_that_is_called_off_is_not_moved(words: str) -> None:
    person = _booked("en")
    person.says(words)
    assert not [one for one in person.lead[Appointments].meetings if one.status == "booked"]
