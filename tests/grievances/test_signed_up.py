"""Who did what was theirs to do and heard nothing is told that we are sorry, and people hear of it."""

import pytest

from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "I signed up last week and haven't heard anything back"),
        ("en", "we registered on Sunday but didn't get a confirmation"),
        ("he", "לא קיבלתי שום אישור על ההרשמה שלי, שילמתי ביום ראשון"),
        ("he", "נרשמתי לפני שבוע ולא קיבלתי אישור"),
    ],
)
def test_who_signed_up_and_heard_nothing_is_heard(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    assert person.lead.handoff.open is not None
    assert person.lead.handoff.open.gravity == "trouble"


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "how do I sign up?"), ("he", "איך נרשמים?"), ("en", "I signed up, see you!")],
)
def test_who_signed_up_and_misses_nothing_is_no_case(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    assert person.lead.handoff.open is None or person.lead.handoff.open.gravity != "trouble"
