"""The one thing that helps beside an answer: an offer where there is doubt enough, else a review."""

from datetime import timedelta

from conversations.answers.offered import codes, offers
from conversations.answers.offered.part import Answers, OpenOffer
from conversations.answers.offered.reviews import Part, show_briefly, show_review
from conversations.answers.words import is_for_traits, is_narrowed
from conversations.journey.model.answers import Answer
from conversations.lead.reason import reason
from conversations.profile.facts import TraitLearned
from conversations.turn.turn import Turn
from conversations.wording.sms import PARTS, count_room, undecorate

_OF_THEM = frozenset({"party", "age", "for_whom", "company"})
_OCCASION = frozenset({"occasion"})
"""What is told for a wedding, lessons of their own, is vouched for by nobody who came to a group."""
_PLAIN, _TALK = 12, timedelta(hours=6)
"""Words of a plain question; and how long one talk lasts."""


def find_help(
    turn: Turn, answer: Answer, text: str, *, doubted: bool, before: int
) -> tuple[Part | None, OpenOffer | None]:
    """An offer where there is doubt enough, else a review: one of them, if any."""
    known, enough = turn.lead[Answers], turn.journey.business.offer_after_doubts
    given = None
    if (
        not doubted
        and answer.offer
        and offers.holds_code(turn)
        and (held := offers.find_offer(turn, answer.topic))
    ):
        return (_remind_of(turn, held), reason("offer", code=held.code)), held
    if doubted and answer.offer and (known.doubts >= enough or offers.holds_code(turn)):
        given = offers.find_offer(turn, answer.topic)
        if given is None and (ended := offers.find_ended(turn, answer.topic)):
            return (codes.describe_end(turn, ended), reason("offer_over", code=ended.code)), None
    if given and not codes.was_just_shown(turn, given):
        codes.note_shown(turn, given)
        return (codes.describe(turn, given), reason("offer", code=given.code)), given
    if not answer.review or before or (not doubted and is_narrowed(turn, answer)):
        return None, given  # what is said of a finer point needs nobody to vouch for it
    if not doubted and (_is_practical(turn) or is_for_traits(turn, answer, _OCCASION)):
        return None, given
    if turn.traits.billed_by_part and not doubted:
        return None, given
    return _find_review(turn, answer.topic, text), given


def _is_practical(turn: Turn) -> bool:
    """Whether they are settling how it is to be, and want no voucher beside it: they told of themselves in it, wrote at
    length, or have read a review in this talk."""
    shown = turn.lead[Answers].review_shown_at.values()
    is_told = any(isinstance(fact, TraitLearned) and fact.trait in _OF_THEM for fact in turn.facts)
    is_long = len(turn.heard.split()) > _PLAIN
    return is_told or is_long or any(turn.now - at < _TALK for at in shown)


def _remind_of(turn: Turn, held: OpenOffer) -> str:
    """Who holds a code reads what they pay with it; in few words where they have just read of it."""
    if not codes.was_just_shown(turn, held):
        codes.note_shown(turn, held)
        return codes.describe(turn, held)
    return turn.phrase("code_reminder", **codes.offer_values(turn, held))


def _find_review(turn: Turn, topic: str | None, text: str) -> Part | None:
    if not turn.traits.billed_by_part:
        return show_review(turn, topic)
    short = undecorate(text)
    return show_briefly(turn, topic, short) if topic and count_room(short, PARTS) >= 0 else None
