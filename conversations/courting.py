"""Touches: the planned contacts with a lead who went quiet, each checked again at the moment it falls due."""

from datetime import datetime, timedelta

from conversations import hesitation, offers
from conversations.effects import StartTimer
from conversations.inputs import TimerFired
from conversations.journey.model import Touch
from conversations.reaching import find_best_channel
from conversations.reasons import reason
from conversations.state import Channel, Choice, Lead
from conversations.texting import pick_choices
from conversations.turn import Turn
from conversations.windows import PROACTIVE, find_closing, find_opening
from conversations.wording import stamp

PREFIX = "touch:"
_NEVER = timedelta(days=36500)
_PLANNED = "courted_from"  # extra: the last word the pending touches are counted from


def plan(turn: Turn) -> None:
    """Count the touches not sent yet from the lead's last word, though not anew at every word of a chat."""
    lead = turn.lead
    if lead.bought_at or lead.refused_at or lead.greeted_at is None:
        return
    since, planned = _last_word(lead), _counted_from(lead)
    if planned and since - planned <= turn.mind.courting_slack:
        return
    _start(turn, since)


def plan_from_now(turn: Turn) -> None:
    """Count from now on: a person had the conversation until this moment."""
    lead = turn.lead
    if not (lead.bought_at or lead.refused_at or lead.greeted_at is None):
        _start(turn, turn.now)


def _start(turn: Turn, since: datetime) -> None:
    lead = turn.lead
    lead.extra[_PLANNED] = since.isoformat()
    for touch_id, touch in turn.journey.touches.items():
        if touch_id not in lead.touched:
            turn.add(_timer(touch_id, touch, _move_into_hours(turn, since + (touch.after or _NEVER))))


def forget_plan(lead: Lead) -> None:
    """The pending touches were cancelled: the next plan starts them anew."""
    lead.extra.pop(_PLANNED, None)


def fire(turn: Turn, timer: TimerFired) -> None:
    """A touch is due: send it, move it to where it may go out, or hold it back with the reason."""
    touch_id = timer.data.get("touch") or timer.key.removeprefix(PREFIX)
    touch = turn.journey.touches.get(touch_id)
    if touch is None:
        turn.hold(touch_id, reason("touch_gone"))
        return
    if unfit := _unfit(turn, touch_id, touch):
        turn.hold(turn.say(touch.text), unfit)
        return
    due = _due(turn, touch)
    if due - turn.now > turn.mind.courting_slack:
        _move(turn, _timer(touch_id, touch, due), reason("wrote_meanwhile"))
    elif timer.lapses_at and turn.now >= timer.lapses_at:
        turn.hold(turn.say(touch.text), reason("late"))
    else:
        _send_in_window(turn, touch_id, touch, timer)


def _send_in_window(turn: Turn, touch_id: str, touch: Touch, timer: TimerFired) -> None:
    opening = find_opening(PROACTIVE, turn.now, turn.mind.zone)
    lapses_at = timer.lapses_at or timer.due_at + touch.lapses
    if opening is None or opening >= lapses_at:
        turn.hold(turn.say(touch.text), reason("closed_for_good"))
    elif opening > turn.now:
        moved = StartTimer(timer.key, timer.purpose, opening, lapses_at, timer.data)
        _move(turn, moved, reason("closed"))
    else:
        _send(turn, touch_id, touch, lapses_at)


def _send(turn: Turn, touch_id: str, touch: Touch, lapses_at: datetime) -> None:
    channel = find_best_channel(turn)
    parts = _compose(turn, touch) if channel else None
    if channel is None:
        turn.hold(turn.say(touch.text), reason("no_channel"))
    elif isinstance(parts, str):
        turn.hold(turn.say(touch.text), parts)
    elif parts is not None:
        body = "\n\n".join(parts)
        text = _mark(turn, body, channel) if touch.kind == "advertising" else body
        why = reason("touch", touch=touch_id, words=turn.journey.in_language(touch.reason, "en"))
        closing = find_closing(PROACTIVE, turn.now, turn.mind.zone) or lapses_at
        turn.lead.touched[touch_id] = turn.now
        turn.send(
            PREFIX + touch_id, text, why, _choices(turn, touch, channel), kind=touch.kind, channel=channel,
            reply=False, key=PREFIX + touch_id, lapses_at=min(lapses_at, closing),
        )  # fmt: skip


