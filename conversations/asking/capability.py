"""Customers are asked for something once a week at most, and told news of their orders within the hours for writing."""

from conversations.asking.facts import AskHeld, AskMoved
from conversations.asking.news import NEWS, tell_later
from conversations.asking.part import Asks
from conversations.asking.reasons import REASONS
from conversations.turn.capability import Capability
from conversations.turn.facts import Wording

_PLAN = ("עדכון על ההזמנה", "News of their order")

ASKING = Capability(
    name="asking",
    parts=(Asks,),
    timers={NEWS: tell_later},
    plans={NEWS: lambda _, __, language: _PLAN[language == "en"]},
    names={
        "purpose": lambda _, value, language: _PLAN[language == "en"] if value == NEWS else None,
        "timer": lambda _, key, language: _PLAN[language == "en"] if key.purpose == NEWS else None,
    },
    reasons=REASONS,
    facts={
        AskMoved: Wording("{ask} moved to {at}", "נדחה ל־{at}: {ask}", "Moved to {at}: {ask}"),
        AskHeld: None,
    },
)
