"""Who stands before the place and finds it shut hears a sorry while it ought to be open, and the hours while not."""

import pytest

from conversations.grievances.mishaps import asks_before_door
from conversations.handoff.facts import HandoffOpened
from tests.dialogue.samples import meet_eater

OUTSIDE = [
    "I am outside. It is closed?", "I'm outside, are you closed?", "we're here outside, why is it shut?",
    "אני בחוץ, זה סגור?", "אני מחוץ לפיצרייה, אתם סגורים?", "אנחנו מול הדלת, למה סגור?",
]  # fmt: skip
ELSE = [
    "are you closed?",
    "אתם סגורים עכשיו?",
    "can we sit outside or is it closed?",
    "יש ישיבה בחוץ או סגור?",
    "זה סגור?",
]


@pytest.mark.parametrize("words", OUTSIDE)
def test_in_opening_hours_it_goes_to_the_team(words: str) -> None:
    person = meet_eater("he" if any("א" <= sign <= "ת" for sign in words) else "en")
    person.waits(hours=4)
    told = person.says(words)
    assert "הודעתי עכשיו לצוות" in told or "I've just told the team" in told
    assert person.notes(HandoffOpened)


@pytest.mark.parametrize("words", ELSE)
def test_who_only_asks_is_told_the_hours(words: str) -> None:
    assert not asks_before_door(words)
