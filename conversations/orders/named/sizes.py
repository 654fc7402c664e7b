"""Which size a word means by itself, about how many are named, and a kind that is merely called by its name. Pure."""

import re
from collections.abc import Callable, Sequence

from conversations.orders.cues.numbers import PATTERN
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.kept.prices import PriceList
from conversations.orders.named.token import Token

_ABOUT = re.compile(
    rf"(?<!\w)(?:about|around|roughly|approx\w*\.?|something like|like|some|maybe|circa|"
    rf"בערך|בסביבות(?: ה)?|סביב(?: ה)?|משהו כמו|נגיד|אולי)[\s\-־]+(?=(?P<many>{PATTERN})\s)",
    re.IGNORECASE,
)
_HALF_PIE = re.compile(
    r"(?<!\w)(?P<half>(?:half|חצי)\s+)(?:an? )?(?:pizza|pie|פיצה|מגש)\s+(?:(?:with|of|that'?s|עם|של)\s+)?",
    re.IGNORECASE,
)
_LIKE_THAT = re.compile(
    r"(?P<what>(?<!\w)(?:spicy|hot|חריפ(?:ה|ות|ים)|חריף|פיקנטי\w*)),? "
    r"(?:(?:כזה|כזאת|כזו|כאילו|like|you know|kind of|i mean|with|עם)\s+)+(?=hot pepper|chil|פלפל)",
    re.IGNORECASE,
)
"""What is said twice of one thing ("spicy, like hot pepper")."""
_COUNTED = re.compile(rf"(?<!\w)(?:{PATTERN}|an?|another|more) \Z", re.IGNORECASE)
_POINTS = re.compile(r"(?<!\w)(?:the|that|my|his|her|our) [a-z’']+ \Z", re.IGNORECASE)
_NAMED = frozenset({"item", "kind"})
_WORDS, _SIZES = read_patterns("plainer"), read_patterns("sizes")
_CLOSE = 2
_NO_HOW = frozenset({"remove", "correct", "add", "make", "swap", "only"})
"""Words that tell of a thing neither how it is to be nor how many of it."""
_FOR_ONE_THING = re.compile(
    r"(?<!\w)for one(?= (?:large|big|small|family|personal|bottle|can|salad|water|pizza)(?!\w))",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"\s*(?P<many>{PATTERN})(?: (?:of (?:them|those|it)|please|pls|כאלה|מזה|בבקשה|יחידות))*[\s.,!]*",
    re.IGNORECASE,
)
_BEHIND_IT = re.compile(r"(?P<what>[^\n]*?[^\W\d])[ ,:-]+(?:x ?)?(?P<many>\d{1,2})[ .,!]*", re.IGNORECASE)
"""A number by itself, and one that stands behind what it counts."""
_WANTED_SO = re.compile(
    r"(?<!\w)(?:need|want|order|get|like|after|for|have|buy|some|do|"
    r"צריכ(?:ה|ים|ות)?|צריך|רוצ(?:ה|ים|ות)|להזמין|מזמינ(?:ה|ים|ות)?|מזמין|נזמין|אזמין|לקנות|קצת)"
    r"(?: some| to order| to get| להזמין| קצת)?\s+\Z",
    re.IGNORECASE,
)
"""Before a kind of which it is said later how many."""
_ENDS = re.compile(r"[.!?;,\n:–—-]")


def say_as_sized(words: str, find: Callable[[str], Sequence[Token]]) -> str:
    """The words with how many and which half said plainly."""
    return say_make_of_bottle(say_half_pies(say_about(words, find), find))


def say_make_of_bottle(words: str) -> str:
    """The words with the make a bottle is wanted of, told apart behind it, as its own: it is no other drink.

    >>> say_make_of_bottle("a big bottle. coke zero if you have it"), say_make_of_bottle("a big bottle, and a sprite")
    ('a big bottle coke zero if you have it', 'a big bottle, and a sprite')
    """
    return _SIZES["bottle_of"].sub(r"\g<bottle> \g<make>", words)


def say_about(words: str, find: Callable[[str], Sequence[Token]]) -> str:
    """The words with "about 11 pies" as 11 pies: an hour about which it is is none of a thing.

    >>> say_about("about 9 pies, about 8", lambda said: [Token("kind", "pie", 0, 1, 5)] if said[1:5] == "pies" else [])
    '9 pies, about 8'
    """

    def is_counted(found: re.Match[str]) -> bool:
        tokens = find(words[found.end("many") :])
        return any(one.kind in _NAMED and one.start <= _CLOSE for one in tokens[:1])

    return _ABOUT.sub(lambda found: "" if is_counted(found) else found[0], words)


def say_half_pies(words: str, find: Callable[[str], Sequence[Token]]) -> str:
    """The words with "half a pizza with corn" as half corn, and without a "like that" before what it is like.

    >>> say_half_pies("half a pizza with corn", lambda said: [Token("addition", "corn", 0, 0, 4)])
    'half corn'
    """

    def say(found: re.Match[str]) -> str:
        tokens = find(words[found.end() :])[:1]
        is_on = any(one.kind == "addition" and one.start <= _CLOSE for one in tokens)
        return found["half"] if is_on else found[0]

    return _LIKE_THAT.sub(r"\g<what> ", _HALF_PIE.sub(say, words))


