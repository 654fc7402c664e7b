"""What stands where a topping would, and is none of the price list: it is asked about, and never dropped."""

import re
from collections.abc import Iterator, Sequence
from importlib.resources import files

from conversations.orders.named.token import Token

_NONE = frozenset(
    word
    for line in files(__package__).joinpath("no_toppings.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
)
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


def put_unread(words: str, tokens: Sequence[Token]) -> list[Token]:
    """The tokens, and what is unknown behind a "with" as one that leaves open what is meant.

    >>> pizza, with_ = Token("kind", "pizza", 0, 0, 5), Token("with", "", 0, 6, 10)
    >>> put_unread("pizza with jalapenos please", [pizza, with_])[-1][-4:]
    (0, 11, 20, False)
    """
    return sorted((*tokens, *_find(words, tokens)), key=lambda token: token.start)


def _find(words: str, tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        is_left = _LEFT.search(words, 0, token.start) is not None
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
        if word.casefold() in _NONE or (word[0] in "והל" and word[1:] in _NONE):
            break
        kept.append(word)
    return said[: said.index(kept[-1]) + len(kept[-1])] if kept else ""
