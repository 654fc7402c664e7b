"""Answering a question: the answer, a review that speaks to the worry behind it, an offer where one runs."""

from conversations import offers, stages
from conversations.journey.model import Answer, Review
from conversations.reasons import BETWEEN, reason
from conversations.state import Choice, OpenOffer
from conversations.turn import Turn
from conversations.wording import show_stars


def give_answer(turn: Turn, answer_id: str, why: str) -> None:
    """Send one message: the answer, the best review not seen yet, the offer with its end, the next steps.

    `why` says what led to it. Who asked to be left alone, or has bought, gets the bare answer.
    """
    answer = turn.journey.answers[answer_id]
    lead = turn.lead
    said = f"answer:{answer_id}"
    stages.follow_question(turn, answer_id, answer)
    lead.misses = 0
    lead.asked[answer_id] = lead.asked.get(answer_id, 0) + 1
    courted = lead.refused_at is None and lead.bought_at is None
    if courted:
        _note_worry(turn, answer.topic)
    parts, whys = [turn.say(answer.reply)], [why]
    if courted and answer.review and answer.topic:
        _add(parts, whys, show_review(turn, answer.topic))
    given = _add_offer(turn, answer, parts, whys) if courted else None
    choices = _choices(turn, answer, given)
    turn.reply(said, "\n\n".join(parts), BETWEEN.join(whys), choices)


def show_review(turn: Turn, topic: str | None) -> tuple[str, str] | None:
    """The best review not seen yet, as text and reason; from now on it counts as seen. None when all were."""
    found = find_review(turn, topic)
    if found is None:
        return None
    review_id, review = found
    turn.lead.shown_reviews.append(review_id)
    why = reason("review_on", review=review_id, topic=topic) if topic else reason("review", review=review_id)
    return turn.say(turn.journey.texts.review, **review_values(review)), why


def find_review(turn: Turn, topic: str | None) -> tuple[str, Review] | None:
    """The best review this lead has not seen: in their language first, then by stars, then the freshest."""
    seen = turn.lead.shown_reviews
    return next((r for r in turn.mind.reviews(topic, turn.language) if r[0] not in seen), None)


def review_values(review: Review) -> dict[str, str]:
    """A review's placeholders; the words as they were written."""
    return {"stars": show_stars(review.stars), "author": review.author, "review": review.text}


def _note_worry(turn: Turn, topic: str | None) -> None:
    if topic is None:
        return
    worries = turn.lead.worries
    if topic in worries:
        worries.remove(topic)
    worries.append(topic)


def _add(parts: list[str], whys: list[str], part: tuple[str, str] | None) -> None:
    if part:
        parts.append(part[0])
        whys.append(part[1])


def _add_offer(turn: Turn, answer: Answer, parts: list[str], whys: list[str]) -> OpenOffer | None:
    """Add the offer's words, unless they were just read. Plain facts carry no offer."""
    if not answer.offer or answer.topic is None:
        return None
    given = offers.find_offer(turn, answer.topic)
    if given is None:
        if ended := offers.find_ended(turn, answer.topic):
            _add(parts, whys, (offers.describe_end(turn, ended), reason("offer_over", code=ended.code)))
        return None
    if not offers.was_just_shown(turn, given):
        offers.note_shown(turn, given)
        _add(parts, whys, (offers.describe(turn, given), reason("offer", code=given.code)))
    return given


def _choices(turn: Turn, answer: Answer, given: OpenOffer | None) -> tuple[Choice, ...]:
    offer = turn.journey.offers.get(given.offer) if given else None
    first = (offer.button,) if offer and offer.button else ()
    return turn.choices((*first, *answer.buttons))
