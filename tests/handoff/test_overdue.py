"""An answer was promised and never came: whoever writes again days later hears a sorry and another way."""

import pytest

from conversations.handoff.owed.awaiting import wants_anything
from conversations.handoff.questions import NOT_KNOWN
from conversations.lead.handoff import Handoff
from tests.dialogue.samples import meet_eater
from tests.harness.studio import SUNDAY

ASKED = {"he": "יש אצלכם עמדת טעינה לרכב חשמלי?", "en": "do you have a charger for an electric car?"}


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "היי"), ("en", "hey"), ("en", "is there a chocolate fountain?")],
)
def test_after_days_a_hello_or_a_question_gets_a_sorry(language: str, words: str) -> None:
    person = meet_eater(language)
    person.says(ASKED[language])
    person.waits(days=9)
    waiting = person.lead.handoff.open
    assert waiting is not None
    waiting.sorry_at = None  # as where what they asked seemed to be met
    told = person.says(words)
    assert "לא נשכחה" not in told
    assert "haven't been forgotten" not in told
    assert "סליחה" in told or "sorry" in told


@pytest.mark.parametrize(
    ("words", "is_owed"),
    [
        ("25 ילדים כיתה ב יום שישי 4.6 בבוקר עדיף", True),
        ("12 people, Thursday 3.6 at seven", True),
        ("בדיוק ירד גשם", False),
        ("my sister was born in 1990", False),
    ],
)
def test_so_many_on_such_a_day_are_owed_an_answer(words: str, is_owed: bool) -> None:
    handoff = Handoff("1", NOT_KNOWN, SUNDAY, gravity="question", questions=(words,))
    assert wants_anything(handoff) is is_owed
