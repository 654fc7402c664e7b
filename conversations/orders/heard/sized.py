"""What is said of a drink or a salad: its size is no pizza's, and its make beside what it comes in is no second one."""

import re
from collections.abc import Iterator, Sequence

from conversations.orders.kept.prices import PricedItem, PriceList
from conversations.orders.named.token import Token

_BEFORE = re.compile(r"(?:a |the )?(?:extra )?(?:big|large|small|little|regular[- ]sized?)", re.IGNORECASE)
_BEHIND = re.compile(r"ה?(?:גדול(?:ה|ים|ות)?|קטנ(?:ה|ים|ות)|קטן)")
_NEXT = re.compile(r"[ \-]+")
_WHICH = re.compile(r"[\s,\-–—.]+(?:(?:like |as in |i mean |and |make it )?(?:the|a) |את )?", re.IGNORECASE)
"""What stands between a thing and which of it is meant, said by its size behind it ("coke, the big one")."""
_ONE = re.compile(r"\s*one(?!\w)", re.IGNORECASE)
_ENDS_SIZE = re.compile(r"\s*(?:[,.;:!?&+\n]|(?:and|plus|please|pls|thanks)(?!\w))", re.IGNORECASE)
"""What stands behind a size that is said behind its thing ("coke zero large, and a pizza")."""
_CUT = re.compile(r"[,.;!?\n]")
_SUPERLATIVE = re.compile(r"[\s,\-–]*(?:(?:ה|את ה)?הכי|as)[ ]+", re.IGNORECASE)
"""What stands before a size that is as large as can be, of what was named before it ("סלט הכי גדול שיש")."""
_NEXT_LINE = re.compile(r"[ \-]*\n[ \-]*(?:(?:a |the )(?=\w))?", re.IGNORECASE)
_LINE_ENDS = re.compile(r"(?: one)?[ ,.!]*(?:(?:please|pls|בבקשה|תודה)[ ,.!]*)?(?:\n|$)", re.IGNORECASE)
_MORE = re.compile(r"\d|(?<!\w)(?:and|also|plus|another|more|ו?עוד|ו?גם)(?!\w)", re.IGNORECASE)
_OF_ANY = re.compile(r"גדול(?:ים)?|קטן|קטנים|big", re.IGNORECASE)
"""What, alone in its line, is rather the size of what stands above it than a pizza."""
_LARGE = re.compile(r"(?<!\w)(?:big|large|ה?גדול(?:ה|ים|ות)?)(?!\w)", re.IGNORECASE)


def leave_sizes_out(words: str, tokens: Sequence[Token], prices: PriceList | None) -> list[Token]:
    """The tokens without a size that is of what is sold in none of the pizzas' sizes ("a large coke")."""
    if prices is None:
        return list(tokens)
    found = ((place, _find_side(words, tokens, place, prices)) for place in range(len(tokens)))
    sides = {place: side for place, side in found if side is not None}
    sized = {side: tokens[place] for place, side in sides.items()}
    gone = {
        at
        for place, side in sides.items()
        if (at := _find_said_before(words, tokens, place, side)) is not None
    }
    return [
        _name_large(words, token, sized[place], prices) if place in sized else token
        for place, token in enumerate(tokens)
        if place not in sides and place not in gone
    ]


def _find_said_before(words: str, tokens: Sequence[Token], place: int, side: int) -> int | None:
    """Where a thing stands that is named again with its size ("she wants zero. a big zero"); None for nowhere."""
    at = min(place, side) - 1
    if at < 0:
        return None
    one, again = tokens[at], tokens[side]
    is_same = words[one.start : one.end].casefold() == words[again.start : again.end].casefold()
    return at if is_same and not _MORE.search(words, one.end, again.start) else None


def _find_sized(words: str, tokens: Sequence[Token], place: int) -> int:
    """Where what a size may be of stands before it: behind it there may be that it is one ("סלט אחד גדול")."""
    is_one = place > 1 and words[tokens[place - 1].start : tokens[place - 1].end] in ("אחד", "אחת")
    return place - 2 if is_one and _is_next(words, tokens[place - 2], tokens[place - 1]) else place - 1


