"""Staff publish a review, hide it for a reason, or say which worries it speaks to."""

from conversations.lead.reason import reason
from conversations.reviews.facts import ReviewFiled, ReviewHidden, ReviewPublished
from conversations.reviews.keeping import ask_why, keep, tell
from conversations.reviews.part import OwnReview, Reviewing
from conversations.reviews.staff_words import HIDING, STAFF_WORDS
from conversations.turn.inputs import StaffChose
from conversations.turn.turn import Turn
from conversations.wording.filling import clean

_LONGEST = 500


def decide(turn: Turn, chose: StaffChose, rest: str) -> None:
    """What staff chose: "publish:<id>", "hide:<id>" with words, "hide-rude:<id>", "topics:<id>" with words."""
    action, _, review_id = rest.partition(":")
    verb, _, code = action.partition("-")
    review = turn.lead[Reviewing].find(review_id)
    if review is None:
        return
    by, words = clean(chose.by).strip() or "?", clean(chose.words)[:_LONGEST].strip()
    if code in HIDING:
        words = HIDING[code][turn.staff_language() == "en"]
    if verb == "publish":
        _publish(turn, review, by)
    elif verb == "hide" and words:
        _hide(turn, review, by, words)
    elif verb == "hide":
        ask_why(turn, review)
    elif verb == "topics":
        _file(turn, review, by, tuple(dict.fromkeys(words.split())))


def _publish(turn: Turn, review: OwnReview, by: str) -> None:
    if not review.publish:
        tell(turn, review, _say(turn, "not_agreed"))
    elif review.status != "published":
        review.status = "published"
        keep(turn, review, by=by)
        turn.note(ReviewPublished(review.id, by), reason("decided_by", by=by))
        tell(turn, review, _say(turn, "published"), ("hide",))


def _hide(turn: Turn, review: OwnReview, by: str, words: str) -> None:
    review.status = "hidden"
    keep(turn, review, by=by, why=words)
    turn.note(
        ReviewHidden(review.id, by, words), reason("hidden_because", words=words), reason("decided_by", by=by)
    )
    tell(turn, review, _say(turn, "hidden"), ("publish",) if review.publish else ())


def _file(turn: Turn, review: OwnReview, by: str, topics: tuple[str, ...]) -> None:
    review.topics = topics
    keep(turn, review, by=by)
    turn.note(ReviewFiled(review.id, topics, by))


def _say(turn: Turn, name: str) -> str:
    return STAFF_WORDS[name][turn.staff_language() == "en"]
