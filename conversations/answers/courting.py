"""Whether anything may be sold to somebody now, and the buttons under what they read."""

from conversations.answers.offered import offers
from conversations.answers.offered.part import OpenOffer
from conversations.journey.model.answers import Answer
from conversations.lead.content import Choice
from conversations.profile.learning import is_customer, is_tender, wants_brief
from conversations.purchases.part import Purchases
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn

_MOST_BUTTONS = 3


def may_court(turn: Turn) -> bool:
    """Whether anything may be sold to them now: they were not let down, did not refuse and are no customers yet."""
    lead = turn.lead
    is_past = lead.consent.refused_at or lead[Purchases].bought_at
    is_sore = lead.handoff.is_grieved() or _waits_in_vain(turn) or not _gets_more_than_facts(turn)
    return not (is_past or is_sore or is_tender(turn) or is_customer(turn))


def _waits_in_vain(turn: Turn) -> bool:
    return turn.lead.handoff.open is not None and turn.lead.handoff.open.sorry_at is not None


def choose_buttons(turn: Turn, answer: Answer, given: OpenOffer | None) -> tuple[Choice, ...]:
    """The buttons of an answer: the way to what was offered first, and none that leads a customer on as a newcomer."""
    link = offers.find_link(turn, given) if given else None
    names = tuple(name for name in answer.buttons if not (_decides(turn, name) and _is_no_newcomer(turn)))
    if turn.traits.billed_by_part or wants_brief(turn):
        return (link,) if link else turn.choices(names[:1])
    return turn.choices(((link.id,) if link else ()) + names)[:_MOST_BUTTONS]


def _is_no_newcomer(turn: Turn) -> bool:
    """Whether they bought, or have booked what newcomers are led to."""
    return is_customer(turn) or turn.playbook.index(Dispatch).is_led_on(turn)


def _decides(turn: Turn, button: str) -> bool:
    """Whether a button leads a newcomer on."""
    known = turn.journey.buttons.get(button)
    return known is not None and bool(known.link) and turn.journey.texts.greeting_buttons[:1] == (button,)


def may_offer(turn: Turn) -> bool:
    """While somebody waits for a person they get facts, not buttons."""
    return _gets_more_than_facts(turn) and not is_tender(turn)


def _gets_more_than_facts(turn: Turn) -> bool:
    handoff = turn.lead.handoff.open
    return handoff is None or handoff.gravity == "question"
