"""What is left out and what stands in for it are not both on one pizza ("one without cheese for the vegan")."""

import re
from collections.abc import Iterator, Sequence

from conversations.orders.kept.prices import PriceList, Words
from conversations.orders.named.token import Token
from conversations.understanding.segments import is_question, split_acts

_ON = re.compile(r"(?<!\w)(?:on|off|from|על|מעל)(?: the| my| that)? ?\Z", re.IGNORECASE)
_ENDS = re.compile(r"[.!?\n;]")
_SOMEBODY = re.compile(
    r"(?<!\w)(?:(?:my|our|his|her) \w+(?: is|['’]s)|(?:she|he)(?: is|['’]s)|"
    r"(?:one|two|some) of (?:us|them) (?:is|are)) (?:a |also )*\Z|"
    r"(?<!\w)ו?(?:אחות|אחי|אמא|אבא|אשת|בעל|בת|בנ|חבר|שותפ|סבת|דוד|בן דוד)[א-ת]* (?:שלי |שלנו )?"
    r"(?:גם |היא |הוא )*\Z|"
    r"(?<!\w)(?:היא|הוא|אחת מהן|אחד מהם) (?:גם )?\Z",
    re.IGNORECASE,
)
"""Who is said to be so."""
_NAMED_ONE = re.compile(
    r"(?:^|[.!?\n])\s*(?:[A-Z]?[a-z]+(?: is|['’]s)|[א-ת]{2,}) (?:now |today |a |היום |גם )*\Z", re.IGNORECASE
)


def settle_stand_ins(words: str, tokens: Sequence[Token], prices: PriceList | None) -> list[Token]:
    """The tokens without who eats it ("for the vegan"), or, where the stand-in is named in full, without the "no"."""
    gone = {id(token) for token in _find_gone(words, tokens, prices)} if prices else set()
    return [token for token in tokens if id(token) not in gone]


def leave_where_out(words: str, tokens: Sequence[Token]) -> list[Token]:
    """The tokens without where something is to come off ("no onion on the tuna"): that stays on.

    A corner of a pizza that is named by what is on it is no second thing that is taken away.
    """
    return [token for place, token in enumerate(tokens) if not _is_where(words, tokens, place)]


def _is_where(words: str, tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if token.kind != "addition" or not _ON.search(words, 0, token.start):
        return False
    before = [one for one in tokens[:place] if not _ENDS.search(words, one.end, token.start)]
    removes = next((at for at, one in enumerate(before) if one.kind == "remove"), None)
    return removes is not None and any(one.kind == "addition" for one in before[removes:])


def leave_eaters_out(words: str, tokens: Sequence[Token], prices: PriceList | None) -> list[Token]:
    """The tokens without what somebody of theirs eats, where it is asked what there is for them.

    So it is where a thing of theirs is added behind that, with how it is to be ("he is vegan. Add him a small one …").
    """
    if prices is None:
        return list(tokens)
    is_asked = any(map(is_question, (words, *split_acts(words))))
    return [
        token
        for token in tokens
        if not (
            token.kind == "addition"
            and prices.additions[token.value].price == 0
            and (is_asked or _is_on_own(words, token, tokens))
            and (_SOMEBODY.search(words, 0, token.start) or _NAMED_ONE.search(words, 0, token.start))
        )
    ]


def _is_on_own(words: str, token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a thing is named in a later sentence, on which the same goes."""
    later = [one for one in tokens if one.start > token.end and _ENDS.search(words, token.end, one.start)]
    thing = next((one for one in later if one.kind in ("item", "kind")), None)
    return thing is not None and any(
        (one.kind, one.value) == (token.kind, token.value) and one.start > thing.start for one in later
    )


def _find_gone(words: str, tokens: Sequence[Token], prices: PriceList) -> Iterator[Token]:
    left_out = [
        token for token in tokens if token.kind == "addition" and prices.additions[token.value].without
    ]
    for token in tokens:
        if token.kind != "addition" or token in left_out or prices.additions[token.value].price != 0:
            continue
        for other in left_out:
            without = prices.additions[other.value].words
            if _stands_in(prices.additions[token.value].words, without) and _is_near(tokens, token, other):
                said = words[token.start : token.end]
                yield other if _names(said, without) else token


def _stands_in(words: Words, without: Words) -> bool:
    """Whether what is left out is part of its whole name ("vegan cheese" of "cheese")."""
    return any(" " in word and _names(word, without) for said in words.values() for word in said)


def _names(said: str, without: Words) -> bool:
    parts = re.findall(r"[\w'’]+", said.casefold())
    return any(word in parts for names in without.values() for word in names)


def _is_near(tokens: Sequence[Token], one: Token, other: Token) -> bool:
    """Whether both are said of the same: no number and no other thing stands between."""
    first, second = sorted((one.start, other.start))
    return not any(
        first < token.start < second and token.kind in ("number", "item", "all", "rest") for token in tokens
    )