def _name_large(words: str, token: Token, size: Token, prices: PriceList) -> Token:
    """ "Coke zero, large": what a thing is called by with "large" is another one."""
    if not _is_side(token, prices) or _is_general(words, token, prices.items[token.value]):
        return token
    if not _LARGE.search(words[size.start : size.end]):
        return token
    alike = [name for name in prices.items if name != token.value and prices.goes_by(name, token.value)]
    is_size = len(alike) == 1 and any(
        _LARGE.search(word) for said in prices.items[alike[0]].words.values() for word in said
    )
    return token._replace(value=alike[0], end=max(token.end, size.end)) if is_size else token


def _find_side(words: str, tokens: Sequence[Token], place: int, prices: PriceList) -> int | None:
    """Where the thing stands that a size is of, which is sold in no pizza's size; None where it is a pizza's own."""
    token, said = tokens[place], words[tokens[place].start : tokens[place].end]
    if not _is_sized(token, prices):
        return None
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    if _BEFORE.fullmatch(said) and behind and _is_side(behind, prices) and _is_next(words, token, behind):
        return place + 1
    if not place:
        return None
    if _is_which(words, tokens[place - 1], token, tokens[place + 1 :], prices):
        return place - 1
    at = _find_sized(words, tokens, place)
    return at if _is_size_of(words, tokens[at], tokens[place - 1 : place + 1], prices) else None


def _is_size_of(words: str, thing: Token, pair: Sequence[Token], prices: PriceList) -> bool:
    """Whether the second of two tokens is the size of a thing before it; between them may stand that it is one."""
    before, size = pair
    said, end = words[size.start : size.end], before.end
    if _SUPERLATIVE.fullmatch(words, end, size.start):
        return _is_side(thing, prices) or _is_sized(thing, prices)  # "מגש הכי גדול שיש" is one, too
    if not _is_side(thing, prices):
        return False
    is_behind = _BEHIND.fullmatch(said) or (_BEFORE.fullmatch(said) and _ends(words, size.end))
    if is_behind and _is_next(words, before, size):
        return True
    is_own_line = _NEXT_LINE.fullmatch(words, end, size.start) and _LINE_ENDS.match(words, size.end)
    return bool(is_own_line and (_OF_ANY.fullmatch(said) or _comes_in_sizes(thing, prices)))


def _is_sized(token: Token, prices: PriceList) -> bool:
    return token.kind == "item" and prices.items[token.value].kind is not None


def _comes_in_sizes(token: Token, prices: PriceList) -> bool:
    others = [name for name in prices.items if name != token.value]
    return any(prices.goes_by(one, token.value) or prices.goes_by(token.value, one) for one in others)


def _ends(words: str, at: int) -> bool:
    return not words[at:].strip() or _ENDS_SIZE.match(words, at) is not None


def _is_which(words: str, before: Token, token: Token, behind: Sequence[Token], prices: PriceList) -> bool:
    """ "Coke, the big one": which of the drinks is meant that are had in sizes, and nothing is said of any pizza."""
    one = _ONE.match(words, token.end)
    is_known = token.definite or (before.definite and one is not None)  # "make the coke a big one"
    if not (is_known and _is_side(before, prices) and _WHICH.fullmatch(words, before.end, token.start)):
        return False
    at, rest = (
        (one.end(), [each for each in behind if each.start >= one.end()]) if one else (token.end, behind)
    )
    is_sized = _comes_in_sizes(before, prices)
    is_pizza = bool(rest) and rest[0].kind in ("addition", "half", "plain", "kind", "with")
    return is_sized and _ends(words, at) and not (is_pizza and not _CUT.search(words, at, rest[0].start))


def _is_side(token: Token, prices: PriceList) -> bool:
    return token.kind == "item" and prices.items[token.value].kind is None


def _is_next(words: str, first: Token, second: Token) -> bool:
    return _NEXT.fullmatch(words, first.end, second.start) is not None


_FOR = re.compile(r"[\s,]+(?:(?:for|as)(?: an?| the)?\s+|ל|בתור\s+)", re.IGNORECASE)
"""What stands between a thing and what it is for ("a chocolate pizza for dessert")."""
_OF = re.compile(r"[\s\-־]*(?:(?:of|של)\s+)?", re.IGNORECASE)
_LISTED = re.compile(
    r"(?:[\s\-–—:,(&+]|(?:a |mixed |mix(?:ture)? |some |half |of |and |with |n |plus |מעורב(?:ות|ים)? |חצי |של ))*",
    re.IGNORECASE,
)
"""What stands between so many of a thing and which they are."""
_PREFIX = re.compile("[והלב]{0,2}(?=[א-ת]{4})")


