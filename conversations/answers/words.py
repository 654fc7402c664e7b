"""Which words an answer is given in: for what is known of the person, and never the same ones twice."""

import re
from datetime import timedelta

from conversations.answers.part import Answers
from conversations.journey.model.answers import Answer
from conversations.journey.model.base import Text
from conversations.profile.learning import fits
from conversations.turn.turn import Turn

_SENTENCE = re.compile(r".*?[.!?](?=\s|$)|.+$", re.DOTALL)
_FORGOTTEN = timedelta(days=3)  # who asks again after so long has forgotten, and is told anew
_SHORT = 60  # characters that a shortened answer has at least


def count_before(turn: Turn, key: str) -> int:
    """How often this was said to them lately."""
    known = turn.lead[Answers]
    last = known.said_at.get(key)
    return known.asked.get(key, 0) if last and turn.now - last < _FORGOTTEN else 0


def note_said(turn: Turn, key: str) -> None:
    """It is being said now."""
    known = turn.lead[Answers]
    known.asked[key] = count_before(turn, key) + 1
    known.said_at[key] = turn.now


def choose_words(turn: Turn, answer: Answer, before: int) -> str:
    """The answer's words, the first time or the second."""
    fitting = find_fitting(turn, answer)
    if not before:
        return turn.say(fitting or answer.reply)
    if fitting:
        return _repeat(turn, fitting)  # the short form is of the answer for anybody
    return turn.say(answer.again) if answer.again else _repeat(turn, answer.reply)


def find_fitting(turn: Turn, answer: Answer) -> Text | None:
    """The variant for what is known of the person."""
    return next((variant.reply for variant in answer.variants if fits(turn, variant)), None)


def choose_reassurance(turn: Turn, answer: Answer, before: int) -> str:
    """What reassures who hesitates over it."""
    doubt = answer.doubt
    if doubt is None:
        return choose_words(turn, answer, before)
    if not before:
        return turn.say(doubt.reply)
    return turn.say(doubt.again) if doubt.again else _repeat(turn, doubt.reply)


def _repeat(turn: Turn, text: Text) -> str:
    """The same in its first sentence or two."""
    short = ""
    for sentence in _SENTENCE.findall(turn.say(text)):
        short = f"{short} {sentence.strip()}".strip()
        if len(short) >= _SHORT:
            break
    return turn.phrase("as_written", answer=short)