def _choices(turn: Turn, touch: Touch, channel: Channel) -> tuple[Choice, ...]:
    """The touch's buttons; on SMS without what an advertisement's foot says anyway, and two at most."""
    if channel is not Channel.SMS or touch.kind != "advertising":
        return turn.choices(touch.buttons)
    buttons = turn.journey.buttons
    return pick_choices(
        turn.choices(name for name in touch.buttons if name in buttons and not buttons[name].refuse)
    )


def _compose(turn: Turn, touch: Touch) -> list[str] | str:
    """The parts of a touch, or why what it is about is not there."""
    topic = turn.lead.worries[-1] if turn.lead.worries else None
    values: dict[str, str] = {}
    after: list[str] = []
    if touch.review and not _add_review(turn, touch, topic, values, after):
        return reason("all_reviews")
    if touch.offer and not _add_offer(turn, touch, topic, values, after):
        return reason("no_offer")
    return [turn.say(touch.text, **values), *after]


def _add_review(
    turn: Turn, touch: Touch, topic: str | None, values: dict[str, str], after: list[str]
) -> bool:
    """Put a review where the text has a place for it, else after the text."""
    found = hesitation.find_review(turn, topic) or hesitation.find_review(turn, None)
    if found is None:
        return False
    review_id, review = found
    turn.lead.shown_reviews.append(review_id)
    values |= hesitation.review_values(review)
    if not _has_place(turn, touch, "{review}"):
        after.append(turn.say(turn.journey.texts.review, **values))
    return True


def _add_offer(turn: Turn, touch: Touch, topic: str | None, values: dict[str, str], after: list[str]) -> bool:
    """Put the offer where the text has a place for it, else after the text."""
    given = offers.find_offer(turn, topic) or offers.find_offer(turn, None)
    if given is None:
        return False
    values |= offers.offer_values(turn, given)
    offers.note_shown(turn, given)
    if not _has_place(turn, touch, "{code}"):
        after.append(offers.describe(turn, given))
    return True


def _has_place(turn: Turn, touch: Touch, placeholder: str) -> bool:
    return placeholder in turn.journey.in_language(touch.text, turn.language)


def _mark(turn: Turn, body: str, channel: Channel) -> str:
    """What the law wants around an advertisement: the word for it first, sender and way to refuse last."""
    texts = turn.journey.texts
    foot = texts.sms_foot if channel is Channel.SMS else texts.advertising_foot
    return f"{turn.say(texts.advertising_head)}\n{body}\n\n{turn.say(foot)}"


def _unfit(turn: Turn, touch_id: str, touch: Touch) -> str | None:
    """Why this lead must not get this touch; None when they may."""
    lead = turn.lead
    if touch_id in lead.touched:
        return reason("sent_before")
    if lead.bought_at:
        return reason("have_bought")
    if lead.refused_at:
        return reason("left_alone")
    if lead.handoff:
        return reason("with", by=lead.handoff.owner) if lead.handoff.owner else reason("with_staff")
    if lead.stage not in touch.stages:
        return reason("wrong_stage", stage=lead.stage)
    if touch.kind == "advertising" and not lead.allows_advertising():
        return reason("no_consent")
    return None


def _last_word(lead: Lead) -> datetime:
    return lead.last_inbound_at or lead.greeted_at or lead.created_at


def _counted_from(lead: Lead) -> datetime | None:
    planned = lead.extra.get(_PLANNED)
    return datetime.fromisoformat(planned) if planned else None


def _due(turn: Turn, touch: Touch) -> datetime:
    """The moment for a touch, counted from the last word and moved into the hours for writing."""
    since, planned = _last_word(turn.lead), _counted_from(turn.lead)
    return _move_into_hours(turn, max(since, planned or since) + (touch.after or _NEVER))


def _move_into_hours(turn: Turn, wanted: datetime) -> datetime:
    return find_opening(PROACTIVE, wanted, turn.mind.zone) or wanted


def _timer(touch_id: str, touch: Touch, due: datetime) -> StartTimer:
    return StartTimer(PREFIX + touch_id, "touch", due, due + touch.lapses, {"touch": touch_id})


def _move(turn: Turn, timer: StartTimer, why: str) -> None:
    turn.add(timer)
    turn.record("timer", f"{timer.key} moved to {stamp(timer.due_at, turn.mind.zone)}", why)
