"""A touch: one planned message, its words, its marks, and whether it may go to this lead at all."""

from datetime import datetime

from conversations.answers import answering, offers
from conversations.journey.model.sequences import Touch
from conversations.lead.addresses import Channel
from conversations.lead.content import Choice
from conversations.timeline.telling import reason
from conversations.turn.turn import Turn
from conversations.wording.sms import pick_choices

PREFIX = "touch:"


def why_unfit(turn: Turn, touch: Touch) -> str | None:
    """Why this lead must not get this touch now; None when they may."""
    lead = turn.lead
    if lead.refused_at:
        return reason("left_alone")
    if lead.handoff:
        return reason("with", by=lead.handoff.owner) if lead.handoff.owner else reason("with_staff")
    if lead.stage not in touch.stages:
        return reason("wrong_stage", stage=lead.stage)
    if touch.kind == "advertising" and not lead.allows_advertising():
        return reason("no_consent")
    return None


def send_touch(
    turn: Turn, touch_id: str, key: str, lapses_at: datetime, channel: Channel | None, *, again: bool = False
) -> str | None:
    """Queue a touch under a key; gives the reason where it can't go out after all, else None.

    `again` sends what did not arrive on another channel: the same review, and it was counted already.
    """
    touch = turn.journey.touches[touch_id]
    if channel is None:
        return reason("no_channel")
    parts = compose(turn, touch, again=again)
    if isinstance(parts, str):
        return parts
    body = "\n\n".join(parts)
    text = _mark(turn, body, channel) if touch.kind == "advertising" else body
    why = reason("touch", touch=touch_id, words=turn.journey.in_language(touch.reason, "en"))
    turn.lead.touched[touch_id] = turn.now
    written_to = turn.lead.written_to
    turn.send(
        PREFIX + touch_id, text, why, _choices(turn, touch, channel), kind=touch.kind, channel=channel,
        reply=False, key=key, lapses_at=lapses_at,
    )  # fmt: skip
    if again:
        turn.lead.written_to = written_to
    return None


def compose(turn: Turn, touch: Touch, *, again: bool = False) -> list[str] | str:
    """The parts of a touch, or why what it is about is not there."""
    topic = turn.lead.worries[-1] if turn.lead.worries else None
    values: dict[str, str] = {}
    after: list[str] = []
    if touch.review and not _add_review(turn, touch, topic, values, after, again):
        return reason("all_reviews")
    if touch.offer and not _add_offer(turn, touch, topic, values, after):
        return reason("no_offer")
    return [turn.say(touch.text, **values), *after]


def _choices(turn: Turn, touch: Touch, channel: Channel) -> tuple[Choice, ...]:
    """The touch's buttons; on SMS without what an advertisement's foot says anyway, and two at most."""
    if channel is not Channel.SMS or touch.kind != "advertising":
        return turn.choices(touch.buttons)
    buttons = turn.journey.buttons
    return pick_choices(
        turn.choices(name for name in touch.buttons if name in buttons and not buttons[name].refuse)
    )


def _add_review(
    turn: Turn, touch: Touch, topic: str | None, values: dict[str, str], after: list[str], again: bool
) -> bool:
    """Put a review where the text has a place for it, else after the text."""
    seen = turn.lead.shown_reviews
    if again and seen and seen[-1] in turn.journey.reviews:
        review_id = seen.pop()  # the one that did not arrive
        review = turn.journey.reviews[review_id]
    elif found := answering.find_review(turn, topic) or answering.find_review(turn, None):
        review_id, review = found
    else:
        return False
    seen.append(review_id)
    values |= answering.review_values(review)
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
