"""Who wants to try what is not taught is told so; nobody is put down for something else instead."""

import pytest

from conversations.wording.weekdays import find_denied_days
from tests.trials.test_trying import booked, met, put_down

WANTED = [
    ("he", ("יש לכם בלט לכיתה א?", "זה לבן שלי בן 6"), "אז תרשמו אותו לניסיון בבלט", "לא מלמדים", "היפ־הופ"),
    ("he", (), "אפשר לבוא לשיעור ניסיון בזומבה?", "לא מלמדים", "סלסה"),
    ("en", (), "can I book a trial for ballet?", "don't teach", "tango"),
    ("en", ("my daughter is 8",), "put her down for a jazz trial please", "don't teach", "Hip-hop"),
]


@pytest.mark.parametrize(("language", "before", "words", "told", "instead"), WANTED)
def test_what_is_not_taught_is_told_with_what_there_is(
    language: str, before: tuple[str, ...], words: str, told: str, instead: str
) -> None:
    person = met(language, *before)
    reply = person.says(words)
    assert told in reply
    assert instead in reply
    assert (booked(person), put_down(person)) == ("", "")


def test_what_stands_is_not_given_up_for_it() -> None:
    person = met("he", "זה לבן שלי יותם בן 6", "תרשמו אותו לניסיון ביום רביעי")
    stood = put_down(person)
    reply = person.says("רגע הוא אומר בלט וזהו, תרשמו אותו לבלט")
    assert stood
    assert "לא מלמדים" in reply
    assert "ביום רביעי" in reply
    assert put_down(person) == stood


def test_who_danced_something_else_before_may_try_what_there_is() -> None:
    assert "don't teach" not in met("en").says("I danced ballet as a kid, can I try tango?")


BUSY = [
    ("בשני יש לו קלינאית", {0}),
    ("ראשון או רביעי טוב לנו, בשני יש לה מרפאה בעיסוק", {0}),
    ("בראשון יש לנו אורחים", {6}),
    ("רביעי נופל", {2}),
    ("sunday or wed works, monday he has speech therapy", {0}),
    ("Tuesday is his chess club", {1}),
    ("sundays are the orthodontist so friday only", {6}),
    ("בשני יש לי זמן", set()),
    ("ביום שני יש לי ניסיון אצלכם", set()),
    ("ביום שני יש לכם מקום?", set()),
    ("monday is my day off", set()),
    ("monday is the best for me", set()),
    ("on Monday I have a trial with you", set()),
    ("I have time on Monday, monday is the only day", set()),
]


@pytest.mark.parametrize(("words", "days"), BUSY)
def test_a_day_with_something_else_on_it_is_ruled_out(words: str, days: set[int]) -> None:
    assert find_denied_days(words) == days


def test_a_day_that_is_taken_is_not_offered() -> None:
    person = met("he", "זה לבן שלי יותם בן 6")
    person.says("בואו ננסה שיעור ניסיון, ראשון או רביעי אחר הצהריים טוב לנו, בשני יש לו קלינאית")
    assert "רביעי" in put_down(person) or "10.02" in put_down(person)


@pytest.mark.parametrize(
    ("language", "wanted", "words", "told"),
    [
        ("he", "בא לי טנגו. תרשמו אותי לשלישי הבא", "אגב הבת שלי בת 9 אוהבת היפ הופ, מתי זה", "16:30"),
        (
            "en",
            "put me down for tango next Tuesday",
            "by the way my daughter is 9 and loves hip hop, when is that",
            "16:30",
        ),
    ],
)
def test_when_another_class_is_on_is_told_of_that_class(
    language: str, wanted: str, words: str, told: str
) -> None:
    person = met(language, wanted)
    assert told in person.says(words)