def leave_one_alone_out(words: str, find: Callable[[str], Sequence[Token]]) -> str:
    """The words without a family or something personal that is no size, and without "for one" of what is named.

    >>> leave_one_alone_out("a salad for one hungry person", lambda said: [Token("item", "salad", 0, 2, 7)])
    'a salad'
    >>> leave_one_alone_out("nothing personal. a pizza for one", lambda said: [Token("kind", "pizza", 0, 4, 9)])
    ' . a pizza for one'
    """

    def say_part(part: re.Match[str]) -> str:
        is_thing = part["next"] and any(
            one.kind not in _NO_HOW and not one.start for one in find(words[part.start("next") :])
        )
        return part[0] if is_thing else f"{part['whom'] or ' '} {part['next'] or ''}"

    words = _WORDS["for_my_part"].sub(say_part, _WORDS["sayings"].sub(" ", words))
    words = _FOR_ONE_THING.sub("for 1", _WORDS["of_people"].sub(" ", words))
    found = _WORDS["for_one"].search(words)
    is_told = found is not None and any(one.kind == "item" for one in find(words[: found.start()]))
    return f"{words[: found.start()]}{words[found.end() :]}" if found and is_told else words


def say_counts_first(words: str, find: Callable[[str], Sequence[Token]]) -> str:
    """The lines of a message with a number that stands behind a thing, or alone below it, before that thing.

    >>> bread = lambda said: [Token("item", "bread", 0, 0, 5)] if said.startswith("bread") else []
    >>> say_counts_first("bread\\n2\\nthanks", bread), say_counts_first("bread 2", bread)
    ('2 bread\\nthanks', 'bread 2')
    """
    lines, told = [one for one in words.split("\n") if one.strip()], list[str]()
    if len(lines) == 1:
        return words
    for line in lines:
        alone = _ALONE.fullmatch(line)
        behind = None if alone else _BEHIND_IT.fullmatch(line)
        if alone and told and (counted := _counted(told[-1], alone["many"], find)):
            told[-1] = counted
        elif behind and (counted := _counted(behind["what"], behind["many"], find)):
            told.append(counted)
        else:
            told.append(line)
    return "\n".join(told)


def _counted(line: str, many: str, find: Callable[[str], Sequence[Token]]) -> str:
    """A line whose last word names a thing without a number, with so many of it; "" for any other."""
    tokens = find(line)
    last = tokens[-1] if tokens else None
    if last is None or last.kind != "item" or last.end < len(line.rstrip(" ,.!")) - len(" too"):
        return ""
    if any(one.kind == "number" or (one.kind == "item" and one is not last) for one in tokens):
        return ""
    said = line[last.start : last.end]
    bare = said[1:] if said[0] == "ו" else said
    and_ = "ו" if said[0] == "ו" else ""
    return f"{line[: last.start]}{and_}{many} {bare}{line[last.end :]}"


def leave_pointing_out(words: str, tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the "one" of "the kids one", which counts nothing."""
    return [
        token
        for place, token in enumerate(tokens)
        if token.kind != "number"
        or words[token.start : token.end].casefold() != "one"
        or _POINTS.search(words, 0, token.start) is None
        or (place > 0 and not words[tokens[place - 1].end : token.start].strip())
    ]


def settle_sizes(words: str, tokens: Sequence[Token], prices: PriceList | None) -> list[Token]:
    """The tokens with a kind's word as the size that it means by itself, and without a kind that is told later."""
    if prices is None:
        return list(tokens)
    counted = [token for place, token in enumerate(tokens) if _is_counted_size(tokens, place, prices)]
    kept = [token for token in tokens if not _is_told_later(words, token, counted, prices)]
    return [_settle(words, kept, place, prices) for place in range(len(kept))]


def _is_counted_size(tokens: Sequence[Token], place: int, prices: PriceList) -> bool:
    token, before = tokens[place], tokens[place - 1] if place else None
    is_size = token.kind == "item" and prices.items[token.value].kind is not None
    return is_size and before is not None and before.kind == "number" and before.number > 1


def _is_told_later(words: str, token: Token, counted: Sequence[Token], prices: PriceList) -> bool:
    """ "I need pizza for the office, 11 family pies": the first is but what they are of."""
    if token.kind != "kind" or not _WANTED_SO.search(words, 0, token.start):
        return False
    later = (one for one in counted if one.start > token.end and prices.items[one.value].kind == token.value)
    return any(_ENDS.search(words, token.end, one.start) for one in later)


def _settle(words: str, tokens: Sequence[Token], place: int, prices: PriceList) -> Token:
    token = tokens[place]
    if token.kind != "kind" or token.definite:
        return token
    said = words[token.start : token.end].casefold()
    sizes = prices.sizes_of(token.value)
    alone = next((name for name, one in sizes.items() for word in _list(one.alone) if word == said), "")
    others = [one for one in tokens if one.kind == "item" and one.value in sizes]
    kinds = [one for one in tokens if one.kind == "kind" and one is not token]
    apart = [one for one in others if any(token.end < each.start < one.start for each in kinds)]
    is_told = any(
        one.value != alone or _is_beside(words, token, one) or not _COUNTED.search(words, 0, one.start)
        for one in others
        if one not in apart
    )
    if not alone or is_told or not any(one.kind == "number" or _is_one(words, token) for one in tokens):
        return token
    return token._replace(kind="item", value=alone)


def _is_beside(words: str, one: Token, other: Token) -> bool:
    first, second = sorted((one, other), key=lambda token: token.start)
    return not words[first.end : second.start].strip()


def _is_one(words: str, token: Token) -> bool:
    return (
        re.search(r"(?<!\w)(?:an?|another|third|extra|one more)(?: \w+){0,2} \Z", words[: token.start], re.I)
        is not None
    )


def _list(words: object) -> Sequence[str]:
    return [word for said in words.values() for word in said] if isinstance(words, dict) else []
