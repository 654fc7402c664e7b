"""Who is asked when to call, or tells when it was, is heard as that: nobody is thanked for patience or reminded."""

import pytest

from tests.dialogue.samples import meet_eater


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "מחר בבוקר"),
        ("he", "בעוד שעה"),
        ("he", "מתי שנוח לכם"),
        ("en", "any time"),
        ("en", "tomorrow morning"),
    ],
)
def test_when_to_call_is_noted(language: str, words: str) -> None:
    person = meet_eater(language)
    person.says({"he": "תתקשרו אליי בבקשה", "en": "please call me back"}[language])
    assert person.says(words).startswith(("רשמתי. מי שיתקשר", "Noted. Whoever calls"))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "לפני שבוע בערך"),
        ("he", "אתמול בערב"),
        ("en", "about a week ago"),
        ("en", "last Friday, by card"),
    ],
)
def test_when_it_was_goes_to_the_case(language: str, words: str) -> None:
    person = meet_eater(language)
    person.says({"he": "חויבתי פעמיים", "en": "I was charged twice"}[language])
    assert person.lead.handoff.open
    assert person.says(words).startswith(("תודה, הפרטים", "Thank you, the team has"))


@pytest.mark.parametrize(("language", "words"), [("he", "על שם דנה"), ("en", "my name is Dana")])
def test_a_name_belongs_to_the_case_that_waits(language: str, words: str) -> None:
    person = meet_eater(language)
    person.says({"he": "חויבתי פעמיים", "en": "I was charged twice"}[language])
    reply = person.says(words)
    assert "נעים" not in reply
    assert "Nice to meet" not in reply
    assert reply
