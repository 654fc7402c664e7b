"""Whether a place has to be kept at all, or they may just come: that is told before times are offered."""

from conversations.lead.reason import reason
from conversations.meetings.hearing import keep_told
from conversations.meetings.kept.calendars import Calendars, can_book, zone_of
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.replied import hear_of_many
from conversations.meetings.times.wishes import find_wish
from conversations.profile.counting import find_count
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "unbooked")
_JUST, _NEEDED, _PLACE, _KEPT = (whole(_SAID[name]) for name in ("just", "needed", "place", "kept"))
_MOST = 40  # words


def hear_whether(turn: Turn, words: str) -> bool:
    """Whether a table has to be kept, or one just comes: answered, and kept for them where they say when."""
    kinds = turn.playbook.index(Calendars).kinds.items()
    found = next(((name, kind) for name, kind in kinds if kind.just_come), None)
    is_other = find_ahead(turn) is not None or turn.lead.handoff.is_grieved() or len(words.split()) > _MOST
    if found is None or is_other or not can_book(turn) or not asks_whether(words):
        return False
    wish = find_wish(words, turn.now, zone_of(turn, found[1]))
    if not (wish and wish.days and find_count(words) and hear_of_many(turn, found[1], wish, words)):
        _tell(turn, *found, words)
    return True


def _tell(turn: Turn, name: str, kind: MeetingKind, words: str) -> None:
    keep_told(turn, name, words)
    turn.lead[Appointments].choosing = None
    if kind.just_come:
        turn.reply("answer", turn.say(kind.just_come), reason("meeting_asked"), about=name)


@remembered
def asks_whether(words: str) -> bool:
    """Whether it is asked if a place has to be kept.

    >>> asks_whether("do we need to book or just come?"), asks_whether("צריך לשמור מקום או שפשוט באים?")
    (True, True)
    >>> asks_whether("do I need to book a courier?"), asks_whether("I need to book a table for two")
    (False, False)
    """
    if _KEPT.search(words):
        return False
    is_either = _JUST.search(words) is not None
    return is_either or (
        is_question(words) and _NEEDED.search(words) is not None and _PLACE.search(words) is not None
    )
