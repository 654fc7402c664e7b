"""A review that tells of something wrong: sorry is said at once and people are asked for; the review goes on."""

from typing import NamedTuple

from conversations.asking.troubles import tells_of_trouble
from conversations.grievances.telling import wants_money_back
from conversations.handoff.acts import GRIEVANCES
from conversations.handoff.opening import open_handoff
from conversations.lead.reason import Reason, reason
from conversations.reviews.part import OwnReview
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn

LOW = 2
"""So many stars are few."""
_MIDDLING = 3
_GRAVE = frozenset({"refund", "charged_twice", "injured", "legal", "distress"})
"""What people have to see to, however many stars there are."""


class _Complaint(NamedTuple):
    """Why people are asked for, and which phrase shows that it was heard."""

    cause: Reason
    heard: str


def hear_complaint(turn: Turn, review: OwnReview, words: str) -> None:
    """See to what a review complains of, with few stars or with these words; nothing follows where it does not."""
    found = _find(turn, review, words)
    if found is None:
        return
    handoff = turn.lead.handoff.open
    is_known = handoff is not None and handoff.gravity == "trouble" and found.heard == "complaint_heard"
    heard = turn.phrase("waiting_sorry" if is_known else found.heard)
    open_handoff(turn, found.cause, words, gravity="trouble", heard=heard, place=HEARD)


def is_unhappy(review: OwnReview) -> bool:
    """Whether a review is a bad one, by its stars or else by its words."""
    if review.stars is not None and review.stars != _MIDDLING:
        return review.stars <= LOW
    return tells_of_trouble(review.text)


def _find(turn: Turn, review: OwnReview, words: str) -> _Complaint | None:
    act = _read_act(turn, words)
    if act in _GRAVE or (act and is_unhappy(review)):
        return _Complaint(GRIEVANCES[act], f"{act}_heard")
    if review.stars is not None and review.stars <= LOW:
        return _Complaint(reason("low_stars", count=review.stars), "complaint_heard")
    if is_unhappy(review):
        return _Complaint(reason("complains"), "complaint_heard")
    return None


def _read_act(turn: Turn, words: str) -> str:
    """The grievance that words are as a whole; "" where they are none."""
    if not words:
        return ""
    if wants_money_back(words):
        return "refund"
    read = turn.playbook.reader.read(words)
    is_act = read.sure and read.best is not None and read.best.label.kind == "act"
    return read.best.label.name if is_act and read.best and read.best.label.name in GRIEVANCES else ""
