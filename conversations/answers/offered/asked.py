"""Who asks on about a code the team is looking for, and who paid and misses the discount in it."""

from datetime import timedelta

from conversations.handoff.opening import open_handoff
from conversations.handoff.staff_hours import say_hours
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = {kind: whole(ways) for kind, ways in read_said(__package__, "asked").items()}
_KINDS = ("others", "again", "what_for")
_MOST = 18  # words of who asks that and tells no story
_CODE = whole("[הב]?קוד(?: שלי)?|codes?|ה?קופון|coupon")
_TALK = timedelta(hours=12)


@remembered
def find_asked_of_code(words: str) -> str:
    """What is asked of a code that was spoken of: whether another may use it, to have it again, or what it is of.

    >>> find_asked_of_code("can my friend use it instead?"), find_asked_of_code("על מה הוא בכלל?")
    ('others', 'what_for')
    >>> find_asked_of_code("I deleted it. can you send it again?"), find_asked_of_code("איפה אתם?")
    ('again', '')
    """
    if len(words.split()) > _MOST:
        return ""
    return next((kind for kind in _KINDS if _SAID[kind].search(words)), "")


@remembered
def misses_discount(words: str) -> bool:
    """Whether words tell that what was paid is without the discount.

    >>> misses_discount("I paid but the discount didn't go through"), misses_discount("שילמתי אבל ההנחה לא נכנסה")
    (True, True)
    >>> misses_discount("is there no discount?"), misses_discount("שילמתי, תודה")
    (False, False)
    """
    is_told = _SAID["not_in"].search(words) is not None and _SAID["paid"].search(words) is not None
    return is_told and len(words.split()) <= _MOST * 2


def hear_of_code(turn: Turn, words: str) -> bool:
    """What they ask on of a code that staff look for is about that code; False where none is looked for."""
    handoff = turn.lead.handoff.open
    is_of_code = handoff is not None and (handoff.reason.name == "no_code" or _CODE.search(handoff.words))
    if handoff is None or handoff.owner or not is_of_code or turn.lead.handoff.is_grieved():
        return False
    kind = find_asked_of_code(words) if turn.now - handoff.opened_at < _TALK else ""
    if not kind:
        return False
    turn.lead.handoff.told_at = turn.now
    turn.reply("waiting", turn.phrase(f"code_{kind}", hours=say_hours(turn)), reason("waits"))
    return True


def hear_discount_missing(turn: Turn, words: str) -> bool:
    """Who paid without the discount is owed an answer by people, and hears what helps them."""
    if turn.lead.handoff.has_owner() or not misses_discount(words):
        return False
    heard = turn.phrase("discount_missing")
    open_handoff(turn, reason("charged_wrongly"), words, gravity="trouble", heard=heard)
    return True
