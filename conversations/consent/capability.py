"""The one thing the law asks about: how consent was given, what it allows, how it ends."""

from conversations.consent.agreeing import agree
from conversations.consent.facts import Agreed, CameBack, NotAgreed, OptedOut
from conversations.consent.opt_out import hear_network, hear_refusal, hear_return, refuse
from conversations.consent.reasons import REASONS
from conversations.journey.model.answers import Button
from conversations.turn.capability import REFUSAL, RETURN, Capability, Meaning
from conversations.turn.inputs import Unreachable
from conversations.turn.turn import Turn


def _press_refusal(turn: Turn, button_id: str, button: Button) -> None:
    refuse(turn, turn.heard or button_id)


CONSENT = Capability(
    name="consent",
    meanings=(Meaning(REFUSAL, hear_refusal), Meaning(RETURN, hear_return)),
    follows=hear_network,
    after=frozenset({Unreachable}),
    buttons={"refuse": _press_refusal, "agree": agree},
    conditions={"consent": lambda turn, wanted, _: turn.lead.consent.allows_advertising() is wanted},
    reasons=REASONS,
    facts={Agreed: None, NotAgreed: None, OptedOut: None, CameBack: None},
)
