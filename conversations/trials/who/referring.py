"""Whom the words of a clause name or mean: kin, a name, a pronoun, the elder of two. Pure."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from conversations.trials.who.persons import SELF, ToldPerson, fill, find_mentions, find_same
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "parties")
_ELDER, _YOUNGER = (whole(_SAID[key]) for key in ("elder", "younger"))
PRONOUN = whole(
    rf"(?P<self>{_SAID['self']})|(?P<she>{_SAID['she']})|(?P<he>{_SAID['he']})|(?P<all>{_SAID['everybody']})"
)
"""Somebody without a name."""
_POSSESSIVE = re.compile(r"(?:her|his|their)$", re.IGNORECASE)
_BESIDE = re.compile(r"\s*(?:,|,?\s*(?:and|&|\+)|,?\s*ו-?)\s*", re.IGNORECASE)
"""What stands between two of whom the same is said."""


class NamedPerson(NamedTuple):
    """Where in a clause somebody is named; `who` is None for all."""

    who: ToldPerson | None
    start: int
    end: int


def name_in(
    clause: str,
    present: Sequence[ToldPerson],
    gone: Sequence[ToldPerson],
    told: Sequence[ToldPerson],
    spoken: Sequence[ToldPerson],
    mentions: Sequence[ToldPerson],
) -> list[NamedPerson]:
    """Everybody whom a clause names, in the order in which they stand."""
    known = [*told, *gone, *present, *mentions]
    found: list[NamedPerson] = []
    for mention in find_mentions(clause):
        found.append(NamedPerson(know(mention.person, known), mention.start, mention.end))
    for one in known:
        if one.name:
            for sign in re.finditer(
                rf"(?<!\w)[ושלבה]{{0,2}}{re.escape(one.name)}(?!\w)", clause, re.IGNORECASE
            ):
                if not any(each.start <= sign.start() < each.end for each in found):
                    found.append(NamedPerson(one, sign.start(), sign.end()))
    children = sorted((one for one in present if one.age), key=lambda one: one.age)
    for pattern, at in ((_ELDER, -1), (_YOUNGER, 0)):
        which = pattern.search(clause) if len(children) > 1 else None
        if which and not any(each.start <= which.start() < each.end for each in found):
            found.append(NamedPerson(children[at], which.start(), which.end()))
    for word in PRONOUN.finditer(clause):
        if any(each.start <= word.start() < each.end for each in found):
            continue
        is_whose = _POSSESSIVE.fullmatch(word[0]) and any(0 <= each.start - word.end() <= 1 for each in found)
        before = [each.who for each in found if each.who and each.start < word.start()]
        if not is_whose and (meant := _mean(word, present, gone, told, (*spoken, *before))):
            found.append(NamedPerson(meant[0], word.start(), word.end()))
    return sorted(found, key=lambda one: one.start)


def _mean(
    sign: re.Match[str],
    present: Sequence[ToldPerson],
    gone: Sequence[ToldPerson],
    told: Sequence[ToldPerson],
    spoken: Sequence[ToldPerson],
) -> tuple[ToldPerson | None] | None:
    """Whom a pronoun means: who stands in the words before it, else of who comes, else who was told of last."""
    if sign["self"]:
        return (SELF,)
    if sign["all"]:
        return (None,)
    gender = "she" if sign["she"] else "he"
    for people in (spoken, present, gone, told):
        plain = [one for one in people if one.gender == gender and one.kin != "self"]
        unclear = [one for one in people if not one.gender and one.kin != "self"]
        if plain or unclear:
            return ((plain or unclear)[-1],)
    return None


def group_named(clause: str, named: Sequence[NamedPerson]) -> Iterator[list[NamedPerson]]:
    """Those of whom the same is said together, as they stand ("mum and dad", "just her and me")."""
    group: list[NamedPerson] = []
    for one in named:
        is_next = group and _BESIDE.fullmatch(clause[group[-1].end : one.start])
        is_bound = group and clause[group[-1].end : one.start].isspace() and clause[one.start] == "ו"
        if group and not (is_next or is_bound):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def know(told: ToldPerson, people: Sequence[ToldPerson]) -> ToldPerson:
    """Who is told of, with what is known of them."""
    at = find_same(told, people)
    return fill(people[at], told) if at is not None else told


def is_in(person: ToldPerson, people: Sequence[ToldPerson]) -> bool:
    """Whether somebody is among these."""
    return person in people or find_same(person, people) is not None