def say_makes_once(words: str, tokens: Sequence[Token], prices: PriceList | None) -> list[Token]:
    """The tokens, with a bottle and its make as the bottle, and so many cans without which of them are what."""
    if prices is None:
        return list(tokens)
    return list(_without_makes(words, list(_joined(words, tokens, prices)), prices))


def _joined(words: str, tokens: Sequence[Token], prices: PriceList) -> Iterator[Token]:
    """ "A big bottle of Sprite", "Sprite, 1.5 litre": a make beside what it comes in is no thing of its own."""
    last: Token | None = None
    for token in tokens:
        is_what_for = bool(
            last and _FOR.fullmatch(words, last.end, token.start + (words[token.start] == "ל"))
        )
        is_beside = (
            last
            and not last.definite
            and words[token.start] != "ו"
            and (
                is_what_for or _OF.fullmatch(words, last.end, token.start) or _is_of_kind(words, last, token)
            )
        )
        whole = _name_whole(words, last, token, prices, is_what_for=is_what_for) if last and is_beside else ""
        if last and whole:
            last = last._replace(value=whole, end=token.end)
            continue
        if last:
            yield last
        last = token
    if last:
        yield last


def _is_of_kind(words: str, one: Token, make: Token) -> bool:
    """Whether it is told behind a comma of which kind a drink is to be ("a big bottle of coke, zero if you have")."""
    said = words[make.start : make.end]
    is_last = not words[make.end :].strip(" .!\n") or re.match(r"\s*[,.;!\n]", words[make.end :]) is not None
    return bool(_KIND_OF.fullmatch(said) and _COMMA.fullmatch(words, one.end, make.start) and is_last)


_KIND_OF = re.compile(r"(?:coke )?zero|diet(?: coke)?|(?:קולה )?זירו|(?:קולה )?דיאט", re.IGNORECASE)
_COMMA = re.compile(r"\s*[,–—-]\s*")


def _name_whole(words: str, one: Token, other: Token, prices: PriceList, *, is_what_for: bool) -> str:
    """Which of two things is the other's, called by more; "" where they are two."""
    if not (_is_side(one, prices) and _is_side(other, prices)):
        return ""
    if one.value == other.value:
        said = (words[token.start : token.end] for token in (one, other))
        return one.value if any(word[:1].isdigit() for word in said) or is_what_for else ""
    if prices.goes_by(one.value, other.value):
        return one.value
    return other.value if prices.goes_by(other.value, one.value) else ""


def _without_makes(words: str, tokens: list[Token], prices: PriceList) -> Iterator[Token]:
    """ "3 cans, 2 coke and 1 zero", "8 cans, mixed coke and zero": the makes count nothing more."""
    until = 0
    for place, token in enumerate(tokens):
        if place < until:
            continue
        yield token
        number = tokens[place - 1].number if place and tokens[place - 1].kind == "number" else 0
        if number > 1 and _is_side(token, prices) and _is_general(words, token, prices.items[token.value]):
            until = _find_end(words, tokens, place, number)


def _find_end(words: str, tokens: Sequence[Token], place: int, number: int) -> int:
    """Where the list ends that tells of so many which they are; `place` where there is none."""
    at, counted, end = place + 1, 0, place
    while at < len(tokens) and _LISTED.fullmatch(words, tokens[at - 1].end, tokens[at].start):
        many = tokens[at].number if tokens[at].kind == "number" else 0
        at += bool(many)
        if at >= len(tokens) or (tokens[at].kind, tokens[at].value) != ("item", tokens[place].value):
            break
        counted, at = counted + many, at + 1
        end = at if counted in (0, number) else end
    return end if end > place else place


def _is_general(words: str, token: Token, item: PricedItem) -> bool:
    """Whether a thing is called by no make, but as it is read back ("cans", "פחיות")."""
    said = _PREFIX.sub("", words[token.start : token.end].casefold(), count=1)
    names = [one for name in (item.name, item.many) for one in _texts(name)]
    return any(said in name.casefold().split() for name in names)


def _texts(name: object) -> Iterator[str]:
    if isinstance(name, dict):
        yield from map(str, name.values())
    elif name:
        yield str(name)
