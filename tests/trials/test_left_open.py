"""A yes that was never settled is taken up again with a nod; a wish is heard behind an "ok" and a foreign line."""

from datetime import timedelta

import pytest

from tests.trials.test_trying import Says, met

OPEN = [
    ("he", ("בא לי ללמוד סלסה", "איפה חונים שם?"), "סבבה", "לאיזה לרשום"),
    ("he", ("בא לי ללמוד סלסה", "איפה חונים שם?"), "הבנתי", "לאיזה לרשום"),
    ("en", ("I'd love to learn salsa", "where do I park?"), "got it", "Monday"),
]


@pytest.mark.parametrize("later", [timedelta(minutes=5), timedelta(days=1)])
@pytest.mark.parametrize(("language", "before", "nod", "told"), OPEN)
def test_who_nods_before_the_day_is_settled_is_asked_it_once_more(
    language: str, before: Says, nod: str, told: str, later: timedelta
) -> None:
    person = met(language, before[0])
    person.now += later
    person.says(before[1])
    person.now += timedelta(minutes=1)
    assert told in person.says(nod)
    person.now += timedelta(minutes=1)
    assert told not in person.says(nod)


@pytest.mark.parametrize(("language", "words"), [("he", "סבבה"), ("en", "got it")])
def test_who_asked_for_no_place_is_asked_nothing(language: str, words: str) -> None:
    reply = met(language, "איפה חונים שם?" if language == "he" else "where do I park?").says(words)
    assert "לרשום" not in reply
    assert "Monday" not in reply


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("he", ("אוקי אני כותבת בעברית. אני ובעלי רוצים ואלס. הוא 62 אני 58",), "ואלס בימי ראשון"),
        ("he", ("טוב, אני רוצה סלסה",), "סלסה בימי שני"),
        ("en", ("Okay, we want to learn tango",), "Tango is on Tuesdays"),
        ("he", ("У вас есть вальс?", "אוקי אני ובעלי רוצים ואלס"), "ואלס בימי ראשון"),
    ],
)
def test_a_wish_behind_an_ok_is_told_its_days(language: str, said: Says, told: str) -> None:
    person = met(language, *said[:-1])
    assert told in person.says(said[-1])
