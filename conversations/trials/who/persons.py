"""Who is told of that may come to try: kin, a friend, a child by name; and who of them a word means. Pure."""

import re
from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from conversations.contact.bare_names import may_be_name
from conversations.profile.patterns import find_age
from conversations.trials.who.people import find_named_ages
from conversations.understanding.intents.rarity import rate_word
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said

_SAID = read_said(__package__, "persons")
_SHE = frozenset(
    ["daughter", "granddaughter", "niece", "sister", "wife", "girlfriend", "mother", "grandmother", "aunt"]
)
_HE = frozenset(
    ["son", "grandson", "nephew", "brother", "husband", "boyfriend", "father", "grandfather", "uncle"]
)
CHILDREN = frozenset({"daughter", "son", "child", "granddaughter", "grandson", "niece", "nephew"})
GROWN = frozenset({
    "wife", "husband", "girlfriend", "boyfriend", "partner", "mother", "father", "grandmother", "grandfather",
    "aunt", "uncle", "flatmate", "colleague",
})  # fmt: skip
_KINDS = tuple(key for key in _SAID if key not in ("she", "he", "no_names"))
_OF_SHE, _OF_HE = (re.compile(rf"(?:{_SAID[key]})") for key in ("she", "he"))
_NO_NAME = re.compile(rf"(?:{_SAID['no_names']})", re.IGNORECASE)
_KIN = re.compile(
    r"(?<!\w)(?P<of>(?:my|our|her|his|their|your|the|an?) (?:(?!late )\w+ )?)?(?:ש(?=ה))?[ולבמכ]{0,2}?(?:"
    + "|".join(f"(?P<{key}>{_SAID[key]})" for key in _KINDS)
    + r")(?!\w|['’]s (?!(?-i:[A-Z])|called|named|coming|joining|also|\d|not|sick|ill|out|in))",
    re.IGNORECASE,
)
_NAME_BEHIND = re.compile(
    r"(?:['’]s)?,?\s*(?:(?:is |who is )?(?:called|named)\s+)?(?:(?P<en>[A-Z][a-z'-]+)|(?P<he>[א-ת][א-ת'׳]{1,11}))(?!\w)"
)
_AGE_BEHIND = re.compile(
    r"^\W{0,3}(?:(?:is|who is|who'?s|he'?s|she'?s|'s|aged?|בן|בת|בגיל|הוא|היא|also|too|גם)\W*){0,4}"
    r"(?:ה[-־]?)?(\d{1,2})(?![\d:%]|\.\d|[ap]m)"
)
_OWN_AGE, _MINE = re.compile(r"(\d{1,2})"), re.compile(r"(?:my|our|the) ", re.IGNORECASE)
_ALSO_AGED = re.compile(
    r"(?:^|[.!?]\s*)(?P<name>[א-ת'׳]{2,12}),?\s+(?:גם|כבר)\s+(?:בן|בת)\s+(?P<age>\d{1,2})(?![\d:])"
)
_TELLING, _GROWN = 0.7, 18


