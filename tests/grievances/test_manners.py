"""How staff treated somebody is a complaint, and praise of them none."""

import pytest

from tests.orders.talking import somebody
from tests.trials.test_trying import SUNDAY


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "השליח היה ממש גס רוח"),
        ("he", "המלצרית שלכם הייתה חצופה"),
        ("he", "הבחור בטלפון דיבר אליי בזלזול"),
        ("en", "your driver was very rude"),
        ("en", "your waitress was rude to my wife"),
    ],
)
def test_who_was_treated_badly_is_heard(language: str, words: str) -> None:
    person = somebody("dance_studio", SUNDAY, language)
    person.says(words)
    assert person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "השליח היה ממש מקסים"), ("he", "המלצרית שלכם אלופה"), ("en", "your driver was very kind")],
)
def test_who_was_treated_well_is_not_apologised_to(language: str, words: str) -> None:
    person = somebody("dance_studio", SUNDAY, language)
    person.says(words)
    assert not person.lead.handoff.is_grieved()
