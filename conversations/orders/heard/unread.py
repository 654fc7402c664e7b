"""What stands where a topping would, and is none of the price list: it is asked about, and never dropped."""

import re
from collections.abc import Iterator, Sequence

from conversations.orders.heard.bare import NOTHING, is_common, trim
from conversations.orders.named.token import Token

_RUN = re.compile(
    r"\s+(?:(?:some|the|a bit of|a little|extra|lots of|loads of|קצת|הרבה)\s+)?"
    r"(?P<run>[^\W\d_][\w'’]+(?:\s+[^\W\d_][\w'’]+)?)"
)
_MOST = 2
_LEFT = re.compile(
    r"(?<!\w)(?:leav(?:e|ing)|left|drop(?:ped)?|put|hand|stay(?:ing|s)?|live[s]?|להשאיר|תשאיר\w*|שישאיר|תניח\w*)"
    r"(?: (?:it|them|that|the \w+|everything|off|over|את זה|אותה|אותו|הכל|הכול))*\s*\Z",
    re.IGNORECASE,
)
"""With whom it is left, and no topping."""
_SOMEBODY = re.compile(
    r"(?<!\w)(?:(?:some|any)(?:one|body)|persons?|people|friends?|guests?|kids?|child|children|girls?|boys?|"
    r"daughter|son|wife|husband|mum|mom|dad|sister|brother|colleague|guy|woman|man|מישה[יו]|אדם|אנשים|חבר[הי]?|"
    r"אורחת?|ילדה?|ילדים|בת|בן|אחות|אח|אישה|בעל)(?: (?:of|שלי|שלנו|\w+ שלי|mine|ours))*\s*\Z",
    re.IGNORECASE,
)
"""What somebody has, and no topping."""
_CAN_EAT = re.compile(
    r"(?<!\w)(?:fine|ok(?:ay)?|good|cool|alright|all right|happy|safe|no (?:problems?|issues?|trouble)|"
    r"בסדר|סבבה|אין (?:לו|לה|לי|להם|להן|לנו) (?:שום )?בעיה|(?:ל[א-ת]+ )אין (?:שום )?בעיה|מסתדר(?:ת|ים)?|אין בעיה)\s*\Z",
    re.IGNORECASE,
)
"""What somebody may eat, and no topping."""


def put_unread(words: str, tokens: Sequence[Token], *, is_ordered: bool = True) -> list[Token]:
    """The tokens, and what is unknown behind a "with" as one that leaves open what is meant.

    So is what one is called by, where such things are ordered.

    >>> pizza, with_ = Token("kind", "pizza", 0, 0, 5), Token("with", "", 0, 6, 10)
    >>> put_unread("pizza with jalapenos please", [pizza, with_])[-1][-4:]
    (0, 11, 20, False)
    """
    called = (*_find_called(words, tokens), *_find_described(words, tokens)) if is_ordered else ()
    return sorted((*tokens, *_find(words, tokens), *called), key=lambda token: token.start)


def _find_called(words: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """What a counted thing is called behind its size, with no "with" between ("a large marinara, 2 cokes")."""
    for before, token in zip((None, *tokens), tokens, strict=False):
        is_counted = (before is not None and before.kind == "number") or _A.search(words, 0, token.start)
        is_counted = is_counted or _ONE_HE.fullmatch(words[token.start : token.end])
        found = _CALLED.match(words, token.end)
        if token.kind not in ("item", "kind") or token.definite or not (is_counted and found):
            continue
        said = found["run"]
        is_known = any(one.start < found.end("run") and found.start("run") < one.end for one in tokens)
        if not is_known and trim(said) == said and not any(is_common(word) for word in said.split()):
            yield Token("vague", "", 0, *found.span("run"))


def _find_described(words: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """What one is called of which it is told what goes on it ("one veggie with corn")."""
    for number, with_, addition in zip(tokens, tokens[1:], tokens[2:], strict=False):
        found = _CALLED.match(words, number.end) if number.kind == "number" else None
        kinds = (with_.kind, addition.kind)
        if found is None or kinds != ("with", "addition") or words[found.end() : with_.start].strip():
            continue
        said = found["run"]
        if trim(said) == said and not any(is_common(word) for word in said.split()):
            yield Token("vague", "", 0, *found.span("run"))


_A = re.compile(r"(?<!\w)an?\s+\Z", re.IGNORECASE)
_ONE_HE = re.compile(r"(?!ה)[א-ת]+(?<!ות)(?<!ים)")
_CALLED = re.compile(
    r"[ \t]+(?P<run>(?![לבשכה][א-ת])[^\W\d_][\w'’]+(?:[ \t]+(?![ולבשכה][א-ת])[^\W\d_][\w'’]+)?)"
    r"(?=\s*(?:[,.;!\n&+]|$)|\s+(?:and|plus|please|pls|with|בבקשה|עם)(?!\w)|\s+ו[א-ת])",
    re.IGNORECASE,
)


def _find(words: str, tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        is_left = any(one.search(words, 0, token.start) for one in (_LEFT, _SOMEBODY, _CAN_EAT))
        found = _RUN.match(words, token.end) if token.kind == "with" and not is_left else None
        if found is None:
            continue
        start, end = found.span("run")
        end = min((other.start for other in tokens if start < other.start < end), default=end)
        said = _trim(words[start:end])
        is_known = any(other.start < start + len(said) and start < other.end for other in tokens)
        if said and not is_known and _is_of_thing(words, token, tokens):
            yield Token("vague", "", 0, start, start + len(said))


def _is_of_thing(words: str, with_: Token, tokens: Sequence[Token]) -> bool:
    """Whether something of the list stands before the "with" in its sentence, or nothing at all does."""
    begins = max((words.rfind(sign, 0, with_.start) for sign in ".!?;\n"), default=-1) + 1
    named = any(token.kind in _NAMED and begins <= token.start < with_.start for token in tokens)
    return named or not _AND.sub("", words[begins : with_.start])


_NAMED = ("item", "kind", "addition", "plain", "number")
_AND = re.compile(r"\W|(?<!\w)(?:and|ok|so|ו|אז)(?!\w)", re.IGNORECASE)


def _trim(said: str) -> str:
    """The words up to the first that is nothing to eat."""
    kept: list[str] = []
    for word in said.split()[:_MOST]:
        if word.casefold() in NOTHING or (word[0] in "והל" and word[1:] in NOTHING):
            break
        kept.append(word)
    return said[: said.index(kept[-1]) + len(kept[-1])] if kept else ""
