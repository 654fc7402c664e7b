"""The Monday after, a week later, not the 14th: the day they mean is booked, and not the coming one."""

import pytest

from tests.trials.test_trying import Says, booked, met

MONDAY_AFTER = [
    ("en", ("a salsa trial please", "not this Monday, the one after. 18:30")),
    ("en", ("I'd like to try the salsa for beginners", "the Monday after next works")),
    ("en", ("can I try salsa?", "not the 8th, a week later, at 18:30")),
    ("en", ("I'd like to try salsa", "Monday 18:30", "sorry, not the 8th, a week later")),
    ("en", ("I'd like to try salsa", "Monday 18:30", "can we do the Monday after instead?")),
    ("he", ("אפשר ניסיון בסלסה?", "לא שני הקרוב, זה שאחריו. ב-18:30")),
    ("he", ("אפשר לנסות סלסה מתחילים?", "בשני שאחרי")),
    ("he", ("אפשר לנסות סלסה?", "לא ה-8, שבוע אחרי, ב-18:30")),
    ("he", ("אפשר לנסות סלסה?", "יום שני 18:30", "סליחה, לא ה-8, שבוע אחרי")),
    ("he", ("אפשר לנסות סלסה?", "יום שני 18:30", "אפשר ביום שני שאחרי במקום?")),
]


@pytest.mark.parametrize(("language", "said"), MONDAY_AFTER)
def test_the_week_after_is_booked(language: str, said: Says) -> None:
    assert booked(met(language, *said)).endswith("15.02 16:30")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("I'd like to try salsa", "Monday the 15th 18:30", "not the 15th, a week later please")),
        ("he", ("אפשר לנסות סלסה?", "יום שני 15.2 ב-18:30", "לא ב-15, שבוע אחרי בבקשה")),
    ],
)
def test_a_week_later_is_counted_from_the_day_they_rule_out(language: str, said: Says) -> None:
    assert booked(met(language, *said)).endswith("22.02 16:30")


ONE_HOUR = [
    ("en", ("I'd like to try salsa, I'm a beginner", "Monday works")),
    ("en", ("I'd like to try salsa, total beginner", "monday next week please"), "15.02"),
    ("en", ("a beginners' tango trial please", "Tuesday is good")),
    ("he", ("אשמח לניסיון בסלסה למתחילים", "יום שני")),
    ("he", ("אשמח לניסיון בסלסה, אני מתחילה", "ביום שני בשבוע הבא"), "15.02"),
]


@pytest.mark.parametrize("told", ONE_HOUR)
def test_a_day_named_to_the_one_hour_that_was_offered_is_that_hour(told: tuple[object, ...]) -> None:
    language, said, *on = told
    assert isinstance(said, tuple)
    found = booked(met(str(language), *said))
    assert found.endswith("16:30")
    assert all(str(one) in found for one in on)
