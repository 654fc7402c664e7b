"""Answering a question: the answer, a review that speaks to the worry behind it, an offer where one runs."""

from dataclasses import dataclass

from conversations.answers import codes, offers
from conversations.answers.facts import AnswerGiven
from conversations.answers.part import Answers, OpenOffer
from conversations.answers.reviews import Part, show_briefly, show_review
from conversations.answers.stages import follow_question
from conversations.journey.model.answers import Answer
from conversations.lead.content import Choice
from conversations.lead.dialogue import Utterance
from conversations.lead.reason import Reason, reason
from conversations.learning.noting import is_not_ours, note_doubt
from conversations.purchases.part import Purchases
from conversations.turn.turn import Turn
from conversations.wording.sms import PARTS, count_room, measure_list, pick_choices, undecorate


def answer_question(turn: Turn, words: str) -> bool:
    """Answer words that ask for one of the journey's answers."""
    match = turn.playbook.matcher.answer(words) if words else None
    if match is None or match.answer not in turn.journey.answers:
        return False
    if is_not_ours(turn, words):
        return False
    if turn.edited and turn.lead.dialogue.said == Utterance("answer", match.answer):
        return True  # the edit asks what was answered already
    why = reason("answered", answer=match.answer, percent=round(match.score * 100))
    give_answer(turn, AnswerGiven(match.answer, match.score, None), why)
    note_doubt(turn, words, match.answer, match.score)
    return True


def give_answer(turn: Turn, asked: AnswerGiven, why: Reason) -> None:
    """Send one message: the answer, the best review not seen yet, the offer with its end, the next steps.

    `why` says what led to it. Who asked to be left alone, or has bought, gets the bare answer.
    """
    answer_id, answer = asked.answer, turn.journey.answers[asked.answer]
    courted = turn.lead.consent.refused_at is None and turn.lead[Purchases].bought_at is None
    worry = answer.topic if courted else None
    turn.note(AnswerGiven(asked.answer, asked.score, asked.button, worry))
    follow_question(turn, answer_id, answer)
    _remember_question(turn, answer_id, worry)
    reply = _Reply([turn.say(answer.reply)], [why])
    given = _add_offer(turn, answer, reply) if courted else None
    choices = _choices(turn, answer, given)
    topic = answer.topic if courted and answer.review else None
    if turn.traits.billed_by_part:
        _text(turn, answer_id, reply, choices, topic)
        return
    if topic:
        reply.insert(1, show_review(turn, topic))
    turn.reply("answer", "\n\n".join(reply.parts), tuple(reply.whys), choices, about=answer_id)


@dataclass(slots=True)
class _Reply:
    """The parts of one message, each with its reason."""

    parts: list[str]
    whys: list[Reason]

    def insert(self, place: int, part: Part | None) -> None:
        if part:
            self.parts.insert(place, part[0])
            self.whys.insert(place, part[1])


def _remember_question(turn: Turn, answer_id: str, topic: str | None) -> None:
    known = turn.lead[Answers]
    turn.lead.dialogue.misses = 0
    known.asked[answer_id] = known.asked.get(answer_id, 0) + 1
    if topic is None:
        return
    if topic in known.worries:
        known.worries.remove(topic)
    known.worries.append(topic)


def _add_offer(turn: Turn, answer: Answer, reply: _Reply) -> OpenOffer | None:
    """Add the offer's words, unless they were just read. Plain facts carry no offer."""
    if not answer.offer or answer.topic is None:
        return None
    given = offers.find_offer(turn, answer.topic)
    if given is None:
        if ended := offers.find_ended(turn, answer.topic):
            reply.insert(1, (codes.describe_end(turn, ended), reason("offer_over", code=ended.code)))
        return None
    if not codes.was_just_shown(turn, given):
        codes.note_shown(turn, given)
        reply.insert(1, (_with_link(turn, given), reason("offer", code=given.code)))
    return given


def _with_link(turn: Turn, given: OpenOffer) -> str:
    """The offer's words; where parts are paid for the link follows them bare, which is clear and a third shorter."""
    link = offers.find_link(turn, given) if turn.traits.billed_by_part else None
    words = codes.describe(turn, given)
    return f"{words}\n{link.url}" if link else words


def _text(turn: Turn, answer_id: str, reply: _Reply, choices: tuple[Choice, ...], topic: str | None) -> None:
    """Send it short: the link that stands in the text already is what a "1" or a "yes" means."""
    text = undecorate("\n".join(reply.parts))
    linked = tuple(choice for choice in choices if choice.url and choice.url in text)
    listed = () if linked else pick_choices(choices)
    if topic and count_room(text, PARTS + 1) >= 0:
        reply.insert(1, show_briefly(turn, topic, text + measure_list(listed)))
    turn.reply("answer", "\n".join(reply.parts), tuple(reply.whys), listed, about=answer_id)
    if linked:
        turn.lead.dialogue.choices = list(linked)


def _choices(turn: Turn, answer: Answer, given: OpenOffer | None) -> tuple[Choice, ...]:
    link = offers.find_link(turn, given) if given else None
    return turn.choices(((link.id,) if link else ()) + answer.buttons)
