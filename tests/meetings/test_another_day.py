"""A day that is given up, or is but partly free, beside another that is wanted; and what is only asked of an hour."""

from datetime import UTC, datetime

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.orders.kept.basket import Basket
from conversations.wording.weekdays import find_asked_days, find_denied_days
from tests.harness.studio import Person
from tests.orders.talking import somebody

SUNDAY = datetime(2027, 2, 14, 15, 20, tzinfo=UTC)


def shown(person: Person) -> list[str]:
    choosing, zone = person.lead[Appointments].choosing, person.playbook.zone
    return [f"{at.astimezone(zone):%a %H:%M}" for at in choosing.shown] if choosing else []


@pytest.mark.parametrize(
    "words",
    [
        "לא נוכל להגיע בשני, אפשר לרביעי?", "לא אוכל לבוא ביום שני, אפשר ברביעי?", "אנחנו לא מגיעים בשני, אפשר רביעי?",
        "לא נספיק בשני. רביעי?", "בשני אנחנו לא יכולים, אפשר רביעי?", "שני ירד מהפרק, אפשר רביעי?",
        "We can't make it Monday, can we do Wednesday?", "I won't make Monday, could it be Wednesday?",
        "We won't be able to come on Monday, is Wednesday possible?", "Monday fell through, can we come Wednesday?",
        "we're not coming on Monday, can we come Wednesday instead?",
    ],
)  # fmt: skip
def test_the_day_that_is_given_up_is_not_the_one_that_is_wanted(words: str) -> None:
    assert find_denied_days(words) == {0}
    assert find_asked_days(words, SUNDAY, somebody().playbook.zone, near=False) == [2]


@pytest.mark.parametrize(
    "words",
    ["make it Monday", "we'd like to make it on Monday", "can't wait to come on Monday", "שני נוח לנו"],
)
def test_a_day_that_is_wanted_is_not_given_up(words: str) -> None:
    assert find_asked_days(words, SUNDAY, somebody().playbook.zone, near=False) == [0]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ["אפשר לשמור שולחן ליום שני בשמונה ל-4?", "לא נוכל להגיע בשני, אפשר לרביעי?"]),
        (
            "en",
            ["Can I book a table for Monday at 8pm for 4?", "We can't make it Monday, can we do Wednesday?"],
        ),
    ],
)
def test_a_table_is_offered_on_the_other_day_at_its_hour(language: str, said: list[str]) -> None:
    person = somebody(now=SUNDAY, language=language)
    for words in said:
        person.says(words)
    assert shown(person) == ["Wed 20:00"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ["מרגריטה משפחתית לאיסוף ביום שני ב-19:00", "לא נוכל להגיע בשני, אפשר לרביעי?"]),
        ("en", ["a large margherita for pick up on Monday at 7pm",
                "we won't make it on Monday, could it be Wednesday?"]),
    ],
)  # fmt: skip
def test_what_is_picked_up_is_for_the_other_day(language: str, said: list[str]) -> None:
    person = somebody(now=SUNDAY, language=language)
    reply = [person.says(words) for words in said][-1]
    assert person.lead[Basket].day == "2027-02-17"
    assert {"he": "רביעי", "en": "Wednesday"}[language] in reply
    assert not person.lead.handoff.open


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "we have a shift on Monday until 6, can we get a table?"),
        ("en", "we're at work until 6 on Monday, can we get a table?"),
        ("he", "אנחנו במשמרת ביום שני עד 6, אפשר לשמור שולחן?"),
        ("he", "יש לנו משמרת בשני עד 6, אפשר שולחן?"),
    ],
)
def test_who_is_busy_till_an_hour_is_offered_what_comes_after(language: str, words: str) -> None:
    person = somebody(now=SUNDAY, language=language)
    person.says(words)
    times = shown(person)
    assert times
    assert all(one >= "Mon 18:00" and one.startswith("Mon") for one in times), times


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ["אפשר לשמור שולחן לשניים ליום שני בשמונה בערב?", "כן, ואתם עמוסים בתשע?"]),
        ("en", ["a table for two on Monday at 8pm?", "yes, and are you busy at 9?"]),
    ],
)
def test_an_hour_that_is_only_asked_about_is_not_taken_for_a_table(language: str, said: list[str]) -> None:
    person = somebody(now=SUNDAY, language=language)
    for words in said:
        person.says(words)
    (mine,) = person.lead[Appointments].meetings
    assert f"{mine.starts_at.astimezone(person.playbook.zone):%a %H:%M}" == "Mon 20:00"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ["אפשר מרגריטה משפחתית למשלוח לרחוב הרצל 5?", "כן, ואתם עמוסים בשמונה?"]),
        ("en", ["a large margherita to 5 Herzl street please", "yes, and are you busy at 8?"]),
        ("en", ["a large margherita to 5 Herzl street please", "great, is there a queue at 8?"]),
    ],
)
def test_nor_for_what_is_brought(language: str, said: list[str]) -> None:
    person = somebody(now=SUNDAY, language=language)
    for words in said:
        person.says(words)
    assert person.lead[Basket].hour == ""
