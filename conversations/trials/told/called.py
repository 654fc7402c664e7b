"""What who comes is called: by the words around a name, or by the name alone, where it was asked for."""

import re

from msgspec.structs import replace

from conversations.contact.bare_names import (
    find_bare_names,
    find_named_part,
    is_no_name,
    may_be_name,
)
from conversations.contact.names import find_told_name
from conversations.dialogue.wanted.bookings import asks_to_book, find_name, find_name_under
from conversations.events.said.naming import is_own_name
from conversations.meetings.detailing import keep_names
from conversations.meetings.kept.part import Appointments
from conversations.profile.patterns import find_relation, find_their_name
from conversations.trials.told.part import WantedTrial
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.intents.rarity import rate_word
from conversations.understanding.segments import split_acts
from conversations.wording.names import safe_name
from conversations.wording.said import read_said
from conversations.wording.weekdays import find_named_days

_SAID = read_said("conversations.trials.heard", "said")
_NOT_NAMES = re.compile(rf"(?:{_SAID['not_names']})", re.IGNORECASE)
_CALLED = re.compile(
    r"(?<!\w)(?:(?i:my (?:son|daughter|boy|girl|kid)),? (?-i:(?!He|She)([A-Z][a-z'-]+))|"
    r"(?:הבן|הבת|לבן|לבת) שלי,? (?!הוא|היא)([א-ת]{2,12})(?=,| (?:בן|בת) \d))"
)
_TOGETHER = 0.5  # how telling the words of a whole name must be
_SMALL, _TELLING = re.compile(r"[a-z]{2,} [a-z]{3,}"), 0.8
"""How telling both words must be, not to be said of anything."""
_NAMES_MOST, _PAIR = 3, 2
CHILDREN = frozenset({"daughter", "son", "child", "grandchild"})
"""Relations of who is likely a child."""


def read_name(turn: Turn, words: str, known: WantedTrial) -> str:
    """The name that is told of who comes; "" where none is."""
    if known.asked and not known.name and is_own_name(words):
        return safe_name(turn.lead.contact.name) or ""
    if theirs := find_their_name(words):
        return theirs
    if found := _CALLED.search(words):
        return str(next(filter(None, found.groups())))
    if known.child or find_relation(words) in CHILDREN:
        return find_name_under(words) or find_bare_name(words, known)
    return find_name_under(words) or _find_own_name(words) or find_bare_name(words, known)


def with_name(turn: Turn, words: str, told: WantedTrial) -> WantedTrial:
    """The same with the name of the child that comes, where it is told beside what is chosen."""
    name = "" if told.name or not told.child else read_name(turn, words, told)
    return replace(told, name=name) if name else told


def name_who(turn: Turn, words: str) -> None:
    """Whose name is told is called so from then on, where it is the whole name or none was known."""
    if len(find_bare_names(words)) > 1:
        keep_names(turn, words)
        return
    known, told = (
        turn.lead.contact.name,
        find_name_under(words) or _find_own_name(words) or find_whole_name(words) or find_named_part(words),
    )
    if told and (not safe_name(known) or told.startswith(f"{known} ")):
        turn.lead.contact.name = told
    elif told and told != known:
        turn.lead[Appointments].who = safe_name(told)


def _find_own_name(words: str) -> str | None:
    """Who they say they are; "I finish at seven" names nobody."""
    told = find_told_name(words)
    return told if told and all(map(_is_name, (told,))) and not words.strip().startswith("אני") else None


def find_whole_name(words: str) -> str | None:
    """The whole name beside a wish to be put down or a yes ("yes. Moshe Levi")."""
    parts = split_acts(words)
    is_beside = asks_to_book(words) or (len(parts) <= _PAIR and any(map(signals.says_yes, parts)))
    name = find_name(words) if is_beside else None
    return name if name and may_be_name(name) else None


def find_bare_name(words: str, known: WantedTrial) -> str:
    """A name by itself, in answer to whose it is; two words in small letters are one as well."""
    if known.asked and not known.name and _SMALL.fullmatch(words.strip(" .!")) and not _has_no_name(words):
        return words.strip(" .!").title()
    names = find_names(words) if known.asked and not known.name else []
    return next(iter(names), "")


def _has_no_name(words: str) -> bool:
    return any(_NOT_NAMES.fullmatch(one) or rate_word(one) < _TELLING for one in words.strip(" .!").split())


def list_bare_names(words: str, known: WantedTrial) -> list[str]:
    """The names of several by themselves, where those were asked for."""
    is_asked = known.asked and not known.name and known.count > 1
    return find_names(words)[: known.count] if is_asked else []


def find_names(words: str) -> list[str]:
    """The names that stand by themselves in words."""
    parts = re.split(r"[.,;\n]+|(?<!\w)and(?!\w)|(?<=\w )ו(?=[א-ת]{3})|[-+]?\d[\d\- ]{7,}", words)
    return [part.strip() for part in parts if _is_name(part.strip())]


def _is_name(part: str) -> bool:
    spelled = part.split()
    return (
        0 < len(spelled) <= _NAMES_MOST
        and not find_named_days(part)
        and all(re.fullmatch(r"[A-Z][a-z'-]+|[א-ת][א-ת'״׳-]+", one) for one in spelled)
        and not any(_NOT_NAMES.fullmatch(one) or is_no_name(one) for one in spelled)
        and (
            len(spelled) == 1 or sum(rate_word(one.casefold()) for one in spelled) >= _TOGETHER * len(spelled)
        )
    )
