"""What is booked is told to who asks, in whatever words, also while a person is awaited; so is that nothing is."""

import pytest

from tests.trials.test_trying import Says, booked, met, put_down

BOOKS = {"en": ("a salsa trial please", "Monday 18:30"), "he": ("אפשר ניסיון בסלסה?", "יום שני 18:30")}
PERSON = {"en": "I'd like to speak to somebody please", "he": "אפשר לדבר עם נציג בבקשה"}
ITS_HOUR = {"en": "8 February, at 18:30", "he": "8.2, ב־18:30"}
NOTHING = {"en": ("Nothing is down yet", "Not yet", "Not booked yet"), "he": ("עוד לא נרשם", "עדיין לא")}
ASKED = [
    ("en", "is my trial lesson still on?"),
    ("en", "what have I got booked with you?"),
    ("en", "what did I sign up for again"),
    ("en", "remind me, which class did we book?"),
    ("en", "does Monday still stand?"),
    ("en", "is our place still kept?"),
    ("en", "what am I down for?"),
    ("en", "so when am I coming?"),
    ("en", "what do we have with you now?"),
    ("he", "אז מתי אני באה?"),
    ("he", "מה קבוע לכולנו?"),
    ("en", "is half past six still ok?"),
    ("he", "הניסיון שלנו עדיין קיים?"),
    ("he", "לאיזה שיעור נרשמתי?"),
    ("he", "מתי הניסיון שקבענו?"),
    ("he", "מה קבוע לי אצלכם?"),
    ("he", "המקום שלי עדיין שמור?"),
    ("he", "זה עדיין בתוקף?"),
    ("he", "על מה נרשמתי בסוף?"),
    ("he", "יום שני עדיין תופס?"),
]


@pytest.mark.parametrize(("language", "asks"), ASKED)
def test_what_is_booked_is_told_while_a_person_is_awaited(language: str, asks: str) -> None:
    person = met(language, *BOOKS[language], PERSON[language])
    assert booked(person)
    assert person.lead.handoff.open
    assert ITS_HOUR[language] in person.says(asks)


@pytest.mark.parametrize(("language", "asks"), ASKED)
def test_what_is_booked_is_told_as_long_as_nobody_is_awaited(language: str, asks: str) -> None:
    person = met(language, *BOOKS[language])
    assert ITS_HOUR[language] in person.says(asks)
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "asks"), [one for one in ASKED if "still" not in one[1] and "עדיין" not in one[1]]
)
def test_who_booked_nothing_is_told_so_and_no_case_is_made_of_it(language: str, asks: str) -> None:
    person = met(language, BOOKS[language][0])
    assert person.says(asks).startswith(NOTHING[language])
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(("language", "asks"), ASKED)
def test_what_is_with_the_team_is_told_as_with_the_team(language: str, asks: str) -> None:
    child = {
        "en": ("my son is 9, a hip hop trial on Monday at 4:30 please", "Adam"),
        "he": ("הבן שלי בן 9, אפשר ניסיון היפ הופ ביום שני?", "נועם"),
    }
    person = met(language, *child[language])
    assert "16:30" in put_down(person)
    reply = person.says(asks)
    assert "16:30" in reply
    assert any(team in reply for team in ("team", "הצוות"))


@pytest.mark.parametrize(
    ("language", "said", "asks", "told"),
    [
        ("en", BOOKS["en"], "is parking still free?", ""),
        ("en", BOOKS["en"], "is the 10% still valid?", ""),
        ("en", BOOKS["en"], "what did I need to bring?", ""),
        ("he", BOOKS["he"], "החניה עדיין בחינם?", ""),
        ("he", BOOKS["he"], "ההנחה עדיין בתוקף?", ""),
    ],
)
def test_what_else_may_still_be_is_not_taken_for_their_class(
    language: str, said: Says, asks: str, told: str
) -> None:
    assert ITS_HOUR[language] not in met(language, *said).says(asks)


@pytest.mark.parametrize(
    ("language", "asks"),
    [
        ("en", "when is my class?"),
        ("en", "is my class still on?"),
        ("he", "באיזה יום השיעור שלי?"),
        ("he", "השיעור שלי עדיין קבוע?"),
        ("he", "מתי השיעור שלי?"),
    ],
)
def test_who_asks_of_their_class_before_one_is_booked_is_no_member(language: str, asks: str) -> None:
    person = met(language, BOOKS[language][0])
    assert person.says(asks).startswith(NOTHING[language])
    person.says(BOOKS[language][1])
    assert booked(person)
    assert person.lead.handoff.open is None
