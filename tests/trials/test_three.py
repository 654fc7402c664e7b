"""Several grown people who want to try together are booked together, and the team knows how many come."""

import pytest

from conversations.meetings.kept.part import Appointments
from tests.trials.test_trying import Says, booked, met

THREE = [
    ("en", ("can you put the three of us down for the beginners salsa?", "Monday")),
    ("en", ("sign us three up for a salsa trial", "Monday 18:30")),
    ("en", ("we're three girls and want to try salsa", "Monday at 18:30")),
    ("en", ("a salsa trial for three people please", "Monday 18:30")),
    ("en", ("I'd like to try salsa with two friends", "Monday 18:30")),
    ("en", ("book a salsa trial for me, my husband and my friend Noa", "Monday 18:30")),
    ("en", ("I'd like to try salsa", "Monday 18:30", "there will be three of us")),
    ("en", ("book us in for salsa beginners on Monday", "me, my sister and a friend", "yes")),
    ("he", ("תרשמו את שלושתנו לסלסה מתחילים", "יום שני")),
    ("he", ("אנחנו שלוש חברות ורוצות לנסות סלסה", "יום שני ב-18:30")),
    ("he", ("אפשר ניסיון בסלסה לשלושה אנשים?", "יום שני 18:30")),
    ("he", ("אשמח לנסות סלסה עם שתי חברות", "יום שני 18:30")),
    ("he", ("תרשמו אותי, את בעלי ואת אחותי לניסיון בסלסה", "יום שני 18:30")),
    ("he", ("אפשר לנסות סלסה?", "יום שני 18:30", "נהיה שלושה")),
]


@pytest.mark.parametrize(("language", "said"), THREE)
def test_three_are_booked_as_three(language: str, said: Says) -> None:
    person = met(language, *said)
    assert booked(person).endswith("08.02 16:30")
    assert {"en": "3 people", "he": "3 אנשים"}[language] in booked(person)
    assert person.lead[Appointments].party == 3


@pytest.mark.parametrize(
    ("language", "said", "count"),
    [
        ("en", ("put the four of us down for the beginners salsa", "Monday"), 4),
        ("he", ("תרשמו את ארבעתנו לסלסה למתחילים", "יום שני"), 4),
        ("en", ("put the three of us down for the beginners salsa", "Monday", "actually just two of us"), 2),
        ("he", ("תרשמו את שלושתנו לסלסה למתחילים", "יום שני", "בעצם נהיה רק שתיים"), 2),
        ("en", ("put the three of us down for the beginners salsa", "Monday", "just me in the end"), 1),
    ],
)
def test_another_number_is_kept_as_well(language: str, said: Says, count: int) -> None:
    person = met(language, *said)
    assert booked(person)
    assert person.lead[Appointments].party == count


def test_what_is_missing_is_the_one_thing_that_is_asked() -> None:
    person = met("en")
    reply = person.says("put the three of us down for a trial please")
    labels = " ".join(one.label for one in person.lead.dialogue.choices)
    assert "18:30" in reply + labels
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("I'd like to try salsa, I have three kids at home", "Monday 18:30")),
        ("en", ("can I try salsa? I danced for three years", "Monday 18:30")),
        ("he", ("אפשר לנסות סלסה? יש לי שלושה ילדים בבית", "יום שני 18:30")),
    ],
)
def test_other_numbers_are_no_people_who_come(language: str, said: Says) -> None:
    person = met(language, *said)
    assert "people" not in booked(person)
    assert "אנשים" not in booked(person)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("I'd like to come with my husband and a friend", "what would a month be for us three?")),
        (
            "en",
            ("put the three of us down for the beginners salsa", "how much is a month for the three of us?"),
        ),
        ("en", ("my wife and I want to learn with her sister", "how much a month for three people?")),
        ("he", ("אני, בעלי וחברה רוצים ללמוד", "כמה זה לחודש לשלושתנו?")),
        ("he", ("תרשמו את שלושתנו לסלסה למתחילים", "כמה עולה חודש לשלושתנו?")),
    ],
)
def test_the_price_for_three_is_not_the_couples(language: str, said: Says) -> None:
    assert "₪720" in met(language, *said[:-1]).says(said[-1])
