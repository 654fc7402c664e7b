"""A change of what is wanted, asked for as a question: said as the plain change that it is. Pure."""

import re
from collections.abc import Sequence
from functools import cache

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import BasketLine

_WORDS = read_patterns("asked_change")
_SENTENCE = re.compile(r"(?:[^.!?\n]|\.(?=\d))+[.!?\n]*")
_HEBREW = re.compile("[א-ת]")
_ON = frozenset({"addition", "plain"})
_THINGS = frozenset({"item", "kind"})
_BOTH = 2


def say_of_them(words: str, wanted: Sequence[BasketLine]) -> str:
    """The words with "one of those two" as one of them, and "on one of them" in Hebrew by its own word.

    >>> say_of_them("one of those two with corn", [BasketLine(2, "pie")])
    'one of them with corn'
    >>> say_of_them("one of those two with corn", [])
    'one of those two with corn'
    >>> say_of_them("ok two of those", [BasketLine(1, "pie")])
    'ok make it two'
    """
    if len(wanted) == 1 and (like := _WORDS["so_many_like"].search(words)):
        told = "תעשו" if _HEBREW.search(like["many"]) else "make it"
        return f"{like['before']}{told} {like['many']}{words[like.end() :]}"
    if sum(one.count for one in wanted) < _BOTH:
        return words

    def say(found: re.Match[str]) -> str:
        many = found["many"] or found["many_he"]
        return f"{many} מהן" if found["many_he"] else f"{many} of them"

    return _WORDS["of_those"].sub(say, _WORDS["on_one_he"].sub(r"על \g<many> מהן", words))


def say_asked_change(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """The words with each sentence that asks for a change of something that is there as that change.

    What only asks whether something is had, or what can be done at all, points at nothing and stays as it is.
    """
    if lexicon.prices is None or not wanted:
        return words
    if exchanged := _say_exchange(words, wanted, lexicon):
        return exchanged
    sentences = _SENTENCE.findall(words)
    said = [_say_plainly(one, wanted, lexicon) or one for one in sentences]
    return words if said == sentences else " ".join(one.strip() for one in said)


def _say_exchange(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """The words as one thing in the place of another that is wanted; "" where they are no such thing."""
    found = _WORDS["exchange"].match(words)
    if found is None or not (found["instead"] or found["asks"]):
        return ""
    gone, new, why = (_list_things(found[name] or "", lexicon) for name in ("gone", "new", "why"))
    is_there = len(gone) == 1 and any(line.item == gone[0] for line in wanted)
    if why or not is_there or len(new) != 1 or new == gone:
        return ""
    name = found["new"].strip()
    if _HEBREW.search(name):
        return f"תחליף את ה{found['gone'].strip()} ב{name}"
    return f"swap the {found['gone'].strip()} for {name}"


def _list_things(said: str, lexicon: Lexicon) -> list[str]:
    return [one.value for one in lexicon.find(lexicon.mend(said)) if one.kind == "item"]


def _say_plainly(sentence: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """The sentence as a plain change; "" where it asks for none."""
    polite = _WORDS["polite"].match(sentence)
    if polite is None:
        return ""
    core = say_of_them(sentence[polite.end() :].strip(" .!?"), wanted)
    core = re.sub(r"^(?:that|for|if) ", "", core, flags=re.IGNORECASE)
    if (found := _WORDS["made"].match(core)) and sum(one.count for one in wanted) >= _BOTH:
        them = "מהן" if _HEBREW.search(core) else "of them"
        return f"{found['many']} {them} {found['how']}." if _names_how(found["how"], lexicon) else ""
    for name, say in (("how", _say_how), ("put", _say_put)):
        found = _pattern(name).match(core)
        if found and _names_how(found["how"], lexicon):
            return say(found)
    return ""


def _say_how(found: re.Match[str]) -> str:
    which, how = found["which"], found["how"]
    is_hebrew = _HEBREW.search(which) is not None
    is_with = bool(found["with"]) or (found["be"] or "").lower() in _HAS
    told = f"{'עם' if is_hebrew else 'with'} {how}" if is_with and not _HALVED.match(how) else how
    if _SOME.match(which):
        return f"{which} {told}."
    return f"תעשו את {which} {told}." if is_hebrew else f"make {which} {told}."


def _say_put(found: re.Match[str]) -> str:
    which, how, rest = found["which"], found["how"], found["rest"]
    told = f"תשימו {how} על {which}" if _HEBREW.search(which) else f"put {how} on {which}"
    return f"{told}{rest}".rstrip(" .?!,") + "."


_HAS = frozenset({"have", "having", "has", "get", "gets", "to have"})
_HALVED = re.compile(r"(?:half|חצי)(?!\w)", re.IGNORECASE)
_SOME = re.compile(r"(?!the |that |my |ה|זאת|זו|זה|של )", re.IGNORECASE)
"""So many of them, whichever."""


def _names_how(how: str, lexicon: Lexicon) -> bool:
    """Whether words tell how one is to be, and name no other thing."""
    named = lexicon.find(lexicon.mend(how))
    return any(one.kind in _ON for one in named) and not any(one.kind in _THINGS for one in named)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_WORDS[name].pattern.replace("{which}", _WORDS["which"].pattern), re.IGNORECASE)
