"""How an input reads on the timeline."""

from datetime import datetime

from bot.decisions.arrivals import Arrival
from conversations.sequences.run import MOVED
from conversations.timeline.telling import BETWEEN, reason
from conversations.turn.inputs import (
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
from storage.facts import Entry


def entry_of(arrival: Arrival, lead_id: str, now: datetime) -> Entry | None:
    """The line an arrival leaves on its lead's timeline."""
    kind, text, why = _describe(arrival)
    channel = arrival.reach[0].value if arrival.reach else None
    return Entry(lead_id, now, kind, text, why, channel, input_key=arrival.key)


def _describe(arrival: Arrival) -> tuple[str, str, str]:
    match arrival.input:
        case Said(text=text, edited=edited):
            return "inbound", text, reason("edited") if edited else ""
        case Pressed(choice=choice, label=label):
            return "inbound", label or choice, reason("pressed", button=choice)
        case Shared(kind=kind, caption=caption):
            return "inbound", caption or f"[{kind}]", reason("sent_kind", media=kind)
        case Started(payload=payload):
            return (
                "inbound",
                "/start",
                reason("started_link", words=payload) if payload else reason("started"),
            )
        case Submitted(source=source, campaign=campaign):
            return "lead", "details received", _origin(source, campaign)
        case TimerFired(purpose=purpose, key=key, data=data):
            return "timer", key, BETWEEN.join(filter(None, (reason("due", purpose=purpose), data.get(MOVED))))
        case Bought(order_id=order, item=item, amount=amount, currency=currency):
            return "purchase", item, reason("order", words=order, amount=f"{amount:g}", currency=currency)
        case Clicked(link=link):
            return "click", link, reason("opened_link")
        case StaffWrote(text=text, by=by, own_phone=own_phone, media=media, media_kind=kind):
            text = text or (f"[{kind}]" if media else "")
            return "staff", text, reason("written_on_phone" if own_phone else "written_by", by=by)
        case StaffPressed(action=action, by=by):
            return "handoff", action, reason("pressed_by", by=by)
        case Unreachable(reason=why, channel=channel):
            return "failed", "", reason("unreachable", channel=channel.value, unreachable=why)
    return "lead", "", ""


def _origin(source: str | None, campaign: str | None) -> str:
    if campaign and source:
        return reason("from_campaign", source=source, campaign=campaign)
    if campaign:
        return reason("campaign", campaign=campaign)
    return reason("from_source", source=source) if source else reason("from_form")
