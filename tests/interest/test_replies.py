"""We ask whom it is for and what draws them: whatever they reply to that, they are understood and led on."""

from datetime import timedelta

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.profile.part import Profile
from tests.trials.test_trying import Says, met

DETAILS = {"he": "אשמח לפרטים", "en": "more info please"}
WHOM = [
    ("he", "בשבילי", "מה מושך יותר?", {"for_whom": "self"}),
    ("he", "רק אני", "מה מושך יותר?", {"for_whom": "self"}),
    ("he", "לי ולבעלי", "לזוג הכי נעים", {"company": "couple"}),
    ("he", "בשביל זוג", "לזוג הכי נעים", {"company": "couple"}),
    ("he", "לאשתי ולי, לא יודעים מה", "לזוג הכי נעים", {"company": "couple"}),
    ("he", "חברה ואני", "₪460 לחודש", {"company": "friends"}),
    ("he", "לבת שלי", "בן או בת כמה?", {"for_whom": "daughter"}),
    ("he", "לילד", "בן או בת כמה?", {"for_whom": "child"}),
    ("he", "לי ולבת שלי", "סלסה למבוגרים ב־18:30", {"for_whom": "daughter", "company": "family"}),
    ("he", "לאמא שלי", "לבוא ולצפות", {"for_whom": "mother"}),
    ("he", "עוד לא יודעת", "הכי קל להתחיל", {"draws": "open"}),
    ("he", "אין לי מושג", "הכי קל להתחיל", {"draws": "open"}),
    ("he", "הכול נראה מעניין", "הכי קל להתחיל", {"draws": "open"}),
    ("he", "מתנה לאמא שלי ליום הולדת 60", "שובר", {"occasion": "gift"}),
    ("en", "for me", "Which appeals more?", {"for_whom": "self"}),
    ("en", "me and my husband", "For a couple", {"company": "couple"}),
    ("en", "me and a friend", "For friends", {"company": "friends"}),
    ("en", "my daughter", "How old?", {"for_whom": "daughter"}),
    ("en", "my wife", "Which appeals more?", {"for_whom": "wife"}),
    ("en", "not sure yet", "easiest start", {"draws": "open"}),
    ("en", "a gift for my mom's 60th", "voucher", {"occasion": "gift"}),
]


@pytest.mark.parametrize(("language", "words", "told", "known"), WHOM)
def test_whom_it_is_for_is_kept_and_answered(
    language: str, words: str, told: str, known: dict[str, str]
) -> None:
    person = met(language, DETAILS[language], words)
    assert told in person.reads()
    traits = person.lead[Profile].traits
    assert {name: traits[name].value for name in known} == known


DRAWN = [
    ("he", ("לעצמי, משהו שמח",), "סלסה בימי שני"),
    ("he", ("לי. סלסה",), "סלסה בימי שני"),
    ("he", ("לי ולבעלי", "הרגוע"), "ואלס בימי ראשון"),
    ("he", ("בשבילי", "משהו רומנטי"), "טנגו בימי שלישי"),
    ("en", ("myself, something cheerful",), "Salsa is on Mondays"),
    ("en", ("tango I think",), "Tango is on Tuesdays"),
    ("en", ("me and a friend", "the calm one"), "Waltz is on Sundays"),
]


@pytest.mark.parametrize(("language", "said", "told"), DRAWN)
def test_what_draws_them_leads_to_a_trial_of_it(language: str, said: Says, told: str) -> None:
    person = met(language, DETAILS[language], *said)
    assert told in person.reads()
    assert {"he": "לרשום לשיעור ניסיון?", "en": "Shall I put you down"}[language] in person.reads()
    assert person.lead.consent.refused_at is None


def test_a_yes_behind_it_goes_on_to_a_time() -> None:
    person = met("he", "אשמח לפרטים", "לי ולבעלי", "סלסה", "כן")
    assert "מה מתאים?" in person.reads()
    assert person.lead[Appointments].ahead(person.now) is None


OLD = [
    ("he", ("לבת שלי", "8"), "16:30"),
    ("he", ("לבת שלי", "שמונה"), "16:30"),
    ("he", ("לבן שלי", "כמעט 6"), "16:30"),
    ("he", ("לבן שלי", "14"), "17:30"),
    ("he", ("לבת שלי", "5 וחצי"), "מתחילות מגיל 6"),
    ("he", ("לילדים", "7 ו-14"), "17:30"),
    ("he", ("לי ולבת שלי", "9"), "16:30"),
    ("en", ("my daughter", "she's eight"), "16:30"),
    ("en", ("my kid", "almost 6"), "16:30"),
    ("en", ("my kids", "7 and 10"), "16:30"),
]


@pytest.mark.parametrize(("language", "said", "told"), OLD)
def test_how_old_the_child_is_is_heard_in_a_word(language: str, said: Says, told: str) -> None:
    assert told in met(language, DETAILS[language], *said).reads()


@pytest.mark.parametrize("words", ["מה ההבדל ביניהם?", "מה ההבדל?"])
def test_how_they_differ_is_told(words: str) -> None:
    told = met("he", "אשמח לפרטים", words).reads()
    assert all(dance in told for dance in ("סלסה", "ואלס", "טנגו"))


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [("he", "כמה זה עולה?", "₪260"), ("en", "for two, how much?", "₪"), ("he", "איפה אתם?", "לינקולן")],
)
def test_who_asks_something_else_is_answered_that(language: str, words: str, told: str) -> None:
    assert told in met(language, DETAILS[language], words).reads()


@pytest.mark.parametrize("words", ["בשבילי", "לי ולבעלי", "8"])
def test_where_it_was_not_asked_such_words_are_no_reply_to_it(words: str) -> None:
    person = met("he", "איפה אתם?", words)
    assert "מה מושך יותר?" not in person.reads()
    assert "draws" not in person.lead[Profile].traits


def test_a_week_later_it_is_asked_no_more() -> None:
    person = met("he", "אשמח לפרטים")
    person.now += timedelta(days=7)
    person.says("בשבילי")
    assert "מה מושך יותר?" not in person.reads()


@pytest.mark.parametrize("words", ["הסר", "די, תפסיקו לכתוב לי"])
def test_who_refuses_is_let_go(words: str) -> None:
    assert met("he", "אשמח לפרטים", words).lead.consent.refused_at is not None
