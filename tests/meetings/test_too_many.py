"""More than a table holds are never booked by the bot, however they say how many they are."""

import pytest

from conversations.meetings.kept.part import Appointments
from tests.dialogue.samples import meet_eater


@pytest.mark.parametrize(
    ("first", "day", "hour"),
    [
        ("can we book a table?", "next Wednesday evening. we'd be nine", "19:00 then"),
        ("could I have a table next week", "Tuesday evening, we might be 8", "half past seven please"),
        ("אפשר לשמור שולחן?", "ביום רביעי בערב, נהיה שמונה", "בשבע וחצי"),
    ],
)  # fmt: skip
def test_the_team_is_asked(first: str, day: str, hour: str) -> None:
    eater = meet_eater("he" if "א" <= first[0] <= "ת" else "en")
    for words in (first, day, hour):
        eater.says(words)
    assert not eater.lead[Appointments].meetings
    assert eater.lead.handoff.open is not None
