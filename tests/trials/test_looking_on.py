"""Who would only look on is put down for no trial; of two the one who is meant is; a wish and a day book."""

import pytest

from tests.trials.test_trying import Says, booked, met


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("hi, my son is 9, what do you have for him?", "can he come wednesday just to look?"), "watch hip-hop"),
        ("en", ("can I come on Sunday and just watch?",), "watch waltz"),
        ("en", ("can we only watch a class on Tuesday?",), "watch tango"),
        ("he", ("הבן שלי בן 9, מה יש?", "אפשר ביום רביעי רק לבוא לראות?"), "לראות היפ-הופ"),
        ("he", ("אפשר לצפות בשיעור ביום שני?",), "לבוא לראות"),
    ],
)  # fmt: skip
def test_looking_on_is_no_trial(language: str, said: Says, told: str) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert told in reply
    assert booked(person) == ""
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "said", "is_two"),
    [
        ("he", ("אשתי ואני רוצים לרקוד", "תרשום אותה לניסיון סלסה ביום שני ב-18:30"), False),
        ("en", ("me and my wife want to dance", "sign her up for a salsa trial on monday at 18:30"), False),
        ("he", ("אשתי ואני רוצים לרקוד", "תרשום אותנו לניסיון סלסה ביום שני ב-18:30"), True),
        (
            "en",
            ("is it too late to start at 58?", "my wife wants to come too", "can we try? monday 18:30"),
            True,
        ),
    ],
)
def test_of_two_the_one_who_is_meant_is_put_down(language: str, said: Says, is_two: bool) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert ({"he": "2 אנשים", "en": "2 people"}[language] in reply) is is_two


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "אני רוצה להירשם לסלסה ביום שני ב-18:30"),
        ("en", "I'd like to sign up for salsa on monday at 18:30"),
    ],
)
def test_a_wish_with_its_day_books_whatever_campaigns_word_is_in_it(language: str, words: str) -> None:
    person = met(language)
    person.says(words)
    assert booked(person) != ""


def test_a_name_by_itself_after_a_booking_is_taken_down() -> None:
    person = met("en", "sign me up for a salsa trial on monday at 18:30")
    person.lead.contact.name = None
    assert "Dave" in person.says("Dave")
    assert person.lead.contact.name == "Dave"


@pytest.mark.parametrize(
    ("language", "words"), [("en", "need to cancel my trial tomorrow"), ("he", "צריך לבטל את הניסיון מחר")]
)
def test_what_is_called_off_is_not_booked(language: str, words: str) -> None:
    person = met(language)
    person.says(words)
    assert booked(person) == ""
    assert person.lead.handoff.open is not None


@pytest.mark.parametrize(
    ("language", "booking", "words"),
    [
        ("he", "אני רוצה להירשם לסלסה ביום שני ב-18:30", "אפשר לבטל אם משהו קורה?"),
        ("en", "I'd like to sign up for salsa on monday at 18:30", "can I cancel if something comes up?"),
    ],
)
def test_what_may_be_called_off_in_case_stands(language: str, booking: str, words: str) -> None:
    person = met(language, booking)
    person.says(words)
    assert booked(person) != ""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("הבת שלי בת 7", "באיזה ימים?", "רק רביעי מתאים לנו")),
        ("en", ("my daughter is 7", "which days?", "only wednesdays suit us")),
    ],
)
def test_who_tells_when_they_can_is_put_down_for_nothing_yet(language: str, said: Says) -> None:
    person = met(language, *said[:-1])
    assert "16:30" in person.says(said[-1])
    assert person.lead.handoff.open is None
