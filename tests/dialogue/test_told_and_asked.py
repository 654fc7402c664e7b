"""Numbers, choices, bodies and corrections in a message are taken for what they are."""

from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from conversations.answers.offered.facts import AnswerGiven
from conversations.handoff.facts import StaffAsked
from conversations.profile.part import Profile
from conversations.understanding.segments import is_question
from conversations.wording.weekdays import find_asked_days
from tests.dialogue.samples import meet_dancer


def _each(said: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, words) for language, listed in said.items() for words in listed]


_NO_AGE = {
    "en": (
        "if I take 6",
        "and if we do 8 of them?",
        "dancing salsa 7 yrs",
        "it's my mum's 60th",
        "ten women aged 30 to 55",
    ),
    "he": (
        "ואם לוקחים 6",
        "ואם ניקח 8?",
        "רוקדת סלסה 7 שנים",
        "חוגגים לאמא 60",
        "אנחנו עשר נשים בנות 30 עד 55",
    ),
}


@pytest.mark.parametrize(("language", "words"), _each(_NO_AGE))
def test_a_number_of_something_else_is_nobodys_age(language: str, words: str) -> None:
    person = meet_dancer(language)
    told = person.says(words)
    assert "age" not in person.lead[Profile].traits
    assert "6-12" not in told.replace("–", "-")


_ASKED = {
    "en": (
        "cash or card",
        "with cheese or without",
        "which class can I join",
        "is the job still available",
        "waltz or just tango",
    ),
    "he": (
        "מזומן או אשראי",
        "עם גבינה או בלי",
        "סלסה או רק טנגו",
        "ראיתי שלט על משרה עדיין רלוונטי",
        "קטנה או גדולה",
    ),
}
_NOT_ASKED = {
    "en": (
        "at 7 or 8",
        "mushrooms or whatever",
        "today or tomorrow",
        "I like it hot or cold, either",
        "we come on Monday or Tuesday",
    ),
    "he": (
        "היום או מחר",
        "זיתים או מה שיש",
        "אני באה בשבע או בשמונה",
        "לא משנה, פטריות או תירס",
        "אנחנו שלושה או ארבעה",
    ),
}


@pytest.mark.parametrize(("language", "words"), _each(_ASKED))
def test_a_choice_of_two_is_a_question(language: str, words: str) -> None:
    assert is_question(words)


@pytest.mark.parametrize(("language", "words"), _each(_NOT_ASKED))
def test_an_hour_or_what_is_left_open_is_none(language: str, words: str) -> None:
    assert not is_question(words)


_EXPECTING = {
    "en": (
        "I'm pregnant, 4th month",
        "just found out I'm pregnant!",
        "we're expecting a baby",
        "in my second trimester",
        "my wife is pregnant",
    ),
    "he": (
        "אני בהיריון, חודש רביעי",
        "גיליתי שאני בהריון",
        "אשתי בהיריון",
        "אני בהריון שבוע 9, בינינו",
        "היא בהיריון מתקדם",
    ),
}
_BLIND = {
    "en": (
        "I'm blind so no pictures please",
        "I should say I am blind",
        "I use voiceover",
        "my son is blind",
        "I'm visually impaired",
    ),
    "he": (
        "אני עיוורת, אז בלי תמונות",
        "אני עיוור מלידה",
        "אני עם קורא מסך",
        "הבן שלי עיוור",
        "יש לי לקות ראייה",
    ),
}


@pytest.mark.parametrize(("language", "words"), _each(_EXPECTING))
def test_who_tells_of_a_pregnancy_is_congratulated(language: str, words: str) -> None:
    told = meet_dancer(language).says(words)
    assert "ongratulations" in told or "בשעה טובה" in told


@pytest.mark.parametrize(("language", "words"), _each(_BLIND))
def test_who_does_not_see_hears_that_all_is_in_words(language: str, words: str) -> None:
    told = meet_dancer(language).says(words)
    assert "in words" in told or "במילים" in told or "בכתב" in told


_REFUSES_AND_ASKS = {
    "en": (
        "no more promos please, what time do you open tomorrow?",
        "stop the ads. how much is a month?",
        "quit sending me deals. where is the studio?",
        "don't send offers any more. when is salsa?",
        "take me off the promos, when is the next salsa class?",
    ),
    "he": (
        "תפסיקו לשלוח לי מבצעים. אתם פתוחים ביום חמישי?",
        "בלי פרסומות בבקשה, אבל מתי יש סלסה?",
        "אל תשלחו לי יותר פרסומות. כמה עולה חודש?",
        "די עם המבצעים. איפה אתם נמצאים?",
        "תורידו אותי מהמבצעים, מתי יש טנגו?",
    ),
}


@pytest.mark.parametrize(("language", "words"), _each(_REFUSES_AND_ASKS))
def test_who_wants_no_advertising_and_asks_gets_both(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    assert person.lead.consent.refused_at
    assert person.notes(AnswerGiven)
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I meant Wednesday, Tuesday I have a meeting", [2]),
        ("make it Thursday, Monday is out", [3]),
        ("Wednesday, not Tuesday", [2]),
        ("sorry, I mean Friday. Sunday I work", [4]),
        ("not Monday but Thursday, I meant Thursday", [3]),
        ("סליחה, התכוונתי לרביעי. שלישי יש אסיפת הורים", [2]),
        ("הכוונה לחמישי, שני אני עובדת", [3]),
        ("רביעי, לא שלישי", [2]),
        ("התכוונתי ליום שישי ולא ליום ראשון", [4]),
        ("לא שני, התכוונתי לחמישי", [3]),
    ],
)
def test_who_corrects_a_day_means_the_new_one(words: str, day: list[int]) -> None:
    assert find_asked_days(words, datetime(2026, 11, 26, tzinfo=UTC), ZoneInfo("UTC"), near=False) == day
