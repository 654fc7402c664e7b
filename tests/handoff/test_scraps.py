"""A late apology names the question only where it says by itself what it is about."""

import pytest

from conversations.handoff.owed.awaiting import name_matter
from conversations.lead.handoff import Handoff
from tests.trials.test_trying import SUNDAY, met


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("is there a sauna?", "is there a sauna"),
        ("mostly which though?", ""),
        ("why exactly?", ""),
        ("יש סאונה?", "יש סאונה"),
        ("ולמה דווקא?", ""),
    ],
)
def test_a_scrap_is_not_quoted(asked: str, named: str) -> None:
    person = met("en", "do you rent out the hall for a film shoot with a camel?")
    handoff = person.lead.handoff.open
    assert handoff is not None
    assert isinstance(handoff, Handoff)
    handoff.questions = (asked,)
    assert name_matter(handoff) == named
    assert handoff.opened_at >= SUNDAY
