"""Who paid twice for something is heard, and is sold none of it."""

import pytest

from conversations.enquiries.told.part import Planning
from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "i paid twice for the private lesson"),
        ("en", "they charged me 520 instead of 260"),
        ("he", "שילמתי פעמיים על השיעור פרטי"),
        ("he", "חויבתי 520 במקום 260"),
    ],
)
def test_it_is_a_grievance_and_no_wish(language: str, words: str) -> None:
    person = meet_dancer(language)
    assert {"en": "a wrong charge", "he": "חיוב מיותר"}[language] in person.says(words)
    assert person.lead[Planning].enquiry is None
    handoff = person.lead.handoff.open
    assert handoff is not None
    assert handoff.gravity == "trouble"


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "can I pay for two private lessons at once?"), ("he", "אפשר לשלם על שני שיעורים פרטיים ביחד?")],
)
def test_who_asks_how_to_pay_complains_of_nothing(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    handoff = person.lead.handoff.open
    assert handoff is None or handoff.gravity != "trouble"
