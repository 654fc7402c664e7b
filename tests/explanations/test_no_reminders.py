"""Who needs no reminders gets none, and neither refuses our messages nor is merely thanked."""

import pytest

from conversations.meetings.offered.reminding import REMINDER
from conversations.policy.muted import why_muted
from tests.dialogue.samples import meet_eater

UNWANTED = [
    "no need for reminders", "I don't need a reminder", "you don't have to remind me", "please skip the reminders",
    "no need to send me reminders, thanks", "לא צריך לשלוח לי תזכורות", "אין צורך בתזכורת", "אפשר בלי תזכורות",
    "לא צריכה תזכורות תודה", "לא חייבים להזכיר לי",
]  # fmt: skip
OTHER = ["no reminders and no messages at all", "do you send reminders?", "תזכירו לי מחר", "בלי זיתים"]


@pytest.mark.parametrize("words", UNWANTED)
def test_reminders_end_and_nothing_else(words: str) -> None:
    person = meet_eater("he" if any("א" <= sign <= "ת" for sign in words) else "en")
    reply = person.says(words)
    assert "תזכורות" in reply or "לא נזכיר" in reply or "remind" in reply
    assert why_muted(person.lead, REMINDER)
    assert person.lead.consent.refused_at is None


@pytest.mark.parametrize("words", OTHER)
def test_other_wishes_are_what_they_are(words: str) -> None:
    person = meet_eater("he" if any("א" <= sign <= "ת" for sign in words) else "en")
    person.says(words)
    assert why_muted(person.lead, REMINDER) is None
