"""Who wants to be called hears that, with the number, and is asked when only where they did not say."""

import pytest

from conversations.handoff.waiting.replied import says_when_to_call
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


@pytest.mark.parametrize(
    "words",
    [
        "תתקשרו אליי מחר בבוקר ל-052-7654321", "call me tomorrow at 10 on 052-7654321",
        "please call me on 052-7654321", "שמישהו יתקשר אליי בבקשה ל 052-7654321",
    ],
)  # fmt: skip
def test_the_number_they_write_is_the_one_that_is_told(words: str) -> None:
    reply = somebody(words).says(words)
    assert "052-7654321" in reply
    assert "050-1234567" not in reply


@pytest.mark.parametrize("words", ["תתקשרו אליי עכשיו", "call me back now please"])
def test_at_once_is_promised_to_nobody(words: str) -> None:
    assert "?" in somebody(words).says(words)


@pytest.mark.parametrize(
    "words",
    [
        "אז מחר. 12 וחצי עד 1 יש לי הפסקה", "מחר בין 12:30 ל-13:00", "טוב אז מחר ב-12 וחצי",
        "אז ביום שלישי אחרי 4 אני פנויה",
        "so tomorrow, 12:30 to 1 I have a break", "ok then tomorrow between 9 and 10am",
        "no, tomorrow at half past 12 is my break",
    ],
)  # fmt: skip
def test_an_hour_of_tomorrow_is_when_to_call(words: str) -> None:
    dana = somebody(words)
    dana.says("תתקשרו אליי" if "א" <= words[0] <= "ת" else "please call me")
    reply = dana.says(words)
    assert not any(word in reply for word in ("להתראות", "Bye", "1."))
    assert any(word in reply.casefold() for word in ("רשמתי", "מי שיתקשר", "noted", "call"))
    assert says_when_to_call(words)


@pytest.mark.parametrize(
    "words",
    [
        "מחר ב-12 יש לי תור לרופא", "אז מחר אני בא לשיעור", "מחר בין 12 ל-1 אתם פתוחים?",
        "tomorrow at 12 I fly to Rome", "tomorrow at 6 I have a class with you",
    ],
)  # fmt: skip
def test_what_they_do_then_is_not(words: str) -> None:
    assert not says_when_to_call(words)
