"""A trial class that is booked moves a second and a third time: off a day that does not suit, a week on, and back."""

import pytest

from conversations.meetings.kept.part import Appointments
from tests.trials.test_trying import Says, booked, met

BOOKED = {
    "en": "I'd like to try salsa, Monday the 15th at 18:30",
    "he": "רוצה לנסות סלסה ביום שני 15.2 ב-18:30",
}


def moved(language: str, *said: str) -> str:
    person = met(language, BOOKED[language])
    if not booked(person):
        person.says({"en": "yes", "he": "כן"}[language])
    assert "15.02" in booked(person)
    for words in said:
        person.says(words)
    return booked(person)[-11:]


@pytest.mark.parametrize(
    ("language", "said", "at"),
    [
        ("en", ("can we push it a week", "no, put it back as it was"), "15.02 16:30"),
        ("en", ("make it the monday after", "move it back to the original time"), "15.02 16:30"),
        ("en", ("move it to 21:00", "a week later", "sorry, back to the first one"), "15.02 16:30"),
        ("en", ("the monday after, same hour",), "22.02 16:30"),
        ("he", ("תעבירי לשבוע אחרי", "רגע, תחזירי למה שהיה"), "15.02 16:30"),
        ("he", ("להעביר לשני שאחרי באותה שעה",), "22.02 16:30"),
        ("he", ("תזיזי ל-21:00", "שבוע אחרי", "טוב תחזירי למועד הראשון"), "15.02 16:30"),
    ],
)  # fmt: skip
def test_it_goes_where_it_is_to_go(language: str, said: Says, at: str) -> None:
    assert moved(language, *said) == at


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "ugh can't this monday, anything else?"), ("en", "I got a shift on Monday, when else is there"),
        ("en", "cant do monday after all, another day?"), ("he", "יצאה לי תורנות בשני, מה עוד יש?"),
        ("he", "בשני יש לי אסיפת הורים, אפשר להזיז?"), ("he", "אוי קבעו לי משמרת בשני, צריכה להעביר"),
    ],
)  # fmt: skip
def test_the_date_that_does_not_suit_is_not_offered_and_the_dance_stays(language: str, words: str) -> None:
    person = met(language, BOOKED[language], {"en": "yes", "he": "כן"}[language])
    person.says(words)
    choosing = person.lead[Appointments].choosing
    assert choosing
    assert choosing.moving
    assert {at.weekday() for at in choosing.shown} == {0}
    assert "15.02" not in {f"{at:%d.%m}" for at in choosing.shown}


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "can't monday, is there room on sunday instead?", "no salsa on Sunday"),
        ("he", "בשני אני במשמרת, אפשר להעביר לראשון?", "ביום ראשון אין סלסה"),
    ],
)
def test_a_day_of_another_dance_is_said_to_be_none_of_theirs(language: str, words: str, told: str) -> None:
    person = met(language, BOOKED[language], {"en": "yes", "he": "כן"}[language])
    assert told in person.says(words)
    assert "15.02" in booked(person)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("do you take kids of 8 for hip hop?", "and when's mine?")),
        ("en", ("do you take kids of 8 for hip hop?", "wait what day did we say")),
        (
            "en",
            ("is there hip hop for my niece, she's 14?", "ok leave it. what time did you put me down for?"),
        ),
        ("he", ("יש היפ הופ לבן 8?", "ומתי שלי?")),
        ("he", ("הנכדה בת 14, יש היפ הופ?", "מתי בדיוק אמרנו? ואיפה")),
        ("he", ("יש היפ הופ לבן 8?", "לא משנה. באיזה יום קבענו")),
    ],
)
def test_when_is_mine_is_answered_by_what_is_booked_and_by_no_other_group(language: str, said: Says) -> None:
    person = met(language, BOOKED[language], {"en": "yes", "he": "כן"}[language], *said[:-1])
    answer = person.says(said[-1])
    assert {"en": "Monday 15 February", "he": "15.2"}[language] in answer
    assert "16:30" not in answer
    assert "17:30" not in answer


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("salsa trial tomorrow 18:30 please", "a week later", "can we do the one after that?")),
        ("he", ("רוצה לנסות סלסה מחר ב-18:30", "אפשר לדחות בשבוע?", "ועוד שבוע אחרי")),
    ],
)
def test_a_week_is_counted_from_what_it_was_moved_to(language: str, said: Says) -> None:
    assert booked(met(language, *said)).endswith("22.02 16:30")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "what time did you say the teens are?"), ("he", "מתי אמרת שהקבוצה של הנוער?")],
)
def test_the_hours_of_another_group_are_asked_all_the_same(language: str, words: str) -> None:
    person = met(language, BOOKED[language], {"en": "yes", "he": "כן"}[language])
    assert "17:30" in person.says(words)
