"""What people reply right after something was said: when to call, that they signed up, that they cannot say yet."""

import pytest

from conversations.events.part import Events
from conversations.meetings.kept.part import Appointments
from tests.trials.test_trying import Says, booked, met

PITCH = {"he": "בשביל מי זה, ומה מושך יותר?", "en": "Who is it for, and what draws you?"}
ROOM = {
    "he": "יש מקום לניסיון סלסה ביום שני ב-18:30?",
    "en": "is there room for a salsa trial on monday at 18:30?",
}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "מה יש לכם?"),
        ("he", "מה אתם מציעים?"),
        ("he", "רוצה לשמוע על השיעורים"),
        ("en", "what do you offer?"),
        ("en", "I want to hear about classes"),
    ],
)
def test_who_looks_around_is_told_what_there_is(language: str, words: str) -> None:
    assert PITCH[language] in met(language, words).reads()


@pytest.mark.parametrize("words", ["מה רשום לי?", "מה רשום לכם על שמי?", "מה יש לכם רשום?"])
def test_what_is_kept_is_still_asked_for(words: str) -> None:
    assert PITCH["he"] not in met("he", words).reads()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("רוצים שיעור פרטי לחתונה", "גמיש")),
        ("he", ("אני רוצה להקפיא את המנוי", "לא יודעת עד מתי")),
        ("en", ("we'd like a workshop for a bachelorette", "we haven't got a date yet")),
    ],
)
def test_who_cannot_say_yet_is_left_to_the_team(language: str, said: Says) -> None:
    told = met(language, *said).reads()
    assert {"he": "הצוות", "en": "the team will"}[language] in told
    assert {"he": "איתך", "en": "with you"}[language] in told


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("he", "בערך 15, ביום חמישי הבא", "כ־15 אנשים"),
        ("he", "בין 10 ל-20", "10–20 אנשים"),
        ("en", "about 15, next thursday", "about 15 people"),
        ("en", "somewhere between 10 and 20", "10–20 people"),
    ],
)
def test_how_many_they_are_is_no_hour(language: str, words: str, told: str) -> None:
    first = {"he": "רוצים סדנה למסיבת רווקות", "en": "we'd like a workshop for a bachelorette"}[language]
    reads = met(language, first, words).reads()
    assert told in reads
    assert ":00" not in reads.split(".")[0]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("מה רשום לי?", "מוזר, נרשמתי באתר")),
        ("en", ("what am I booked for?", "strange, I signed up on the site")),
    ],
)
def test_who_signed_up_elsewhere_is_looked_up_by_the_team(language: str, said: Says) -> None:
    person = met(language, *said)
    assert person.lead.handoff.open is not None


@pytest.mark.parametrize(("language", "words"), [("he", "זה בשביל בעלי"), ("en", "it's for my husband")])
def test_one_for_somebody_else_is_another_one(language: str, words: str) -> None:
    yes, again = {"he": ("כן", "אפשר לקבוע ניסיון?"), "en": ("yes", "can I book a trial?")}[language]
    person = met(language, ROOM[language], yes, again, words)
    assert person.lead[Appointments].chosen_from(person.now) is not None
    assert booked(person).endswith("08.02 16:30")


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [
        ("he", "על שמי", "שמי"),
        ("he", "תרשמו על שמי", "שמי"),
        ("en", "in my name", "name"),
        ("en", "mine", "mine"),
    ],
)
def test_a_ticket_is_in_nobodys_name_called_mine(language: str, words: str, name: str) -> None:

    person = met(language, {"he": "ערב פתוח", "en": "open evening"}[language])
    person.lead.contact.name = "דנה לוי"
    person.says(words)
    filling = person.lead[Events].filling
    assert filling is None or name not in str(filling.answers)
