"""What one part of a message does."""

from conversations.answers.asked.naming import find_by_words
from conversations.answers.coverage import find_sum_asked
from conversations.dialogue.heard.advice import asks_advice
from conversations.dialogue.heard.halves import split_halves
from conversations.dialogue.heard.when import guess_when, is_mostly_time, says_there_is_room
from conversations.dialogue.reading.known import as_act, read_known
from conversations.dialogue.reading.numbers import read_words
from conversations.dialogue.reading.thresholds import BY_CUE, CLEAR_ANSWER, LEAST_BESIDE, LIKELY, TOLD
from conversations.dialogue.wanted.bookings import asks_to_book, asks_what_now
from conversations.dialogue.wanted.correcting import says_misunderstood
from conversations.grievances.telling import wants_money_back, wants_to_cancel
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.readers.reader import Reading
from conversations.understanding.segments import is_question

_PART_LIKELY, _TIMES_OTHERS = 0.4, 3.0
"""How sure an answer must be to a part of a message, and how many times likelier than anything else."""
_NAMED = 3
"""Words that merely name what they ask about ("or a punch card")."""
_HALF = 0.5
"""How sure half of a question must be."""


def read_one(turn: Turn, words: str, reading: Reading) -> list[Act]:
    if asks_to_book(words) or (asks_what_now(words) and _is_free(turn)):
        return [Act("request_book", words, BY_CUE)]
    if wants_money_back(words):
        return [Act("refund", words, BY_CUE)]
    if wants_to_cancel(words):
        return [Act("request_cancel", words, BY_CUE)]
    if says_misunderstood(words) and turn.lead.dialogue.greeted_at is not None:
        return [Act("correction", words, BY_CUE)]
    if asks_advice(words) and not (reading.best and reading.sure and reading.best.score >= TOLD):
        return [Act("ask_advice", words, BY_CUE)]
    if (
        find_cue(words) is None
        and is_mostly_time(words)
        and not (reading.best and reading.best.score >= CLEAR_ANSWER)
    ):
        return []  # what is merely like it matters less than the day they name
    if says_there_is_room(words) and (room := guess_when(turn, words)):
        return [room]
    if (priced := find_sum_asked(turn, words)) is not None:
        return [Act("answer", words, CLEAR_ANSWER, about=priced)]
    found = _read_halves(turn, words, list(read_known(turn, words, reading)))
    is_asked = is_question(words) or len(words.split()) <= _NAMED
    if not found and is_asked and (name := find_by_words(turn, words)):
        return [Act("answer", words, CLEAR_ANSWER, about=name)]
    return found


def _read_halves(turn: Turn, words: str, found: list[Act]) -> list[Act]:
    """Both questions of one that hangs together, where it was not read as a whole, or the two are surely different."""
    halves = split_halves(words) if is_question(words) else [words]
    if len(halves) == 1:
        return found
    read = {half: list(read_known(turn, half, turn.playbook.reader.read(half))) for half in halves}
    read = {half: [act for act in acts if act.score >= _HALF] for half, acts in read.items()}
    answers = [act for acts in read.values() for act in acts if act.name == "answer"]
    if len({act.about for act in answers if act.score >= LIKELY}) > 1:
        return answers
    if found or not answers:
        return found
    left = [half for half, acts in read.items() if not acts and len(half.split()) >= LEAST_BESIDE]
    return answers + [Act("unknown", half, 0.0) for half in left]


def _is_free(turn: Turn) -> bool:
    """Whether nothing graver than an answer is awaited."""
    return turn.lead.handoff.open is None or turn.lead.handoff.open.gravity == "question"


def read_part(turn: Turn, part: str) -> list[Act]:
    """The acts of a part; a question that nothing else comes near is none to be passed over beside another."""
    reading = read_words(turn, part)
    found = read_one(turn, part, reading)
    if found or not is_question(part) or find_cue(part):
        return found
    answers = [each for each in reading.candidates if each.label.kind == "answer"]
    best = answers[0].score if answers else 0.0
    others = [each.score for each in reading.candidates if not answers or each.label != answers[0].label]
    is_far = best >= _PART_LIKELY and best >= _TIMES_OTHERS * max(others, default=0.0)
    return [as_act(answers[0].label, part, best)] if is_far else []
