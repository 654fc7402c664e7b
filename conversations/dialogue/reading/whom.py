"""Whom a question is for, where it asks for something else ("how long is a class for a boy of six?")."""

import re

from conversations.dialogue.reading.joints import asks_openly
from conversations.turn.playbook import MessageReader
from conversations.understanding.intents.rarity import names_something
from conversations.understanding.reading import Reading
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

_CHILD = r"(?:kid|(?:grand)?(?:child|son|daughter)|boy|girl|niece|nephew|brother|sister|teen(?:ager)?)s?"
_YEARS = r"(?:\w+|\d{1,2})(?: and a half)?[- ](?:years?[- ]?olds?|y/?o)"
_FOR_WHOM = re.compile(
    rf"\s*,?(?<!\w)(?:for|with) (?:(?:a|an|my|our|the|two|both) )*(?:"
    rf"{_YEARS}(?: {_CHILD})?|{_CHILD}(?:,? (?:who is|who's|aged?|of|is))? (?:\d{{1,2}}|{_YEARS}))(?!\w)"
    r"|\s*,?(?<!\w)ל(?:ילד|ילדה|בת|בן|נכד|נכדה|אח|אחות|אחיין|אחיינית|נער|נערה)(?: (?:שלי|שלנו))?"
    r"(?: (?:בת|בן|בגיל|גיל))? (?:ה)?\d{1,2}(?: וחצי)?(?!\w)",
    re.IGNORECASE,
)
_LEAST, _SURE = 3, 0.75
"""Words of a question that asks openly for nothing, and how sure the rest must be of what it asks."""


@remembered
def leave_whom_out(words: str) -> str:
    """A question without how old somebody is whom it is for; other words as they are.

    >>> leave_whom_out("how long is a class for my 6 year old?"), leave_whom_out("כמה זמן השיעור לילדה בת 9?")
    ('how long is a class?', 'כמה זמן השיעור?')
    >>> leave_whom_out("what is there for a six year old")
    'what is there'
    """
    return _FOR_WHOM.sub("", words, count=1).strip() if is_question(words) else words


def read_for_whom(reader: MessageReader, words: str) -> Reading:
    """What words ask for, whoever it is for: an age is like every question that names one."""
    reading, rest = reader.read(words), leave_whom_out(words)
    if rest == words or not (asks_openly(rest) or (names_something(rest) and len(rest.split()) >= _LEAST)):
        return reading
    plain = reader.read(rest)
    is_meant = plain.sure and plain.best is not None and plain.best.label.kind == "answer"
    return plain if is_meant and plain.best and plain.best.score >= _SURE else reading
