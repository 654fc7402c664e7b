"""What the trial classes come to, of those who are put down for one."""

from functools import cached_property

from conversations.lead.reason import reason
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.keeping import find_ahead
from conversations.orders.kept.prices import PriceList
from conversations.orders.replies.saying import say_money
from conversations.timetable.file import Timetable
from conversations.trials.told.part import Trying
from conversations.turn.dispatch import Dispatch
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.said import read_said, whole

_SAID = read_said("conversations.trials.heard", "sums")
_ASKS, _ALL, _OTHER, _EACH, _OF_ALL = (
    whole(_SAID[key]) for key in ("asks", "all", "other", "each", "of_all")
)
_MOST = 16


class TrialPrice:
    """An index: what one trial class costs; None where the price list has no item of its name."""

    def __init__(self, playbook: Playbook) -> None:
        self._journey = playbook.journey

    @cached_property
    def amount(self) -> float | None:
        """In the business's currency."""
        prices, timetable = self._journey.own_part(PriceList), self._journey.own_part(Timetable)
        if prices is None or timetable is None or timetable.trial is None:
            return None
        called = {word for words in timetable.trial.words.values() for word in words}
        named = (
            one.price
            for one in prices.items.values()
            if called & {w for ws in one.words.values() for w in ws}
        )
        return next(named, None)


def hear_sum(turn: Turn, words: str) -> bool:
    """Who asks what it all comes to is told the sum of what was put down, and the rest that is asked is answered.

    Nobody is meant but those who are down for a trial class, two at least.
    """
    if turn.lead.handoff.is_grieved():
        return False
    parts = split_acts(words) or [words]
    asked = [part for part in parts if _asks_sum(part)]
    if not asked or (_OTHER.search(words) and len(parts) == 1):
        return False
    amount, count = turn.playbook.index(TrialPrice).amount, _count(turn)
    if not amount or count < len(("one", "other")):
        return False
    told = turn.phrase(
        "trial_sum", count=str(count), price=say_money(amount), total=say_money(amount * count)
    )
    turn.reply("answer", told, reason("asked_of_it"))
    for part in parts:
        if part not in asked and is_question(part) and not _OF_ALL.search(part):
            turn.playbook.index(Dispatch).answer(turn, part)
    return True


def _asks_sum(part: str) -> bool:
    """Whether a part asks what several trials come to, or whether it is paid for each.

    >>> _asks_sum("do we pay 50 each or 100"), _asks_sum("is it 100 for both of us?"), _asks_sum("do we pay 50 a month")
    (True, True, False)
    """
    if len(part.split()) > _MOST or _OTHER.search(part):
        return False
    return bool(_ASKS.search(part) and _ALL.search(part)) or _EACH.search(part) is not None


def _count(turn: Turn) -> int:
    """How many are put down, with the team or in the calendar."""
    trying, meeting = turn.lead[Trying], find_ahead(turn)
    timetable = turn.journey.own_part(Timetable)
    trial = timetable.trial if timetable else None
    down = [one for one in (*trying.several, *filter(None, (trying.trial,))) if one.case and not one.off]
    is_booked = meeting is not None and trial is not None and meeting.kind == trial.meeting
    return sum(one.count for one in down) + (turn.lead[Appointments].party if is_booked else 0)
