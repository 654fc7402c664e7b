"""About how many it is to be of a thing, told behind it ("a few big bottles of coke, say 6"). Pure."""

import re
from collections.abc import Callable, Sequence

from conversations.orders.cues.numbers import PATTERN
from conversations.orders.named.token import Token

_HEDGED = re.compile(
    rf"(?P<before>[^,;.!?\n]*[^\W\d])[ ,:–-]+(?P<hedge>(?:let['’]?s )?say|like|maybe|perhaps|about|around|roughly|"
    rf"make it|נגיד|בוא(?:ו|י)? נגיד|אולי|בערך|משהו כמו|תעשו|שיהיו) (?P<many>{PATTERN})"
    r"(?: (?:of (?:them|those)|or so|כאלה|יחידות|please|pls|בבקשה))*(?=\s*(?:[,.;!?\n]|$))",
    re.IGNORECASE,
)
_SOME = re.compile(r"(?<!\w)(?:an?|some|a few|several|a bunch of|ו?כמה|ו?קצת|ו?איזה) \Z", re.IGNORECASE)
_THINGS = frozenset({"item", "kind"})


def say_hedged_first(
    words: str, find: Callable[[str], Sequence[Token]], find_things: Callable[[str], Sequence[Token]]
) -> str:
    """The words with about how many it is to be before the thing that was named without a number.

    `find` tells every word of ordering, and `find_things` those without sizes that are of another one.

    >>> cokes = lambda said: [Token("item", "can", 0, said.find("cokes"), said.find("cokes") + 5)]
    >>> say_hedged_first("and some cokes, say 6", cokes, cokes), say_hedged_first("cokes, say at 6", cokes, cokes)
    ('and 6 cokes', 'cokes, say at 6')
    """
    for found in _HEDGED.finditer(words):
        before, at = found["before"], found.start("before")
        last = next(iter(find(before)[-1:]), None)
        tokens = [one for one in find_things(before) if one.kind in _THINGS or one.kind == "number"]
        thing = tokens[-1] if tokens and last and last.end == len(before) else None
        if (
            thing is None
            or thing.kind not in _THINGS
            or thing.definite
            or "number" in {one.kind for one in tokens[-2:]}
        ):
            continue
        some = _SOME.search(before[: thing.start])
        said = before[thing.start :]
        and_ = "ו" if said[0] == "ו" and not some else ""
        opening = before[: some.start() if some else thing.start]
        counted = f"{opening}{and_}{found['many']} {said[1:] if said[0] == 'ו' else said}"
        return f"{words[:at]}{counted}{words[found.end() :]}"
    return words
