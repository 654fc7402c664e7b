"""When somebody may be called is no hour of what is planned."""

import pytest

from conversations.timetable.limits import is_of_contact
from tests.orders.talking import somebody

PLANNED = {"he": "שולחן ל-9 ביום חמישי ב-19:00", "en": "a table for 9 on Thursday at 19:00"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "על שם נועה שטרית, ובבקשה אל תתקשרו אליי אחרי שש"),
        ("he", "נועה שטרית. אם מצלצלים אליי אז רק לפני 17:00"),
        ("en", "Noa Shitrit, and please don't ring me after 6"),
        ("en", "the name is Noa Shitrit, no calls after five please"),
    ],
)
def test_the_table_keeps_its_hour(language: str, words: str) -> None:
    person = somebody(language=language)
    person.says(PLANNED[language])
    reply = person.says(words)
    assert "18:00" not in reply
    assert "17:00" not in reply


@pytest.mark.parametrize(
    "words", ["we call it off", "Thursday after six", "ביום חמישי אחרי שש", "what do you call it"]
)
def test_what_calls_nobody_is_of_no_call(words: str) -> None:
    assert not is_of_contact(words)
