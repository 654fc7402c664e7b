"""What words are like without their numbers: a number alone is like any question that names one."""

import re
from dataclasses import replace

from conversations.answers.asked.meeting import Meetings
from conversations.dialogue.reading.whom import read_for_whom
from conversations.profile.patterns import find_age
from conversations.timetable.had import find_ages
from conversations.turn.turn import Turn
from conversations.understanding.phrases import words_of
from conversations.understanding.reading import Reading
from conversations.understanding.segments import is_question

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
_OF_AGE = re.compile(
    r"(?<!\w)(?:late|old|older|ages?|elderly|מאוחר|מבוגר\w*|זקנ?(?:ה|ים)?|[בה]?גיל\w*)(?!\w)", re.IGNORECASE
)
"""What says that the age is what they wonder about."""
_PLAINLY, _PLAINLY_SAID = 0.85, 3
"""How sure what is told beside an age must be to be meant whatever the age, and its words."""
_OWN_AGE = re.compile(
    r"(?<!\w)(?:(?:i'?m|i am|im)(?: only| just)? (?P<en>\d{2})(?: ?(?:yo|y/o|yrs?|years?)(?: old)?)?"
    r"(?:(?: and|,|\.| but)+)|"
    r"אני (?:רק )?(?:בן|בת) (?P<he>\d{2})(?:[,.]| אבל)*(?: ו(?=\w)| )) ?",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"(?<!\w)(?:(?:at|by|after|until|before|around|from)(?: about| around)?|"
    r"(?:come|finish|leave|off|there|home|arrive|work) at|(?:ב|אחרי|עד|לפני|בסביבות|ליד)[-־ ]?(?:שעה )?) ?"
    r"\d{1,2}(?::\d\d)?(?: ?(?:am|pm|o'?clock|בערב|בבוקר|בצהריים|ומשהו))?"
    r"(?=\W*(?:$|so|and|but|from|then|because|,|\.|אז|אבל|כי|ו\w|מה))(?!\w)",
    re.IGNORECASE,
)
"""When somebody can be there, told in many words of which the hour is no more than one."""
_ORDINARY = range(18, 60)
"""Ages that few ask about: what is told beside one of these is rather what they wonder about."""


def read_words(turn: Turn, words: str) -> Reading:
    """What words may mean, without an answer that only a number in them is like ("if I take 6" asks for no age)."""
    hour = None if is_question(words) else _HOUR.search(words)
    if hour and find_age(words) is None and not find_ages(words):
        words = " ".join((words[: hour.start()] + words[hour.end() :]).split())
    return (
        _read_beside_age(turn, words)
        or _read_beside_any_age(turn, words)
        or _read_without_number(turn, words)
    )


def _read_beside_age(turn: Turn, words: str) -> Reading | None:
    """What is told beside an age as most people have ("I'm 27 and never danced, is that a problem?")."""
    rest = leave_age_out(words)
    if rest == words:
        return None
    whole, reading = turn.playbook.reader.read(words), turn.playbook.reader.read(rest)
    still = next(
        (one.score for one in reading.candidates if whole.best and one.label == whole.best.label), 0.0
    )
    is_meant = reading.best is not None and reading.best.label.kind != "other" and reading.best.score >= _NEXT
    return reading if (reading.sure and is_meant) or still < _STILL else None


def _read_beside_any_age(turn: Turn, words: str) -> Reading | None:
    """What is plainly told beside whatever age ("I'm 68 and have nobody to come with, does it matter?")."""
    found = None if _OF_AGE.search(words) else _OWN_AGE.match(words)
    rest = words[found.end() :].strip() if found else ""
    reading = turn.playbook.reader.read(rest) if len(rest.split()) >= _PLAINLY_SAID else None
    best = reading.best if reading and reading.sure else None
    of_age = turn.playbook.index(Meetings).statements.get(
        "beginner"
    )  # to begin so late is of the age as well
    is_plain = best is not None and best.label.kind == "answer" and best.label.name != of_age
    return reading if is_plain and best and best.score >= _PLAINLY else None


def leave_age_out(words: str) -> str:
    """What somebody says beside that they are as old as most are; all of it where no such age is told.

    >>> leave_age_out("I'm 27 and I've never danced"), leave_age_out("I'm 67 and I've never danced")
    ("I've never danced", "I'm 67 and I've never danced")
    """
    found = _OWN_AGE.search(words)
    if found is None or int(found["en"] or found["he"]) not in _ORDINARY:
        return words
    return (words[: found.start()] + words[found.end() :]).strip()


def _read_without_number(turn: Turn, words: str) -> Reading:
    reading = read_for_whom(turn.playbook.reader, words)
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
