"""Who joins those who come to try, who does not come after all, who alone does: clause by clause. Pure."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from msgspec.structs import replace

from conversations.trials.who.persons import SELF, ToldPerson, fill, find_mentions
from conversations.trials.who.referring import PRONOUN, NamedPerson, group_named, is_in, know, name_in
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

Kind = Literal["join", "out", "only", "back"]

_SAID = read_said(__package__, "parties")
_OUT_BEHIND, _OUT_BEFORE, _ONLY, _BACK = (
    whole(_SAID[key]) for key in ("out_behind", "out_before", "only_before", "back")
)
_JOIN_BEHIND, _JOIN_BEFORE, _JOINED_BY, _TALKS = (
    whole(_SAID[key]) for key in ("join_behind", "join_before", "joined_by", "talks")
)
_WEIGHS, _SAME_AGE = (whole(_SAID[key]) for key in ("weighs", "same_age"))
_CLAUSE = re.compile(
    r"[,;.!\n]+|(?<=\?)\s*|\s[-–—]\s|(?<!\w)(?:but|so|then|because|while)(?!\w)|(?<!\w)(?:אבל|אז|כי)(?!\w)|"
    r"(?<=\s)ו(?=(?:אני|היא|הוא|רק|בסוף)(?!\w))|(?<!\w)and(?= (?:he|she|i|it|just|only|they|we)(?!\w))",
    re.IGNORECASE,
)
_THINKS, _OWN, _MUST = (whole(_SAID[key]) for key in ("thinks", "own_out", "must"))
_ALL = whole(_SAID["all_children"])
_MORE = re.compile(r"[^\W\d_]{3,}")
_ASKS_MORE = whole(_SAID["asks_more"])
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_AGE = re.compile(
    r"^\W*(?:(?:is|\w+'?s|who is|aged?|בן|בת|גיל|הוא|היא)\s+)*(?:ה[-־]?)?\d{1,2}\W*(?:years? old|וחצי)?\W*",
    re.I,
)


class Change(NamedTuple):
    """What is said of whom. `who` is None for all who come."""

    kind: Kind
    who: ToldPerson | None


@remembered
def takes_back(words: str) -> bool:
    """Whether who called it off would like to be taken back in, themselves and who came with them.

    >>> takes_back("can you put us back?"), takes_back("אפשר להחזיר אותי?"), takes_back("put my name down")
    (True, True, False)
    """
    return any(
        _BACK.search(clause) is not None and not _OUT_BEHIND.search(clause) and not _WEIGHS.search(clause)
        and any(one["self"] or one["all"] for one in PRONOUN.finditer(clause))
        for clause in _CLAUSE.split(words)
        if clause
    )  # fmt: skip


@remembered
def may_change(words: str) -> bool:
    """Whether anything of the kind may stand there at all."""
    ways = (_OUT_BEHIND, _OUT_BEFORE, _ONLY, _BACK, _JOIN_BEHIND, _JOIN_BEFORE, _JOINED_BY)
    return any(one.search(words) for one in ways)


def means_all(words: str) -> bool:
    """Whether all the children who were told of are meant.

    >>> means_all("wednesday's great, both of them"), means_all("רביעי לשניהם"), means_all("wednesday for her")
    (True, True, False)
    """
    return _ALL.search(words) is not None


def asks_to_join(words: str) -> bool:
    """Whether all a question asks is whether somebody may come along.

    >>> asks_to_join("can her friend come too?"), asks_to_join("and what should he wear?")
    (True, False)
    """
    return may_change(words) and _ASKS_MORE.search(words) is None


def find_changes(
    words: str, present: Sequence[ToldPerson], gone: Sequence[ToldPerson], told: Sequence[ToldPerson]
) -> list[Change]:
    """What a message changes of who comes.

    `present` are those who come, `gone` those who were taken off, `told` all who were told of, the newest last.

    >>> mia, leo = ToldPerson("daughter", "Mia", 8, "she"), ToldPerson("son", "Leo", 14, "he")
    >>> [(one.kind, one.who.name) for one in find_changes("drop Leo, Mia still comes", (mia, leo), (), ())]
    [('out', 'Leo')]
    >>> [(one.kind, one.who.name) for one in find_changes("she has a fever so only him", (mia, leo), (), ())]
    [('out', 'Mia'), ('only', 'Leo')]
    """
    found, spoken = list[Change](), list[ToldPerson]()
    mentions = [know(one.person, (*present, *gone, *told)) for one in find_mentions(words)]
    for sentence in _SENTENCE.split(words):
        is_weighed = False
        for clause in _CLAUSE.split(sentence):
            clause = _THINKS.sub(" ", clause or "").strip()
            named = name_in(clause, present, gone, told, spoken, mentions) if clause else []
            spoken += [one.who for one in named if one.who and one.who != SELF]
            is_weighed = is_weighed or _WEIGHS.search(clause) is not None
            found += [] if is_weighed else _read_clause(clause, named, present, gone)
    found = _name_joined(found, mentions, (*present, *gone, *told))
    joined_age = (
        next((one.age for one in present if one.is_child and one.age), 0) if _SAME_AGE.search(words) else 0
    )
    return [
        Change(one.kind, replace(one.who, age=joined_age))
        if one.kind == "join" and one.who and joined_age and not one.who.age
        else one
        for one in dict.fromkeys(found)
    ]


def _name_joined(
    found: list[Change], mentions: Sequence[ToldPerson], known: Sequence[ToldPerson]
) -> list[Change]:
    """ "Her friend would like to come. Shira, 10": the name that stands by itself is of the one who joins."""
    names = [one for one in mentions if not one.kin and one.name and not is_in(one, known)]
    nameless = [one for one in found if one.kind == "join" and one.who and not one.who.name]
    if len(names) != 1 or len(nameless) != 1 or nameless[0].who is None:
        return found
    joined = Change("join", fill(nameless[0].who, names[0]))
    others = [one for one in found if not (one.who and one.who.name == names[0].name)]
    return [joined if one == nameless[0] else one for one in others]


def _read_clause(
    clause: str, named: list[NamedPerson], present: Sequence[ToldPerson], gone: Sequence[ToldPerson]
) -> Iterator[Change]:
    if not named and _OWN.search(clause):
        yield Change("out", SELF)
        return
    if gone and _BACK.search(clause) and not _OUT_BEHIND.search(clause):
        taken = [one for one in named if one.who is None or is_in(one.who, gone)]
        yield from (Change("back", one.who) for one in taken)
        if taken:
            return
    asked = is_question(clause)
    for group in group_named(clause, named):
        first, last = group[0], group[-1]
        before, behind = clause[: first.start].rstrip(), clause[last.end :].lstrip(" ,")
        others = [each for each in named if each not in group]
        if not asked and (
            _ends(_OUT_BEFORE, before) or (_OUT_BEHIND.search(behind) and _is_next(last, others, clause))
        ):
            yield from (Change("out", one.who) for one in group)
        elif _ends(_ONLY, before) and not clause[first.start :].startswith("ש"):
            yield from (Change("only", one.who) for one in group)
        elif _joins(before, behind, clause):
            joining = [one.who for one in group if one.who and one.who != SELF]
            yield from (Change("join", who) for who in joining if not is_in(who, present))


def _joins(before: str, behind: str, clause: str) -> bool:
    if is_question(clause) and _MUST.search(clause):
        return False
    if _TALKS.search(before):
        return False
    is_led = not before or _ends(_JOIN_BEFORE, before) or _ends(_JOINED_BY, before)
    behind = _AGE.sub("", behind)
    if _JOIN_BEHIND.match(behind):
        return True
    is_added = _ends(_JOIN_BEFORE, before) or (_ends(_JOINED_BY, before) and not _MORE.search(behind))
    return bool(before) and is_led and is_added


def _is_next(one: NamedPerson, others: list[NamedPerson], clause: str) -> bool:
    """Whether it is said of them, and of nobody who stands between."""
    out = _OUT_BEHIND.search(clause[one.end :])
    return out is not None and not any(0 <= each.start - one.end < out.start() for each in others)


def _ends(pattern: re.Pattern[str], words: str) -> bool:
    return any(found.end() == len(words) for found in pattern.finditer(words)) if words else False
