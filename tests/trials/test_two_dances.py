"""Who named two dances and then a day gets the one that is on that day; whose it is is heard, and else asked."""

import pytest

from tests.trials.test_trying import Says, booked, met, put_down

TORN = [
    ("en", ("i'd like to try either salsa or tango",)),
    ("en", ("we want to try. my wife wants waltz and i want salsa",)),
    ("he", ("אפשר לבוא לנסות? סלסה או טנגו",)),
    ("he", ("אפשר לנסות? אשתי רוצה ואלס ואני סלסה",)),
]


@pytest.mark.parametrize(("language", "said"), TORN)
def test_of_two_dances_the_days_are_told_with_their_names(language: str, said: Says) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert {"en": "Which shall I put down", "he": "לרשום"}[language] in reply
    assert (
        sum(one.casefold() in reply.casefold() for one in ("salsa", "tango", "waltz", "סלסה", "טנגו", "ואלס"))
        == 2
    )


@pytest.mark.parametrize(
    ("language", "said", "dance"),
    [
        ("en", ("i'd like to try either salsa or tango", "monday for me"), "On Monday it's salsa"),
        ("en", ("do you teach salsa and waltz?", "i'd like to try", "Sunday for me"), "On Sunday it's waltz"),
        ("he", ("אפשר לבוא לנסות? סלסה או טנגו", "יום שני מתאים לי"), "ביום שני זה סלסה"),
        ("he", ("רוצה לנסות סלסה או טנגו, עוד לא החלטתי", "יום שלישי מתאים לי"), "ביום שלישי זה טנגו"),
    ],
)
def test_the_day_says_which_it_is(language: str, said: Says, dance: str) -> None:
    person = met(language, *said[:-1])
    assert dance in person.says(said[-1])


WHOSE = [
    ("en", ("we want to try. my wife wants waltz and i want salsa", "Sunday for me"), "salsa is on Mondays"),
    ("he", ("אפשר לנסות? אשתי רוצה ואלס ואני סלסה", "ראשון בשבילי"), "סלסה בימי שני"),
]


@pytest.mark.parametrize(("language", "said", "own"), WHOSE)
def test_a_day_that_is_not_that_of_their_own_dance_is_not_booked(language: str, said: Says, own: str) -> None:
    person = met(language, *said[:-1])
    assert own.casefold() in person.says(said[-1]).casefold()
    assert booked(person) == ""


@pytest.mark.parametrize(
    ("language", "said", "what", "open_for"),
    [
        (
            "en",
            ("my wife wants waltz and i want to try salsa", "monday 18:30 for me"),
            "trial class, salsa, tomorrow, Monday 8 February, at 18:30",
            "Your wife: Waltz is on Sundays",
        ),
        (
            "he",
            ("אפשר לנסות? אשתי רוצה ואלס ואני סלסה", "שני ב-18:30 בשבילי"),
            "שיעור ניסיון, סלסה, מחר, יום שני 8.2, ב־18:30",
            "אשתך: ואלס בימי ראשון",
        ),
    ],
)
def test_their_own_is_put_down_and_the_other_is_asked_for(
    language: str, said: Says, what: str, open_for: str
) -> None:
    person = met(language, *said[:-1])
    assert open_for in person.says(said[-1])
    assert put_down(person).startswith(what)


@pytest.mark.parametrize(
    ("language", "said", "title"),
    [
        ("en", ("I'd like to try the salsa", "Monday 18:30"), "Trial class: salsa"),
        ("he", ("אני רוצה לנסות סלסה", "יום שני 18:30"), "שיעור ניסיון: סלסה"),
    ],
)
def test_of_one_dance_nothing_more_is_asked(language: str, said: Says, title: str) -> None:
    assert booked(met(language, *said)).startswith(title)
