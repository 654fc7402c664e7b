"""Who asks what they are down for hears what is kept, whichever it is; where nothing is, so much, and an offer."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater
from tests.meetings.test_booked_table import booked as booked_table
from tests.trials.test_trying import BEFORE, met

ASKED = [
    ("en", "what am i down for?"), ("en", "so what have you put me down for"), ("en", "what's my booking again"),
    ("he", "מה רשום לכם עליי?"), ("he", "אז למתי אני רשומה?"), ("he", "מתי קבוע לי?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), ASKED)
def test_a_table_is_read_out(language: str, words: str) -> None:
    assert "20:00" in booked_table(language).says(words)


@pytest.mark.parametrize(("language", "words"), ASKED)
def test_what_the_team_has_is_read_out(language: str, words: str) -> None:
    assert "16:30" in met(language, *BEFORE[language]).says(words)


@pytest.mark.parametrize(("language", "words"), ASKED)
def test_nothing_is_said_to_be_nothing(language: str, words: str) -> None:
    nothing = {"en": ("Nothing is down",), "he": ("לא רשום לך", "עוד לא נרשם כלום")}[language]
    for person in (meet_dancer(language), meet_eater(language)):
        reply = person.says(words)
        assert any(one in reply for one in nothing)
        assert not person.lead.handoff.open


@pytest.mark.parametrize(
    ("language", "wish", "words"),
    [
        ("en", "a table for 2 on tuesday at 8pm", "what am I booked for?"),
        ("he", "שולחן ל-2 ביום שלישי בשמונה בערב", "למתי אני רשום?"),
    ],
)
def test_what_was_only_offered_is_offered_again(language: str, wish: str, words: str) -> None:
    person = meet_eater(language)
    person.says(wish)
    reply = person.says(words)
    assert {"en": "Not booked yet", "he": "עוד לא נקבע"}[language] in reply
    assert "20:00" in reply


def test_an_order_that_is_open_is_read_back() -> None:
    person = meet_eater("en")
    person.says("a large margherita please")
    assert "1 family Margherita" in person.says("what have you got down for me?")
