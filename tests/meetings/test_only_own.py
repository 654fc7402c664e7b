"""Who wants no advertising, and the reminders of what they booked, gets just these, and is told so."""

import pytest

from tests.harness.studio import Person
from tests.meetings.test_reminders import TUESDAY, reminders, report

ONLY_OWN = [
    ("en", "no promos, only confirmations"),
    ("en", "please don't send me ads, just the reminders about my class"),
    ("en", "no marketing pls but reminders are ok"),
    ("he", "בלי פרסומות, רק אישורים"),
    ("he", "לא רוצה פרסומות, רק את התזכורות"),
    ("he", "בלי מבצעים בבקשה אבל תזכורות כן"),
]


@pytest.mark.parametrize(("language", "words"), ONLY_OWN)
def test_the_reminders_of_their_meeting_go_on_and_they_are_told_so(
    dana: Person, language: str, words: str
) -> None:
    dana.lead.contact.language = language  # type: ignore[assignment]
    report(dana, TUESDAY)
    planned = reminders(dana)
    said = dana.says(words)
    assert {"en": "no promotions", "he": "בלי פרסומות"}[language] in said
    assert reminders(dana) == planned
    assert "שיחת היכרות" in dana.waits(days=1, hours=3)


@pytest.mark.parametrize(("language", "words"), ONLY_OWN)
def test_advertising_is_refused_all_the_same(dana: Person, language: str, words: str) -> None:
    dana.says(words)
    consent = dana.lead.consent
    assert consent.refused_at is None, "what is theirs goes on"
    assert not consent.allows_advertising()
    assert not consent.ledger[-1].marketing


@pytest.mark.parametrize("words", ["stop", "הסר", "no promos and no reminders please", "אל תשלחו לי כלום"])
def test_a_plain_refusal_stops_the_reminders_too(dana: Person, words: str) -> None:
    report(dana, TUESDAY)
    dana.says(words)
    assert dana.waits(days=1, hours=3) == ""


def test_who_then_wants_nothing_at_all_gets_nothing_and_is_told_so(dana: Person) -> None:
    report(dana, TUESDAY)
    dana.says("בלי פרסומות, רק תזכורות")
    assert dana.says("הסר") == "לא נכתוב יותר"
    assert dana.waits(days=1, hours=3) == ""


@pytest.mark.parametrize(
    "words", ["only confirm my class please", "just a reminder for tomorrow?", "רק תאשרו לי את השיעור"]
)
def test_who_refuses_nothing_is_taken_off_no_list(dana: Person, words: str) -> None:
    dana.says(words)
    assert dana.lead.consent.refused_at is None
