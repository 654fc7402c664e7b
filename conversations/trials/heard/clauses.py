"""Which clauses of a message choose something of a class: a day, an hour, a dance, and little else. Pure."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "clauses")
_FILLER, _CHOICE = (re.compile(rf"(?:{_SAID[key]})", re.IGNORECASE) for key in ("fillers", "choice"))
WEIGHS, JOINS, ALONE, ONE_MORE, ANOTHER, PAIR, NUMBER = (
    whole(_SAID[key]) for key in ("weighs", "joins", "alone", "one_more", "another", "pair", "number")
)
LATEST, EARLIEST, SAME_HOUR = (whole(_SAID[key]) for key in ("latest", "earliest", "same_hour"))
WEEK_BEFORE, WEEK_AFTER, TWO_WEEKS, NEXT_WEEK, IN_A_WEEK, SOONEST = (
    whole(_SAID[key])
    for key in ("week_before", "week_after", "two_weeks", "next_week", "in_a_week", "soonest")
)
DENIES, MAY, COMES_STILL, FIRST_AFTER, ONE_LESS = (
    whole(_SAID[key]) for key in ("denies", "may", "comes_still", "first_after", "one_less")
)
TAKES = re.compile(
    r"\W*(?:ok(?:ay)?|then|so|let'?s|fine|great|אז|סבבה|יאללה|טוב|או?קיי?)(?!\w)", re.IGNORECASE
)
"""How an answer begins that takes what was told."""
ASKS_SUM = whole(_SAID["asks_sum"])
_BUSY, _ASKS_WHAT = whole(_SAID["busy"]), whole(_SAID["asks_what"])
_BETWEEN = re.compile(
    r"[.,](?=\s|$)|(?<!\d)[.,](?=\D)|[!?;\n]+|\s[-–—]\s|"
    r"\s+(?=(?:so|then|but|because|cause|cuz|cos|coz|since|אז|אבל|כי|ו?רק ש)\s)|(?<=\w)\s+(?=ואז\s)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w'’׳״:./-]+")
_FEW = 1


def split_clauses(words: str) -> list[tuple[str, bool]]:
    """The clauses of a message, each with whether a question mark closes it.

    >>> split_clauses("I finish at 7, so 19:45. The 16th?")
    [('I finish at 7', False), ('so 19:45', False), ('The 16th', True)]
    """
    return [*_split(words)]


@remembered
def _split(words: str) -> tuple[tuple[str, bool], ...]:
    found, at = list[tuple[str, bool]](), 0
    for sign in _BETWEEN.finditer(words):
        found.append((words[at : sign.start()], "?" in sign[0]))
        at = sign.end()
    found.append((words[at:], False))
    return tuple((clause.strip(), is_asked) for clause, is_asked in found if _WORD.search(clause))


@remembered
def _list_left(clause: str) -> tuple[str, ...]:
    said = (word.strip(".:/-'’") for word in _WORD.findall(clause))
    return tuple(word for word in said if word and not (_CHOICE.fullmatch(word) or _FILLER.fullmatch(word)))


class ChosenClause(NamedTuple):
    """A clause that chooses; `is_asked` with a question, `is_bare` without a word of anything else.

    `is_named`: a day, an hour or a dance stands there, and no mere "the later one".
    """

    clause: str
    is_asked: bool
    is_bare: bool
    is_named: bool


def list_choices(words: str, is_of_class: Callable[[str], bool]) -> Iterator[ChosenClause]:
    """Those of the clauses that say little more than what is chosen; a word of its own may stand there, as a name does.

    `is_of_class` says of a word whether it names a dance or a level. What is asked has no other word in it.

    >>> [one.clause for one in list_choices("on the 14th my sister has a birthday, so the 21st", str.isupper)]
    ['so the 21st']
    >>> [one.clause for one in list_choices("בשני יש לה אנגלית, אז רביעי", str.isupper)]
    ['אז רביעי']
    >>> [list(list_choices(one, str.isupper)) for one in ("is the 19:45 hard?", "what is there on Monday?")]
    [[], []]
    """
    for clause, is_asked in split_clauses(words):
        is_asked = is_asked or is_question(clause)
        left = sum(not is_of_class(word) for word in _list_left(clause))
        is_else = _ASKS_WHAT.search(clause) if is_asked else left and _BUSY.search(clause)
        if left <= (0 if is_asked else _FEW) and not is_else:
            words_of_it = _WORD.findall(clause)
            is_named = any(_CHOICE.fullmatch(word) or is_of_class(word) for word in words_of_it)
            yield ChosenClause(clause, is_asked, not left, is_named)


def leave_busy_out(words: str, is_of_class: Callable[[str], bool] = lambda word: False) -> str:
    """The words without the clauses that only say what is on then: "I've guests on the 16th" chooses no day.

    `is_of_class` says of a word whether it names a dance or a level: "I'm with the beginners at 18:30" is no business.

    >>> leave_busy_out("יש לי אורחים ב16, אפשר בראשון?"), leave_busy_out("the 16th at 18:30")
    ('אפשר בראשון', 'the 16th at 18:30')
    """
    clauses = [clause for clause, _ in split_clauses(words)]
    busy = [
        clause
        for clause in clauses
        if _BUSY.search(clause) and any(not is_of_class(word) for word in _list_left(clause))
    ]
    return ". ".join(clause for clause in clauses if clause not in busy) if busy else words
