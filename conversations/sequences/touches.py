"""A touch: one planned message, its words, its marks, and whether it may go to this lead at all."""

from datetime import datetime
from typing import NamedTuple

from conversations.answers.offered import codes, offers, reviews
from conversations.answers.offered.part import Answers
from conversations.journey.model.sequences import Touch
from conversations.lead.addresses import Channel
from conversations.lead.content import Choice
from conversations.lead.lead import Stage
from conversations.lead.reason import Reason, reason
from conversations.meetings.kept.part import Appointments
from conversations.policy.fitness import why_in_hands, why_not_fit
from conversations.policy.marking import mark
from conversations.profile.learning import is_tender
from conversations.sequences.causes import find_product
from conversations.sequences.facts import TouchHeld, TouchSent
from conversations.sequences.part import Sequences
from conversations.surveys.mood import LASTS, SORE, is_unhappy
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.wording.sms import pick_choices

_COURTED = frozenset({Stage.AWARENESS, Stage.INTEREST, Stage.EVALUATION, Stage.DECISION})
"""Who is in these is courted; with a meeting ahead they are not."""
TOUCH = "touch"
"""The purpose of a touch's key. Its subject is the sequence, its part the step, its round the entry."""


class Place(NamedTuple):
    """Where in a lead's life a touch is sent: at this step of a sequence, in their so-manieth time through it."""

    sequence: str
    step: str
    entry: int

    def key(self, via: str = "") -> Key:
        """The key of its message."""
        return Key(TOUCH, self.sequence, self.step, self.entry, via)


def why_unfit(turn: Turn, touch: Touch) -> Reason | None:
    """Why this lead must not get this touch now; None when they may."""
    lead = turn.lead
    if lead.consent.refused_at or lead.handoff.open:
        return why_not_fit(lead, touch.kind) or why_in_hands(lead)
    if is_tender(turn):
        return reason("tender")
    is_courting = _COURTED.issuperset(touch.stages)
    if (touch.kind == "advertising" or is_courting) and lead[Appointments].ahead(turn.now):
        return reason("meeting_ahead")
    if is_unhappy(lead, turn.now, SORE if touch.kind == "service" else LASTS):
        return reason("unhappy")
    if lead.stage not in touch.stages:
        return reason("wrong_stage", stage=lead.stage)
    return why_not_fit(lead, touch.kind)


def send_touch(
    turn: Turn, touch_id: str, place: Place, lapses_at: datetime, channel: Channel | None, *, again: bool = False
) -> Reason | None:  # fmt: skip
    """Queue a touch; gives the reason where it can't go out after all, else None.

    `again` sends what did not arrive on another channel: the same review, and it was counted already.
    """
    touch = turn.journey.touches[touch_id]
    if channel is None:
        return reason("no_channel")
    parts = compose(turn, touch, place.sequence, again=again)
    if isinstance(parts, Reason):
        return parts
    body = "\n\n".join(parts)
    text = mark(turn, body, channel) if touch.kind == "advertising" else body
    why = reason("touch", touch=touch_id, words=turn.journey.in_language(touch.reason, "en"))
    turn.lead[Sequences].touched[touch_id] = turn.now
    written_to = turn.lead.dialogue.written_to
    turn.note(TouchSent(touch_id, place.sequence, place.step, place.entry, channel))
    turn.send(
        TOUCH, text, why, _choices(turn, touch, channel), about=touch_id, kind=touch.kind, channel=channel,
        reply=False, key=place.key(channel.value if again else ""), lapses_at=lapses_at,
    )  # fmt: skip
    if again:
        turn.lead.dialogue.written_to = written_to
    return None


def hold_touch(turn: Turn, touch_id: str, sequence: str, why: Reason) -> None:
    """A touch is not sent, with the reason."""
    touch = turn.journey.touches.get(touch_id)
    turn.hold(TouchHeld(turn.say(touch.text) if touch else touch_id, touch_id, sequence), why)


def compose(turn: Turn, touch: Touch, sequence: str, *, again: bool = False) -> list[str] | Reason:
    """The parts of a touch, or why what it is about is not there."""
    worries = turn.lead[Answers].worries
    topic = worries[-1] if worries else None
    product = find_product(turn, turn.lead[Sequences].progress.get(sequence))
    values: dict[str, str] = {"product": turn.say(product.name) if product else ""}
    after: list[str] = []
    if touch.review and not _add_review(turn, touch, topic, values, after, again):
        return reason("all_reviews")
    if (touch.offer or touch.gives) and not _add_offer(turn, touch, topic, values, after):
        return reason("no_offer")
    return [turn.say(touch.text, **values), *after]


def _choices(turn: Turn, touch: Touch, channel: Channel) -> tuple[Choice, ...]:
    """The touch's buttons; paid by the part, without what an advertisement's foot says anyway, and two at most."""
    if not turn.given.traits_of(channel).billed_by_part or touch.kind != "advertising":
        return turn.choices(touch.buttons)
    buttons = turn.journey.buttons
    return pick_choices(
        turn.choices(name for name in touch.buttons if name in buttons and not buttons[name].refuse)
    )


def _add_review(
    turn: Turn, touch: Touch, topic: str | None, values: dict[str, str], after: list[str], again: bool
) -> bool:
    """Put a review where the text has a place for it, else after the text."""
    seen = turn.lead[Answers].shown_reviews
    if again and seen and seen[-1] in turn.journey.reviews:
        review = turn.journey.reviews[seen[-1]]  # the one that did not arrive
    elif found := reviews.find_review(turn, topic) or reviews.find_review(turn, None):
        reviews.note_shown(turn, found[0], topic)
        review = found[1]
    else:
        return False
    values |= reviews.review_values(review)
    if not _has_place(turn, touch, "{review}"):
        after.append(turn.say(turn.journey.texts.review, **values))
    return True


def _add_offer(turn: Turn, touch: Touch, topic: str | None, values: dict[str, str], after: list[str]) -> bool:
    """Put the offer where the text has a place for it, else after the text."""
    if touch.gives:
        given = offers.give_named(turn, touch.gives)
    else:
        given = offers.find_offer(turn, topic) or offers.find_offer(turn, None)
    if given is None:
        return False
    values |= codes.offer_values(turn, given)
    codes.note_shown(turn, given)
    if not _has_place(turn, touch, "{code}"):
        after.append(codes.describe(turn, given))
    return True


def _has_place(turn: Turn, touch: Touch, placeholder: str) -> bool:
    return placeholder in turn.journey.in_language(touch.text, turn.language)
