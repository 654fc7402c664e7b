"""A lesson of one's own is asked for by day and hour: both dates are with the team, and the price is not told again."""

import pytest

from tests.trials.test_trying import Says, booked, met, put_down

ASKED = {"en": "how much is a private one, just me", "he": "כמה עולה שיעור פרטי?"}


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "amazing. can i do this fri at 10 then, private", "Friday at 10:00"),
        ("en", "can i do fri at 10 then", "Friday at 10:00"),
        ("en", "ok friday at 11 works, private please", "Friday at 11:00"),
        ("en", "could i come friday 9am", "Friday at 9:00"),
        ("he", "מעולה אפשר בשישי ב-10?", "יום שישי ב־10:00"),
        ("he", "אז פרטי בשישי ב-11", "יום שישי ב־11:00"),
    ],
)
def test_a_day_and_hour_open_a_request(language: str, words: str, told: str) -> None:
    person = met(language, ASKED[language])
    reply = person.says(words)
    assert told in reply
    assert "250" not in reply
    assert put_down(person) == told
    assert not booked(person)


@pytest.mark.parametrize(
    ("language", "said", "down"),
    [
        ("en", ("can i do this fri at 10 then, private", "and the next friday too, same time"),
         "Friday and Friday 19.2 at 10:00"),
        ("en", ("can i do this fri at 10 then, private", "ask them then, friday 12th at 10 and friday 19th at 10"),
         "Friday 12.2 and Friday 19.2 at 10:00"),
        ("en", ("private one on friday the 12th at 9 and the 19th at 9 please",),
         "Friday 12.2 and Friday 19.2 at 9:00"),
        ("he", ("אז פרטי בשישי ב-10", "וגם בשישי שאחריו באותה שעה"), "יום שישי ויום שישי 19.2 ב־10:00"),
        ("en", ("can i do this fri at 10 then, private", "actually make it the friday after"), "Friday 19.2 at 10:00"),
    ],
)  # fmt: skip
def test_both_days_are_kept(language: str, said: Says, down: str) -> None:
    assert put_down(met(language, ASKED[language], *said)) == down


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "ok but am i booked for friday 10am or no"), ("he", "אז אני רשום או לא?")],
)
def test_whether_they_are_booked_is_told_as_it_is(language: str, words: str) -> None:
    person = met(
        language, ASKED[language], {"en": "fri at 10, private", "he": "אז פרטי בשישי ב-10"}[language]
    )
    reply = person.says(words)
    assert "10:00" in reply
    assert {"en": "confirm", "he": "אישור"}[language] in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "is parking private?"),
        ("en", "can i come to the salsa on monday at 18:30"),
        ("en", "are you open friday at 10?"),
        ("he", "יש חניה פרטית?"),
        ("he", "אפשר לבוא לסלסה ביום שני ב-18:30?"),
    ],
)
def test_what_is_of_something_else_opens_none(language: str, words: str) -> None:
    person = met(language, ASKED[language], words)
    assert "private lesson" not in put_down(person)
    assert "Friday" not in put_down(person)
