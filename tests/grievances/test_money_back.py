"""Who tells what did not happen and wants their money back is heard as that: a case for people, and an apology."""

import pytest

from conversations.grievances.telling import wants_money_back
from conversations.handoff.facts import HandoffOpened
from tests.harness.studio import meet, prepare

PLAYBOOK = prepare()


@pytest.mark.parametrize(
    "words",
    [
        "הזמנה לא הגיעה, אני רוצה את הכסף בחזרה", "ההזמנה לא הגיעה ואני רוצה החזר",
        "לא קיבלתי כלום. תחזירו לי את הכסף", "the driver never came, I want my money back",
        "it did not arrive and I want a refund", "I don't want another one, I want my money back",
    ],
)  # fmt: skip
def test_a_wish_for_money_is_heard_whatever_did_not_happen(words: str) -> None:
    dana = meet(PLAYBOOK)
    dana.says("היי")
    dana.says(words)
    assert dana.notes(HandoffOpened)
    assert dana.lead.handoff.open is not None
    assert dana.lead.handoff.open.gravity == "trouble"


@pytest.mark.parametrize(
    "words",
    [
        "אני לא רוצה את הכסף בחזרה", "I really don't want a refund", "אם זה לא יגיע, אני רוצה החזר",
        "if it doesn't fit, I want my money back", "איך מקבלים החזר?",
    ],
)  # fmt: skip
def test_who_wants_none_or_only_asks_is_not_taken_at_their_word(words: str) -> None:
    assert not wants_money_back(words)
