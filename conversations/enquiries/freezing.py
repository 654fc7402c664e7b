"""A membership put on hold: its dates go to the team, are changed, and are read back."""

from copy import copy
from datetime import date
from typing import ClassVar, Self

from conversations.enquiries.told.details import corrects
from conversations.enquiries.told.file import Enquiries
from conversations.enquiries.told.spans import FreezeDates, find_span, say_span
from conversations.handoff.opening import open_request
from conversations.handoff.requested.freeze import name_missing, speaks_of_freeze
from conversations.handoff.staff_hours import say_hours
from conversations.lead.part import Merging, Part
from conversations.lead.reason import reason
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "freezing")
_ENOUGH, _WHICH, _IN_PLACE, _IT = (whole(_SAID[name]) for name in ("enough", "which", "in_place", "it"))
_MOST = 40  # words


class Pausing(Part):
    """From when to when they asked to put it on hold."""

    stored_as: ClassVar[str] = "pausing"

    frozen_from: date | None = None
    frozen_until: date | None = None

    def copy(self) -> Self:
        """See Part."""
        return copy(self)

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part."""
        if self.frozen_from is None:
            self.frozen_from, self.frozen_until = other.frozen_from, other.frozen_until

    def span(self) -> FreezeDates | None:
        """Both dates; None where they told none."""
        return (
            FreezeDates(self.frozen_from, self.frozen_until)
            if self.frozen_from and self.frozen_until
            else None
        )


def take_freeze(turn: Turn, act: Act) -> bool:
    """A freeze whose dates they told is passed on with them; of one without, others ask."""
    span = find_span(turn.heard, _today(turn)) or _recall(turn)
    return span is not None and speaks_of_freeze(turn.heard) and _pass_on(turn, span)


def hear_freeze(turn: Turn, words: str) -> bool:
    """What else is said of it: whether writing here is enough, other dates, which stand, who comes instead."""
    if turn.lead.handoff.has_owner() or turn.lead.handoff.is_grieved() or len(words.split()) > _MOST:
        return False
    kept = turn.lead[Pausing].span()
    is_enough = _ENOUGH.search(words) is not None and _spoke_of_it(turn)
    if kept and (is_enough or _WHICH.search(words)):
        phrase = "freeze_enough" if is_enough else "freeze_stands"
        text = turn.phrase(phrase, date=say_span(kept), hours=say_hours(turn))
        turn.reply("answer", text, reason("waits"))
        return True
    if kept and _IN_PLACE.search(words) and not is_question(words):
        return _ask_in_place(turn, words)
    if is_enough:
        span = _recall(turn)
        act = Act("request_freeze", words)
        return _pass_on(turn, span) if span else turn.playbook.index(Dispatch).acts[act.name](turn, act)
    span = find_span(words, _today(turn))
    is_of_it = speaks_of_freeze(words) or corrects(words) or _IT.search(words) is not None
    return kept is not None and span is not None and is_of_it and _pass_on(turn, span)


def _pass_on(turn: Turn, span: FreezeDates) -> bool:
    before, said = turn.lead[Pausing].span(), say_span(span)
    turn.lead[Pausing].frozen_from, turn.lead[Pausing].frozen_until = span
    if before and before != span:
        told = turn.phrase("freeze_changed", date=said, first=say_span(before), hours=say_hours(turn))
    else:
        told = turn.phrase("freeze_passed", date=said, hours=say_hours(turn))
    terms = turn.journey.own_part(Enquiries)
    if terms and terms.freeze and span.since - _today(turn) < terms.freeze.notice:
        told = f"{told} {turn.say(terms.freeze.short)}"
    lines = [*(line.text for line in turn.lead.dialogue.recent if line.by == "lead"), turn.heard]
    is_known = len((turn.lead.contact.name or "").split()) > 1
    is_open = before is None and name_missing(lines, is_known=is_known).endswith("who")
    if is_open:
        told = f"{told} {turn.phrase('freeze_who')}"
    open_request(
        turn, reason("wants_done", request="request_freeze"), turn.heard, told, wants_details=is_open
    )
    return True


def _ask_in_place(turn: Turn, words: str) -> bool:
    """Somebody would come in their place meanwhile: the team is asked, and told by whom."""
    told = turn.phrase("freeze_in_place", hours=say_hours(turn))
    open_request(turn, reason("wants_done", request="change_details"), words, told, wants_details=True)
    return True


def _recall(turn: Turn) -> FreezeDates | None:
    """The dates that they told a moment ago, or those that stand."""
    lines = [line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "lead"]
    spans = (find_span(line, _today(turn)) for line in lines)
    return next(filter(None, spans), None) or turn.lead[Pausing].span()


def _spoke_of_it(turn: Turn) -> bool:
    return any(speaks_of_freeze(line.text) for line in turn.lead.dialogue.recent if line.by == "lead")


def _today(turn: Turn) -> date:
    return turn.now.astimezone(turn.playbook.zone).date()
