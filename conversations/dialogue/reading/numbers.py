"""What words are like without their numbers: a number alone is like any question that names one."""

import re
from dataclasses import replace

from conversations.profile.patterns import find_age
from conversations.timetable.had import find_ages
from conversations.turn.turn import Turn
from conversations.understanding.phrases import words_of
from conversations.understanding.reading import Reading

_RANGE = re.compile(
    r"(?<!\w)(?:(?:age[sd]?|גילאי?ם?|בנות|בני) )?\d{1,3} ?(?:to|-|–|עד) ?\d{1,3}(?!\w)", re.IGNORECASE
)
"""From which age to which a group is."""
_NUMBER = re.compile(
    r"(?<!\w)\d{1,3}(?:st|nd|rd|th)?(?: (?:yrs?|years?|שנים|שנות|שנה)(?! old))?(?!\w)",
    re.IGNORECASE,
)
"""Also how long something lasts."""
_STILL = 0.15
"""How likely an answer must be without the number."""
_LEAST = 2  # words that are like something without a number
_NEXT = 0.45
"""How likely what comes next must be to be meant in its place."""


def read_words(turn: Turn, words: str) -> Reading:
    """What words may mean, without an answer that only a number in them is like ("if I take 6" asks for no age)."""
    reading = turn.playbook.reader.read(words)
    said = _RANGE.sub(" ", words)
    best, rest = reading.best, " ".join(_NUMBER.sub(" ", said).split())
    if best is None or best.label.kind != "answer" or best.score == 1.0 or len(words_of(rest)) < _LEAST:
        return reading
    if rest == " ".join(words.split()) or find_age(said) or find_ages(said):
        return reading
    left = {one.label: one.score for one in turn.playbook.reader.read(rest).candidates}
    if left.get(best.label, 0.0) >= _STILL:
        return reading
    others = reading.candidates[1:]
    return replace(reading, candidates=others, is_sure=bool(others) and others[0].score >= _NEXT)
