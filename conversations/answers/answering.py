"""Answering a question: the answer, a review that speaks to the worry behind it, an offer where one runs."""

from dataclasses import dataclass

from conversations.answers import offers, stages
from conversations.journey.model.answers import Answer, Review
from conversations.lead.content import Choice
from conversations.lead.lead import OpenOffer
from conversations.timeline.telling import BETWEEN, reason
from conversations.turn.turn import Turn
from conversations.wording.filling import show_stars
from conversations.wording.sms import (
    PARTS,
    count_room,
    measure_list,
    pick_choices,
    quote,
    quote_beginning,
    undecorate,
)


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
    reply = _Reply([turn.say(answer.reply)], [why])
    given = _add_offer(turn, answer, reply) if courted else None
    choices = _choices(turn, answer, given)
    topic = answer.topic if courted and answer.review else None
    if turn.is_sms:
        _text(turn, said, reply, choices, topic)
        return
    if topic:
        reply.insert(1, show_review(turn, topic))
    turn.reply(said, "\n\n".join(reply.parts), BETWEEN.join(reply.whys), choices)


@dataclass(slots=True)
class _Reply:
    """The parts of one message, each with its reason."""

    parts: list[str]
    whys: list[str]

    def insert(self, place: int, part: tuple[str, str] | None) -> None:
        if part:
            self.parts.insert(place, part[0])
            self.whys.insert(place, part[1])


def show_review(turn: Turn, topic: str | None) -> tuple[str, str] | None:
    """The best review not seen yet, as text and reason; from now on it counts as seen. None when all were."""
    found = find_review(turn, topic)
    return _note_review(turn, found[0], topic, _quoted(turn, found[1], found[1].text)) if found else None


def _note_review(turn: Turn, review_id: str, topic: str | None, text: str) -> tuple[str, str]:
    turn.lead.shown_reviews.append(review_id)
    why = reason("review_on", review=review_id, topic=topic) if topic else reason("review", review=review_id)
    return text, why


def _quoted(turn: Turn, review: Review, words: str) -> str:
    return turn.say(turn.journey.texts.review, **review_values(review) | {"review": words})


def find_review(turn: Turn, topic: str | None) -> tuple[str, Review] | None:
    """The best review this lead has not seen: in their language first, then by stars, then the freshest."""
    seen = turn.lead.shown_reviews
    return next((r for r in turn.playbook.reviews(topic, turn.language) if r[0] not in seen), None)


def review_values(review: Review) -> dict[str, str]:
    """A review's placeholders; the words as they were written."""
    return {"stars": show_stars(review.stars), "author": review.author, "review": review.text}


def _note_worry(turn: Turn, topic: str | None) -> None:
    if topic is None:
        return
    turn.worry = topic
    worries = turn.lead.worries
    if topic in worries:
        worries.remove(topic)
    worries.append(topic)


def _add_offer(turn: Turn, answer: Answer, reply: _Reply) -> OpenOffer | None:
    """Add the offer's words, unless they were just read. Plain facts carry no offer."""
    if not answer.offer or answer.topic is None:
        return None
    given = offers.find_offer(turn, answer.topic)
    if given is None:
        if ended := offers.find_ended(turn, answer.topic):
            reply.insert(1, (offers.describe_end(turn, ended), reason("offer_over", code=ended.code)))
        return None
    if not offers.was_just_shown(turn, given):
        offers.note_shown(turn, given)
        reply.insert(1, (_with_link(turn, given), reason("offer", code=given.code)))
    return given


def _with_link(turn: Turn, given: OpenOffer) -> str:
    """The offer's words; on SMS the link follows them bare, which is clear and costs a third of a part less."""
    link = offers.find_link(turn, given) if turn.is_sms else None
    words = offers.describe(turn, given)
    return f"{words}\n{link.url}" if link else words


def _text(turn: Turn, said: str, reply: _Reply, choices: tuple[Choice, ...], topic: str | None) -> None:
    """Send it by SMS: the link that stands in the text already is what a "1" or a "yes" means."""
    text = undecorate("\n".join(reply.parts))
    linked = tuple(choice for choice in choices if choice.url and choice.url in text)
    listed = () if linked else pick_choices(choices)
    if topic and count_room(text, PARTS + 1) >= 0:
        reply.insert(1, _show_briefly(turn, topic, text + measure_list(listed)))
    turn.reply(said, "\n".join(reply.parts), BETWEEN.join(reply.whys), listed)
    if linked:
        turn.lead.choices = list(linked)


def _show_briefly(turn: Turn, topic: str, rest: str) -> tuple[str, str] | None:
    """A review for SMS: the best one of which a sentence or more fits, if need be into one part more."""
    unseen = [r for r in turn.playbook.reviews(topic, turn.language) if r[0] not in turn.lead.shown_reviews]
    fitting = [r for r in unseen if r[1].language == turn.language] or unseen
    bare = {"stars": show_stars(5), "author": "", "review": ""}
    frame = len(turn.say(turn.journey.texts.review, **bare)) + 2  # a space, and the end of the line
    for parts, cut in ((PARTS, quote), (PARTS + 1, quote), (PARTS + 1, quote_beginning)):
        room = count_room(rest, parts) - frame
        for review_id, review in fitting:
            if words := cut(review.text, room - len(review.author)):
                return _note_review(turn, review_id, topic, _quoted(turn, review, words))
    return None


def _choices(turn: Turn, answer: Answer, given: OpenOffer | None) -> tuple[Choice, ...]:
    link = offers.find_link(turn, given) if given else None
    return turn.choices(((link.id,) if link else ()) + answer.buttons)
