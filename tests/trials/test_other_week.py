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


HAS_SALSA = {
    "en": ("can I try salsa Monday 18:30? total beginner", "yes"),
    "he": ("אפשר ניסיון בסלסה ביום שני 18:30? אני מתחילה", "כן"),
}
A_WEEK_LATER = [
    ("en", "can it be a week later?"),
    ("en", "oops I'm working that monday, could I come the week after instead"),
    ("en", "I forgot I have a thing on monday, can we do the week after?"),
    ("en", "is it ok a week later, my son is ill"),
    (
        "en",
        "sorry i totally forgot my kids have a school meeting on that monday, is it possible to do it the week after?",
    ),
    ("he", "שכחתי שיש לי אסיפת הורים בשני, אפשר שבוע אחרי?"),
    ("he", "סבבה. תקשיבי שכחתי שיש לי אסיפת הורים בשני 🤦 אפשר שבוע אחרי?"),
    ("he", "יש לי חתונה ביום שני, אפשר לבוא שבוע אחר כך?"),
    ("he", "אפשר לדחות בשבוע?"),
    (
        "he",
        "וואי לא שמתי לב, זה יום הולדת של אמא שלי ואנחנו נוסעים לצפון לכל הערב, אפשר לעשות את זה שבוע אחרי?",
    ),
]


@pytest.mark.parametrize(("language", "words"), A_WEEK_LATER)
def test_what_is_booked_moves_by_a_week(language: str, words: str) -> None:
    assert booked(met(language, *HAS_SALSA[language], words)).endswith("15.02 16:30")


STAYS = [
    ("en", "is there a class the week after too?"),
    ("en", "what do we learn the week after?"),
    ("en", "and my sister can come the week after as well?"),
    ("he", "יש גם שיעור בשבוע שאחרי?"),
    ("he", "מה לומדים שבוע אחרי?"),
    ("he", "ויש עוד שיעור בשבוע הבא?"),
]


@pytest.mark.parametrize(("language", "words"), STAYS)
def test_what_is_asked_of_the_week_after_moves_nothing(language: str, words: str) -> None:
    assert booked(met(language, *HAS_SALSA[language], words)).endswith("08.02 16:30")
