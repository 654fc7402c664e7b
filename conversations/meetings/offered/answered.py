""" "Yes please, is there a high chair?" takes what was offered; "did you book it?" before that is told no."""

import re
from datetime import timedelta

from conversations.lead.reason import reason
from conversations.meetings.kept import words as said
from conversations.meetings.kept.calendars import find_kind, zone_of
from conversations.meetings.kept.part import Choosing
from conversations.meetings.offered.again import offer_again
from conversations.meetings.offered.agreed import agrees_before_asking
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.offering import offer_times, take
from conversations.meetings.offered.showing import is_on_offer
from conversations.meetings.times.ruled_out import leave_ruled_out
from conversations.meetings.times.wishes import find_wish
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_denied_days

_MOST = 20  # words
_RECENT = timedelta(minutes=15)
_ANSWERS = frozenset({"answer", "asked_staff", "waiting"})
_WHETHER = re.compile(
    r"(?<!\w)(?:(?:did|have|has) (?:you|u|ya|it)(?: guys)?(?: (?:just|already|actually|been))* "
    r"(?:book(?:ed)?|reserved?|kept?|sav(?:ed?)|put (?:us|me) down)|"
    r"(?:is|was) (?:it|that|this|the table|our table|my table|the \d\S*)(?: \w+)? (?:booked|reserved|confirmed|done)|"
    r"(?:are|am) (?:we|i) (?:booked|in|down|confirmed)|(?:so )?(?:is it )?booked then)(?!\w)|"
    r"(?<![א-ת])(?:אז )?(?:(?:כבר )?(?:הזמנתם?|שמרתם?|קבעתם?|שריינתם?|סגרתם?|רשמתם?)|"
    r"(?:זה|השולחן|המקום|הכול|הכל)(?: כבר)? (?:שמור|קבוע|מוזמן|סגור|הוזמן|נקבע|נשמר))(?![א-ת])",
    re.IGNORECASE,
)


def take_by_first(turn: Turn, choosing: Choosing, words: str) -> bool:
    """A yes to the one time that was offered, with questions behind it: it is theirs, and these are answered."""
    if len(choosing.shown) != 1 or not is_on_offer(turn, choosing):
        return False
    first, *rest = split_acts(words) or [words]
    is_yes = agrees_before_asking(first, words)
    if not is_yes or not rest or not any(map(is_question, rest)):
        return False
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    if any(find_wish(part, turn.now, zone) or said.cancels(part) or said.moves(part) for part in rest):
        return False
    moving = None
    take(turn, choosing.kind, choosing.shown[0], moving)
    for part in rest:
        if is_question(part):
            turn.playbook.index(Dispatch).answer(turn, part)
    return True


def is_late_yes(turn: Turn, choosing: Choosing, words: str) -> bool:
    """Whether a plain yes is of the one time that was offered, where only something they asked was answered since."""
    talk = turn.lead.dialogue
    told = next((line.text for line in reversed(talk.recent) if line.by == "bot"), "")
    is_recent = turn.now - choosing.at < _RECENT and talk.said.kind in _ANSWERS and "?" not in told
    return is_recent and len(choosing.shown) == 1 and agrees_before_asking(words, words)


def tell_not_yet(turn: Turn, choosing: Choosing, words: str) -> bool:
    """Whether it is booked, while nothing is: it is not, and what they speak of is offered again."""
    is_asked = is_question(words) and _WHETHER.search(words) is not None and len(words.split()) <= _MOST
    is_put_down = turn.lead.handoff.open is not None and bool(turn.lead.handoff.open.taken)
    if not is_asked or is_put_down or choosing.moving or find_ahead(turn) is not None:
        return False
    turn.reply("heard", turn.phrase("meeting_not_yet"), reason("meeting_asked"), place=HEARD)
    left = leave_ruled_out(words)
    wish = find_wish(left, turn.now, zone_of(turn, find_kind(turn, choosing.kind)))
    if wish and wish.days and wish.at and not find_denied_days(words):
        offer_times(turn, choosing.kind, wish)
    else:
        offer_again(turn, choosing)
    return True
