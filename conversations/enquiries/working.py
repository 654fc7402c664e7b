"""Who looks for work with us is told who decides; their name and age go there, and to no order."""

from copy import copy
from datetime import datetime, timedelta
from typing import ClassVar, Self

from conversations.answers.answering import answer_act
from conversations.enquiries.recalling import read_told
from conversations.enquiries.told.company import find_age_span
from conversations.enquiries.told.file import Enquiries
from conversations.handoff.opening import open_request, remind_staff
from conversations.handoff.requested.work import asks_of_work, seeks_work
from conversations.handoff.staff_hours import say_hours
from conversations.lead.part import Merging, Part
from conversations.lead.reason import reason
from conversations.orders.tables.at_table import names_food
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "working")
_REACH, _ROLE, _STILL = (whole(_SAID[key]) for key in ("reach", "role", "still"))
_TALK, _MOST = timedelta(days=1), 40
_AWAITED, _FEW = timedelta(days=21), 8
"""For how long who asked for work may ask whether it was seen; words that merely name what they would do."""


class Seeking(Part):
    """When they asked for work last."""

    stored_as: ClassVar[str] = "seeking"

    sought_at: datetime | None = None

    def copy(self) -> Self:
        """See Part."""
        return copy(self)

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. The later one counts."""
        if other.sought_at and (self.sought_at is None or other.sought_at > self.sought_at):
            self.sought_at = other.sought_at


def hear_work(turn: Turn, words: str) -> bool:
    """They ask for work, or tell who they are upon that."""
    terms, handoff = turn.journey.own_part(Enquiries), turn.lead.handoff
    if terms is None or terms.work is None or handoff.has_owner() or handoff.is_grieved():
        return False
    if len(words.split()) > _MOST:
        return False
    if seeks_work(words):
        return _tell_who_decides(turn, terms.work, words)
    at = turn.lead[Seeking].sought_at
    since = turn.now - at if at is not None else _AWAITED
    if since >= _AWAITED or names_food(turn, words):
        return False
    phrase = _find_heard(turn, words, is_now=since < _TALK)
    if phrase is None:
        return False
    turn.lead[Seeking].sought_at = turn.now
    told = turn.phrase(phrase, hours=say_hours(turn))
    open_request(turn, reason("wants_done", request="job"), words, told, wants_details=False)
    if phrase == "work_still":
        remind_staff(turn)
    return True


def _find_heard(turn: Turn, words: str, *, is_now: bool) -> str | None:
    """What is said upon words of who asked for work, `is_now`: in this very talk. None where they are not of it."""
    if _STILL.search(words):
        return "work_still"
    if not is_now:
        return None
    is_role = "?" not in words and len(words.split()) <= _FEW and _ROLE.search(words) is not None
    if is_question(words) and not is_role:
        return "work_terms" if asks_of_work(words) else None
    return "work_taken" if is_role or _tells_who(turn, words) else None


def _tell_who_decides(turn: Turn, answer: str, words: str) -> bool:
    if answer not in turn.journey.answers:
        return False
    is_first = turn.lead[Seeking].sought_at is None
    turn.lead[Seeking].sought_at = turn.now
    return is_first and answer_act(turn, Act("answer", words, 1.0, about=answer, alone=True))


def _tells_who(turn: Turn, words: str) -> bool:
    """Whether it is their name, their age, or how they are reached."""
    return (
        "name" in read_told(turn, words)
        or find_age_span(words) is not None
        or _REACH.search(words) is not None
    )
