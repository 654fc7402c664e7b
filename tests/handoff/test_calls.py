"""Who wants to be called hears that, with the number, and is asked when only where they did not say."""

import pytest

from tests.harness.readers import open_sample
from tests.harness.studio import SUNDAY, Person, meet

SAID_WHEN = [
    "תתקשרו אליי מחר בבוקר בבקשה", "אפשר שתחזרו אליי אחרי 5?", "תתקשרו אליי ב-18:00", "שמישהו יתקשר אליי היום בערב",
    "can you call me tomorrow morning", "call me back at 6pm please", "please call me after 17:30",
    "could you call me around noon",
]  # fmt: skip
NOT_SAID = ["תתקשרו אליי", "שמישהו יתקשר אליי בבקשה", "please call me", "give me a call"]


def somebody(words: str) -> Person:
    person = meet(open_sample("dance_studio"))
    person.now = SUNDAY
    person.says("היי" if "א" <= words[0] <= "ת" else "hi")
    return person


@pytest.mark.parametrize("words", SAID_WHEN)
def test_who_says_when_is_not_asked_when(words: str) -> None:
    dana = somebody(words)
    reply = dana.says(words)
    assert dana.lead.handoff.is_asked_to("request_call")
    assert "050-1234567" in reply or "+972501234567" in reply
    assert "?" not in reply


@pytest.mark.parametrize("words", NOT_SAID)
def test_who_does_not_is(words: str) -> None:
    dana = somebody(words)
    reply = dana.says(words)
    assert dana.lead.handoff.is_asked_to("request_call")
    assert "?" in reply
