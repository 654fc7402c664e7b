"""Reviews that speak to a worry: each is shown to a lead once."""

from conversations.answers.facts import ReviewShown
from conversations.answers.part import Answers
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
    seen = turn.lead[Answers].shown_reviews
    unseen = [r for r in turn.playbook.index(Reviews).about(topic, turn.language) if r[0] not in seen]
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
    seen = turn.lead[Answers].shown_reviews
    found = turn.playbook.index(Reviews).about(topic, turn.language)
    return next((r for r in found if r[0] not in seen), None)


def note_shown(turn: Turn, review_id: str, topic: str | None) -> None:
    """The message under way shows this review."""
    turn.lead[Answers].shown_reviews.append(review_id)
    turn.note(ReviewShown(review_id, topic))


def review_values(review: Review) -> dict[str, str]:
    """A review's placeholders; the words as they were written."""
    return {"stars": show_stars(review.stars), "author": review.author, "review": review.text}


def _note(turn: Turn, review_id: str, topic: str | None, text: str) -> Part:
    note_shown(turn, review_id, topic)
    why = reason("review_on", review=review_id, topic=topic) if topic else reason("review", review=review_id)
    return text, why


def _quote(turn: Turn, review: Review, words: str) -> str:
    return turn.say(turn.journey.texts.review, **review_values(review) | {"review": words})
