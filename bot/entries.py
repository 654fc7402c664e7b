"""How an input reads on the timeline."""

from datetime import datetime

from bot.arrivals import Arrival
from conversations.inputs import (
    Bought,
    Clicked,
    Pressed,
    Said,
    Shared,
    StaffPressed,
    StaffWrote,
    Started,
    Submitted,
    TimerFired,
    Unreachable,
)
from storage.history import Entry


def entry_of(arrival: Arrival, lead_id: str, now: datetime) -> Entry | None:
    """The line an arrival leaves on its lead's timeline."""
    kind, text, why = _describe(arrival)
    channel = arrival.reach[0].value if arrival.reach else None
    return Entry(lead_id, now, kind, text, why, channel, input_key=arrival.key)


def _describe(arrival: Arrival) -> tuple[str, str, str]:
    match arrival.input:
        case Said(text=text, edited=edited):
            return "inbound", text, "edited their message" if edited else ""
        case Pressed(choice=choice, label=label):
            return "inbound", label or choice, f"pressed {choice}"
        case Shared(kind=kind, caption=caption):
            return "inbound", caption or f"[{kind}]", f"sent: {kind}"
        case Started(payload=payload):
            return "inbound", "/start", f"link: {payload}" if payload else "opened the chat"
        case Submitted(source=source, campaign=campaign):
            return "lead", "details received", " · ".join(filter(None, (source, campaign))) or "form"
        case TimerFired(purpose=purpose, key=key):
            return "timer", key, f"{purpose} came due"
        case Bought(order_id=order, item=item, amount=amount, currency=currency):
            return "purchase", item, f"order {order}: {amount:g} {currency}"
        case Clicked(link=link):
            return "click", link, "opened the link"
        case StaffWrote(text=text, by=by, own_phone=own_phone):
            return "staff", text, f"{by}, from the business's phone" if own_phone else by
        case StaffPressed(action=action, by=by):
            return "handoff", action, by
        case Unreachable(reason=reason, channel=channel):
            return "failed", "", f"{channel.value}: {reason}"
    return "lead", "", ""
