"""An hour that is offered says of what dance it is, also to who asks; what is not taught is never passed over."""

import pytest

from tests.trials.test_trying import booked, met

TRIES = {"en": "can I come and try a class? total newbie", "he": "היי, אפשר לבוא לנסות שיעור? אני ממש מתחילה"}
DANCES = {"en": ("waltz", "salsa", "tango"), "he": ("ואלס", "סלסה", "טנגו")}


@pytest.mark.parametrize("language", ["he", "en"])
def test_the_first_hour_offered_names_its_dance_and_the_others(language: str) -> None:
    told = met(language).says(TRIES[language]).casefold()
    assert all(one in told for one in DANCES[language])


def test_who_named_a_dance_is_offered_that_one_alone() -> None:
    told = met("he").says("אפשר לבוא לניסיון בסלסה?")
    assert "טנגו" not in told
    assert "ואלס" not in told


ASKED = [
    ("en", "wait which dance is that? I want salsa or bachata, no idea what the difference is"),
    ("en", "what style is it?"),
    ("en", "is that salsa?"),
    ("he", "רגע איזה סגנון זה? אני רוצה סלסה או בצאטה לא יודעת מה ההבדל"),
    ("he", "איזה ריקוד זה?"),
    ("he", "זה סלסה?"),
]


@pytest.mark.parametrize(("language", "words"), ASKED)
def test_who_asks_which_dance_it_is_is_told(language: str, words: str) -> None:
    person = met(language, TRIES[language])
    told = person.says(words).casefold()
    assert DANCES[language][0] in told
    assert DANCES[language][1] in told
    assert ({"en": "no separate bachata", "he": "באצ׳טה אין"}[language] in told) == (
        "achata" in words or "בצאטה" in words
    )
    assert booked(person) == ""


GONE = [
    ("en", "hey, thinking of starting bachata with my girlfriend. how much is it a month?", True),
    ("en", "I danced bachata for a year, how much is salsa a month?", False),
    ("he", "היי, בא לנו באצטה, כמה זה עולה בחודש?", True),
    ("he", "כמה עולה סלסה בחודש?", False),
]


@pytest.mark.parametrize(("language", "words", "is_told"), GONE)
def test_what_is_not_taught_is_told_beside_the_answer(language: str, words: str, is_told: bool) -> None:
    person = met(language)
    told = person.says(words)
    assert ({"en": "no separate bachata", "he": "באצ׳טה אין"}[language] in told) == is_told
    assert "260" in told


def test_it_is_said_once() -> None:
    person = met("en", "thinking of bachata, how much is it a month?")
    assert "bachata" not in person.says("and how much is bachata for a couple?")
