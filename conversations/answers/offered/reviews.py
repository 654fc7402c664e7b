"""Reviews that speak to a worry: each is shown to a lead once."""

from datetime import timedelta

from conversations.answers.offered.effects import CreditReviews, ShowReview
from conversations.answers.offered.facts import ReviewsCredited, ReviewShown
from conversations.answers.offered.part import Answers
from conversations.answers.offered.ranking import find_first, rank
from conversations.journey.model.answers import Review
from conversations.lead.content import Language
from conversations.lead.reason import Reason, reason
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.wording.filling import show_stars
from conversations.wording.sms import PARTS, count_room, quote, quote_beginning

Part = tuple[str, Reason]
"""A piece of a message, and why it is there."""
_LEAST_STARS = 4
CREDITED_WITHIN = timedelta(days=30)


class Reviews:
    """An index: the reviews that reassure about a topic, best first for a reader of a language."""

    def __init__(self, playbook: Playbook) -> None:
        self._all = playbook.journey.reviews
        self._found: dict[tuple[str | None, Language], tuple[tuple[str, Review], ...]] = {}

    def about(self, topic: str | None, language: Language) -> tuple[tuple[str, Review], ...]:
        """Those about a topic (None: about anything) in the language: by stars, then the freshest."""
        key = (topic, language)
        if key not in self._found:
            fitting = [r for r in self._all.items() if topic is None or topic in r[1].topics]
            good = [r for r in fitting if r[1].stars >= _LEAST_STARS and r[1].language == language]
            good.sort(key=lambda r: (r[1].stars, r[1].on), reverse=True)
            self._found[key] = tuple(good)
        return self._found[key]


def show_review(turn: Turn, topic: str | None) -> Part | None:
    """The best review not seen yet, as text and reason; from now on it counts as seen. None when all were."""
    found = find_review(turn, topic)
    return _note(turn, found[0], topic, _quote(turn, found[1], found[1].text)) if found else None


def show_briefly(turn: Turn, topic: str, rest: str) -> Part | None:
    """A review for SMS: the best one of which a sentence or more fits, if need be into one part more."""
    unseen = find_unseen(turn, topic)
    bare = {"stars": show_stars(5), "author": "", "review": ""}
    frame = len(turn.say(turn.journey.texts.review, **bare)) + 2  # a space, and the end of the line
    for parts, cut in ((PARTS, quote), (PARTS + 1, quote), (PARTS + 1, quote_beginning)):
        room = count_room(rest, parts) - frame
        for review_id, review in unseen:
            if words := cut(review.text, room - len(review.author)):
                return _note(turn, review_id, topic, _quote(turn, review, words))
    return None


def find_review(turn: Turn, topic: str | None) -> tuple[str, Review] | None:
    """The best review this lead has not seen."""
    return find_first(_list_unseen(turn, topic), topic, turn.given.shown, *_lot(turn))


def find_unseen(turn: Turn, topic: str | None) -> list[tuple[str, Review]]:
    """The reviews this lead has not seen, in the order in which they are worth showing."""
    return rank(_list_unseen(turn, topic), topic, turn.given.shown, *_lot(turn))


def _list_unseen(turn: Turn, topic: str | None) -> list[tuple[str, Review]]:
    seen = turn.lead[Answers].shown_reviews
    return [r for r in turn.playbook.index(Reviews).about(topic, turn.language) if r[0] not in seen]


def _lot(turn: Turn) -> tuple[str, str]:
    return turn.lead.id, turn.now.isoformat()


def note_shown(turn: Turn, review_id: str, topic: str | None) -> None:
    """The message under way shows this review."""
    answers = turn.lead[Answers]
    answers.shown_reviews.append(review_id)
    answers.review_shown_at[review_id] = turn.now
    turn.note(ReviewShown(review_id, topic))
    if not turn.lead.contact.is_test:
        turn.add(ShowReview(review_id, topic or ""))


def credit_reviews(turn: Turn, order: str) -> None:
    """Which reviews somebody who buys had been shown lately: these are what reviews are ranked by."""
    shown = turn.lead[Answers].review_shown_at
    lately = tuple(name for name, at in shown.items() if turn.now - at < CREDITED_WITHIN)
    if lately:
        turn.note(ReviewsCredited(order, lately))
        turn.add(CreditReviews(lately, turn.now))


def take_back_credit(turn: Turn) -> None:
    """What they bought was given back: no review made them buy."""
    if shown := turn.lead[Answers].review_shown_at:
        turn.add(CreditReviews(tuple(shown), None))


def review_values(review: Review) -> dict[str, str]:
    """A review's placeholders; the words as they were written."""
    return {"stars": show_stars(review.stars), "author": review.author, "review": review.text}


def _note(turn: Turn, review_id: str, topic: str | None, text: str) -> Part:
    note_shown(turn, review_id, topic)
    why = reason("review_on", review=review_id, topic=topic) if topic else reason("review", review=review_id)
    return text, why


def _quote(turn: Turn, review: Review, words: str) -> str:
    return turn.say(turn.journey.texts.review, **review_values(review) | {"review": words})
