"""Who come to try together, and which of them words are about. Pure."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from conversations.profile.heard.mentioned import leave_mentioned_out
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "people")
_SELF_AND_CHILD, _ONE_MORE = whole(_SAID["self_and_child"]), whole(_SAID["one_more"])
_SELF_TOO = whole(_SAID["self_too"])
_FOR_OTHER = whole(_SAID["for_other"])
_MINE, _THEIRS, _ALL = whole(_SAID["mine"]), whole(_SAID["theirs"]), whole(_SAID["all"])
_ELDER, _YOUNGER = whole(_SAID["elder"]), whole(_SAID["younger"])
_SHE, _HE = whole(_SAID["she"]), whole(_SAID["he"])
_NO_NAME = re.compile(rf"(?:{_SAID['no_names']})", re.IGNORECASE)
_AGED = re.compile(
    r"(?:(?P<en>(?-i:[A-Z][a-z'-]+))(?:,|'?s| is| \(| who is| who'?s)*\s*(?:is |aged? |turning |now )?|"
    r"(?<![א-ת])(?P<he>[א-ת'׳]{2,12})(?:\s(?:היא|הוא|תהיה|יהיה|כמעט|כבר|עוד מעט|רק))?,?"
    r"\s*\(?(?:בן|בת)\s*(?:ה[-־]?)?)(?P<age>\d{1,2})(?![\d:]|\.\d)",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?<!\w)(?:(?i:my (?:son|daughter|boy|girl|kid|child)),? (?:called |named )?"
    r"(?P<en>(?!He\b|She\b|They\b)[A-Z][a-z'-]+)|"
    r"[ולבה]{0,3}(?:בן|בת|ילד|ילדה) שלי,? "
    r"(?P<he>(?!ואני|וגם|ולי|רוצה|בן|בת|רוצים|(?:הוא|היא|הם)(?![א-ת]))[א-ת'׳]{2,12})"
    r"(?=$|[,.]| (?:בן|בת) \d))"
)
_CLAUSE = re.compile(
    r"[,;.!?\n]+|(?<!\w)(?:and|but|while|&)(?!\w)|(?<=\s)ו(?=(?:אני|היא|הוא|אותי|אותה|אותו|לי|לה|לו|ה?בת|ה?בן|לבת|לבן|בשביל|את|ה?גדול|ה?קטנ?)\S*)",
    re.IGNORECASE,
)


class Who(NamedTuple):
    """One who comes, as far as words tell of them; `is_self`: who writes; `gender`: "she" or "he"."""

    name: str = ""
    age: int = 0
    is_self: bool = False
    gender: str = ""


def is_with_self(words: str) -> bool:
    """Whether who writes wants to try as well as a child of theirs.

    >>> is_with_self("a trial for me and my daughter"), is_with_self("for my daughter please")
    (True, False)
    >>> is_with_self("ניסיון לי ולבת שלי"), is_with_self("הבת שלי רוצה לנסות")
    (True, False)
    """
    return _SELF_AND_CHILD.search(words) is not None


def is_own_age(words: str) -> bool:
    """Whether an age is told of who writes.

    >>> is_own_age("hey im 17 turning 18"), is_own_age("אני בת 16 וחצי"), is_own_age("he's 9"), is_own_age("I'm in")
    (True, True, False, False)
    """
    return _OWN_AGE.search(words) is not None


_OWN_AGE = re.compile(
    r"(?<!\w)(?:(?:i[’']?m|i am|im|me,?|i(?=[’']ll be| turn))"
    r"(?: (?:only|just|almost|nearly|actually|still))* (?:a )?\d|"
    r"(?:אני|שאני|ואני)(?: (?:רק|כבר|כמעט|עוד מעט|בעצם))* (?:בן|בת|ב?גיל)(?!\w))",
    re.IGNORECASE,
)


def wants_for_other(words: str) -> bool:
    """Whether it is somebody else who is to try, whom they name by no more than "he" or "her".

    >>> wants_for_other("can she come too?"), wants_for_other("גם הוא רוצה לנסות"), wants_for_other("can I come too?")
    (True, True, False)
    """
    return _FOR_OTHER.search(words) is not None


def comes_as_well(words: str) -> bool:
    """Whether who writes comes beside those who were spoken of.

    >>> comes_as_well("and me? salsa maybe"), comes_as_well("ואני? סלסה"), comes_as_well("and my son?")
    (True, True, False)
    """
    return _SELF_TOO.search(words) is not None


def is_one_more(words: str) -> bool:
    """Whether somebody comes beside the one who was spoken of."""
    return _ONE_MORE.search(words) is not None


_HAS = re.compile(r"(?<!\w)(?:לי|לנו|יש)\s*$")


def find_named_ages(words: str) -> dict[int, str]:
    """The name that stands with an age.

    >>> find_named_ages("Noa is 8 and Ben is 14"), find_named_ages("נועה בת 8 ובן בן 14")
    ({8: 'Noa', 14: 'Ben'}, {8: 'נועה', 14: 'בן'})
    >>> find_named_ages("יש לי בן בן 9")
    {}
    """
    found: dict[int, str] = {}
    words = leave_mentioned_out(words)
    for one in _AGED.finditer(words):
        name, age = one["en"] or _bare(one["he"]), int(one["age"])
        is_son = _HAS.search(words[: one.start()]) is not None  # "יש לי בן בן 9" is a son
        is_after_ben = bool(one["he"]) and one["he"] in ("ובן", "בן") and not is_son  # "ובן בן 14" is Ben
        if is_after_ben or not _NO_NAME.fullmatch(name):
            found[age] = "בן" if is_after_ben else name
    return found


def _bare(name: str) -> str:
    """A Hebrew name without the "and" and the "for" before it."""
    name = name[1:] if name.startswith("ו") and len(name) > _SHORTEST else name
    return name[1:] if len(name) > _SHORTEST and _FOR.match(name) else name


_SHORTEST = 3
_FOR = re.compile(r"ל(?![יהבו])|ליו|לאי")  # "לנועה", and not "ליאור" or "להב"


def find_called(words: str) -> str:
    """The name of a child, behind whose it is: "my daughter Maya"; "" where none stands there."""
    found = _CALLED.search(words)
    return (found["en"] or found["he"]) if found else ""


def split_by_people(words: str, people: Sequence[Who]) -> Iterator[tuple[str, frozenset[int]]]:
    """The clauses of a message, each with those of the people whom it is about.

    A clause that names nobody is about those of the one before it, where that said nothing more; else about all.

    >>> list(split_by_people("Monday for her and Tuesday for me", (Who("Maya", 9), Who(is_self=True))))
    [('Monday for her', frozenset({0})), ('Tuesday for me', frozenset({1}))]
    """
    for one in filter(None, (one.name for one in people)):
        words = re.sub(rf"(?<=\s)ו(?=[לב]?{re.escape(one)}(?!\w))", ", ", words)
    clauses = [clause.strip() for clause in _CLAUSE.split(words) if clause and clause.strip()]
    named = [frozenset(_find_meant(clause, people)) for clause in clauses]
    for place, (clause, who) in enumerate(zip(clauses, named, strict=True)):
        is_led = not who and place and len(clauses[place - 1].split()) <= _FEW
        yield clause, who or (named[place - 1] if is_led else frozenset()) or frozenset(range(len(people)))


_FEW = 3


def find_named(words: str, people: Sequence[Who]) -> frozenset[int]:
    """Those of the people whom words name at all."""
    return frozenset(_find_meant(words, people))


def _find_meant(clause: str, people: Sequence[Who]) -> Iterator[int]:
    if _ALL.search(clause):
        yield from range(len(people))
        return
    children = [place for place, one in enumerate(people) if not one.is_self]
    by_age = sorted(children, key=lambda place: people[place].age)
    told = [
        place
        for place, one in enumerate(people)
        if (
            one.name and re.search(rf"(?<!\w)[ולבש]{{0,2}}{re.escape(one.name)}(?!\w)", clause, re.IGNORECASE)
        )
        or (one.age and not one.is_self and _is_age(clause, one.age))
    ]
    if len(children) > 1 and not told:
        told += by_age[-1:] if _ELDER.search(clause) else by_age[:1] if _YOUNGER.search(clause) else []
    elif len(children) == 1 and _THEIRS.search(clause):
        told += children
    elif not told and _SHE.search(clause) is not None and len(shes := _list_of(people, "she")) == 1:
        told += shes
    elif not told and _HE.search(clause) is not None and len(hes := _list_of(people, "he")) == 1:
        told += hes
    if _MINE.search(clause):
        told += [place for place, one in enumerate(people) if one.is_self]
    yield from dict.fromkeys(told)


def _list_of(people: Sequence[Who], gender: str) -> list[int]:
    return [place for place, one in enumerate(people) if one.gender == gender]


def _is_age(clause: str, age: int) -> bool:
    return (
        re.search(rf"(?<![\d:.])(?:the |בן |בת |בן ה־?|בת ה־?){age}(?![\d:.])|(?<!\d){age}[ -]year", clause)
        is not None
    )
