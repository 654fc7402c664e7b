"""A link for booking that does not open is no end: the time is chosen here, in the conversation."""

from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import Calendars, can_book, find_kind
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.again import offer_again
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.offering import offer_times
from conversations.meetings.offered.telling import MEETING
from conversations.turn.acts import Act
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "without_link")
_OF_ELSE = whole(_SAID["of_else"])
"""A link for something else, which only people can put right."""
_FAILS = whole(_SAID["fails"])


def hear_broken_link(turn: Turn, words: str) -> bool:
    """The same, where the words say it plainly."""
    return _FAILS.search(words) is not None and book_without_link(turn, Act("link_broken", words))


def book_without_link(turn: Turn, act: Act) -> bool:
    """Offer the times where a booking link failed; False where it is of something else, or they are booked already."""
    kept, kinds = turn.lead[Appointments], turn.playbook.index(Calendars).kinds
    choosing = kept.chosen_from(turn.now)
    if find_ahead(turn) or not can_book(turn) or _OF_ELSE.search(act.words) or turn.lead.handoff.open:
        return False
    offered = _find_kind_of_link(turn)
    if choosing is None and (offered is None or find_kind(turn, offered) is None or len(kinds) > 1):
        return False
    turn.reply(MEETING, turn.phrase("meeting_without_link"), reason("meeting_asked"), place=HEARD)
    if choosing:
        offer_again(turn, choosing)
    elif offered:
        offer_times(turn, offered)
    return True


def _find_kind_of_link(turn: Turn) -> str | None:
    """What the link was for, where one was sent at all."""
    links = (choice for choice in turn.lead.dialogue.choices if choice.url)
    return next(iter(turn.playbook.index(Calendars).kinds), None) if next(links, None) else None