class ToldPerson(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody who was told of. `kin` is whose they are to who writes, "self" for them; `gender` is "she" or "he"."""

    kin: str = ""
    name: str = ""
    age: int = 0
    gender: str = ""

    @property
    def is_child(self) -> bool:
        """Whether they are under age, as far as was told."""
        return 0 < self.age < _GROWN or (not self.age and self.kin in CHILDREN)


SELF = ToldPerson("self")


class Mention(msgspec.Struct, frozen=True):
    """Where in the words somebody is told of."""

    person: ToldPerson
    start: int
    end: int


@remembered
def find_mentions(words: str) -> tuple[Mention, ...]:
    """Everybody who is told of by kin or by a name with an age, as they stand.

    >>> [one.person.name for one in find_mentions("my daughter Mia is 8 and my son Leo is 14")]
    ['Mia', 'Leo']
    >>> [(one.person.kin, one.person.age) for one in find_mentions("גם אחיה יובל בן 7 רוצה")]
    [('brother', 7)]
    >>> [one.person.name for one in find_mentions("her friend Zoe is coming along, and my flatmate")]
    ['Zoe', '']
    """
    found = list(_find_kin(words))
    also = {int(one["age"]): one["name"] for one in _ALSO_AGED.finditer(words) if _may_be_name(one["name"])}
    for age, name in (find_named_ages(words) | also).items():
        at = words.find(name)
        if at >= 0 and not any(one.person.name == name or one.start <= at < one.end for one in found):
            found.append(
                Mention(ToldPerson(name=name, age=age, gender=_gender_of_age(words, age)), at, at + len(name))
            )
    found.sort(key=lambda one: one.start)
    age_told = find_age(words) if len(found) == 1 else None
    if age_told and not found[0].person.age:
        only = found[0]
        found = [Mention(replace(only.person, age=age_told), only.start, only.end)]
    return tuple(found)


def _find_kin(words: str) -> Iterator[Mention]:
    for one in _KIN.finditer(words):
        kin = next(key for key in _KINDS if one[key])
        if not one["of"] and re.fullmatch(r"[a-z]+", one[kin], re.IGNORECASE) and not one[kin][0].isupper():
            before = words[: one.start()].rstrip()
            if kin in {"son", "daughter", "child", "friend", "partner", "mother", "father"} and not re.search(
                r"(?:^|,|and|or|&|\+|plus|with|for|drop|only|just|without)$", before, re.IGNORECASE
            ):
                continue  # "are there girls", "is it child friendly"
        if one[kin][0].isdecimal() and not _MINE.match(one["of"] or ""):
            continue  # "is 12 years old too young?"
        name, end = _find_name(words, one.end())
        age = _OWN_AGE.match(one[kin]) or _AGE_BEHIND.match(words[end:])
        gender = gender_of(kin) or _find_gender(one[kin])
        yield Mention(ToldPerson(kin, name, int(age[1]) if age else 0, gender), one.start(), end)


def gender_of(kin: str) -> str:
    """Whether kin is a woman or a man; "" where it may be either."""
    return "she" if kin in _SHE else "he" if kin in _HE else ""


def _find_gender(word: str) -> str:
    return "she" if _OF_SHE.fullmatch(word) else "he" if _OF_HE.fullmatch(word) else ""


def _gender_of_age(words: str, age: int) -> str:
    found = re.search(rf"ב([ןת])\s*{age}(?!\d)", words)
    return "" if found is None else "he" if found[1] == "ן" else "she"


def _may_be_name(name: str) -> bool:
    return may_be_name(name) and rate_word(name) >= _TELLING


def _find_name(words: str, at: int) -> tuple[str, int]:
    """The name behind kin, and where it ends."""
    found = _NAME_BEHIND.match(words, at)
    name = (found["en"] or found["he"]) if found else ""
    if found is None or _NO_NAME.fullmatch(name):
        return "", at
    if found["he"] and (not _may_be_name(name) or _KIN.match(words, found.start("he"))):
        return "", at  # also the next one of them ("אבא ודודה שלי")
    return name, found.end()


def find_same(person: ToldPerson, people: Sequence[ToldPerson]) -> int | None:
    """Who of the people it is; None for nobody.

    >>> people = (ToldPerson("daughter", "Mia", 8, "she"), ToldPerson("son", "Leo", 14, "he"))
    >>> [find_same(one, people) for one in (ToldPerson("son"), ToldPerson(name="mia"), ToldPerson("friend"))]
    [1, 0, None]
    """
    if person.name:
        named = [at for at, one in enumerate(people) if one.name.casefold() == person.name.casefold()]
        if named:
            return named[0]
    fitting = [at for at, one in enumerate(people) if _may_be(person, one)]
    return fitting[-1] if fitting and (person.kin or person.age) else None


def _may_be(told: ToldPerson, known: ToldPerson) -> bool:
    if told.name and known.name and told.name.casefold() != known.name.casefold():
        return False
    if told.age and known.age and told.age != known.age:
        return False
    if told.gender and known.gender and told.gender != known.gender:
        return False
    if told.kin and known.kin:
        generic = {told.kin, known.kin} <= CHILDREN and (told.kin == "child" or known.kin == "child")
        return told.kin == known.kin or generic
    return bool(told.age and known.age) or (told.kin in CHILDREN and known.is_child)


def add_told(people: tuple[ToldPerson, ...], words: str) -> tuple[ToldPerson, ...]:
    """The people with those who are told of in words, each once, with all that was told of them.

    >>> add_told(add_told((), "my daughter is 8"), "her name's Mia, and my son Leo") == (
    ...     ToldPerson("daughter", "", 8, "she"), ToldPerson("son", "Leo", 0, "he"))
    True
    """
    found = list(people)
    for one in find_mentions(words):
        at = find_same(one.person, found)
        if at is None:
            found.append(one.person)
        else:
            found[at] = fill(found[at], one.person)
    return tuple(found)


def find_only_child(people: Sequence[ToldPerson]) -> ToldPerson | None:
    """The one child that was told of; None where there are more, or none."""
    children = [one for one in people if one.is_child]
    return children[0] if len(children) == 1 else None


def fill(known: ToldPerson, told: ToldPerson) -> ToldPerson:
    """What is known of somebody with what was told of them anew."""
    return ToldPerson(
        told.kin if known.kin in ("", "child") and told.kin else known.kin,
        known.name or told.name,
        known.age or told.age,
        known.gender or told.gender,
    )
