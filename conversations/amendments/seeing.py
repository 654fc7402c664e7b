"""Who is shown what somebody answers: the truth of it, where they are asked for a score or a review, or wrote one."""

from datetime import timedelta

from conversations.amendments.said import asks_who_sees, names_review
from conversations.lead.reason import reason
from conversations.reviews.asking import ASKED as REVIEW_ASKED
from conversations.reviews.part import OwnReview, Reviewing
from conversations.reviews.words import ReviewWords
from conversations.reviews.writing import CONSENT, DONE, WORDS
from conversations.surveys.answering import EXPLAIN
from conversations.surveys.asking import ASKED as SCORE_ASKED
from conversations.turn.turn import Turn

_JUST = timedelta(days=1)
CHANGED, FIX = "review_changed", "review_fix"
"""Kinds of utterances: what was changed in a review, and what is to be."""
OF_REVIEW = frozenset({REVIEW_ASKED, WORDS, CONSENT, DONE, CHANGED, FIX})
OF_SURVEY = frozenset({SCORE_ASKED, EXPLAIN, "survey_noted", "survey_over"})


def hear_who_sees(turn: Turn, words: str) -> bool:
    """Who asks who is shown it is told; what was asked of them goes on."""
    said = turn.lead.dialogue.said
    is_of_review = said.kind in OF_REVIEW or ((names_review(words) or _is_new(turn)) and _has_review(turn))
    if not asks_who_sees(words) or not (is_of_review or said.kind in OF_SURVEY):
        return False
    review = turn.lead[Reviewing].current
    is_score = said.kind in OF_SURVEY or not is_of_review
    phrase = "seen_score" if is_score else "seen_choice" if said.kind == CONSENT else _find_phrase(review)
    choices = tuple(turn.lead.dialogue.choices) if _is_under_way(turn) else ()
    kind = said.kind if said.kind in OF_REVIEW | OF_SURVEY else CHANGED
    turn.reply(kind, turn.phrase(phrase), reason("review_seen"), choices, about=said.about)
    return True


def _find_phrase(review: OwnReview | None) -> str:
    if review is None or review.publish is None:
        return "seen_asked"
    if not review.publish:
        return "seen_team"
    return "seen_named" if review.named else "seen_nameless"


def _is_new(turn: Turn) -> bool:
    """Whether they wrote a review a little while ago."""
    review = turn.lead[Reviewing].current
    return review is not None and turn.now - max(review.begun_at, review.told_at or review.begun_at) < _JUST


def _has_review(turn: Turn) -> bool:
    kept = turn.lead[Reviewing]
    is_asked = kept.review_asked_at is not None or kept.current is not None
    return is_asked and turn.journey.own_part(ReviewWords) is not None


def _is_under_way(turn: Turn) -> bool:
    """Whether what was offered last belongs to a score or a review, and is not answered yet."""
    offered = next((one.id for one in turn.lead.dialogue.choices), "")
    return offered.startswith(("review:stars:", "review:publish:", "survey:")) and turn.lead.dialogue.said.kind in {
        REVIEW_ASKED, CONSENT, SCORE_ASKED,
    }  # fmt: skip
