"""What the trial classes come to, of those who are put down for one."""

from functools import cached_property

from conversations.lead.reason import reason
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.keeping import find_ahead
from conversations.orders.kept.prices import PriceList
from conversations.orders.replies.saying import say_money
from conversations.timetable.file import Timetable
from conversations.trials.told.part import Trying
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.wording.said import read_said, whole

_SAID = read_said("conversations.trials.heard", "sums")
_ASKS, _ALL, _OTHER = (whole(_SAID[key]) for key in ("asks", "all", "other"))
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
    """Who asks what it all comes to is told the sum of what was put down; False where it is something else.

    Nobody is meant but those who are down for a trial class, two at least.
    """
    if len(words.split()) > _MOST or turn.lead.handoff.is_grieved():
        return False
    if not (_ASKS.search(words) and _ALL.search(words)) or _OTHER.search(words):
        return False
    amount, count = turn.playbook.index(TrialPrice).amount, _count(turn)
    if not amount or count < len(("one", "other")):
        return False
    told = turn.phrase(
        "trial_sum", count=str(count), price=say_money(amount), total=say_money(amount * count)
    )
    turn.reply("answer", told, reason("asked_of_it"))
    return True


def _count(turn: Turn) -> int:
    """How many are put down, with the team or in the calendar."""
    trying, meeting = turn.lead[Trying], find_ahead(turn)
    timetable = turn.journey.own_part(Timetable)
    trial = timetable.trial if timetable else None
    down = [one for one in (*trying.several, *filter(None, (trying.trial,))) if one.case and not one.off]
    is_booked = meeting is not None and trial is not None and meeting.kind == trial.meeting
    return sum(one.count for one in down) + (turn.lead[Appointments].party if is_booked else 0)
