"""Who wants to speak to somebody by phone is called, and asked when; who only wants a person goes on in the chat."""

import pytest

from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "אפשר לדבר עם מישהי בטלפון? יותר נח לי"),
        ("he", "אפשר לדבר בטלפון עם מישהו מהצוות?"),
        ("he", "אני מעדיפה לדבר עם נציג טלפונית"),
        ("en", "can I speak to someone on the phone?"),
        ("en", "I'd rather talk to a person over the phone"),
    ],
)
def test_by_phone_is_a_call(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    assert person.lead.handoff.is_asked_to("request_call")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "אפשר לדבר עם מישהו"),
        ("en", "can I talk to a person?"),
        ("en", "I want to talk to a person, not on the phone"),
        ("he", "אפשר לדבר עם נציג, רק לא בטלפון"),
    ],
)
def test_a_person_is_no_call(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    assert not person.lead.handoff.is_asked_to("request_call")
