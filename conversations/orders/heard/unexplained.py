"""What is counted in an order and is nothing of the list ("2 veggie", "a calzone"): it is asked about, never lost."""

import re
from collections.abc import Iterator, Sequence

from conversations.orders.heard.bare import LISTED, Unexplained, find_bare, trim
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.sentences import is_own
from conversations.orders.heard.where import find_address, is_sure, read_address
from conversations.orders.named.token import Token
from conversations.profile.counting import find_count
from conversations.wording.uncounted import find_uncounted

_WORD = r"[^\W\d_][\w'’\"״׳-]*"
_RUN = re.compile(rf"[ \t]+(?P<run>{_WORD}(?:[ \t]+{_WORD}){{0,2}})")
_AND_A = re.compile(
    r"(?:(?<=[,;.\n+&])|(?<!\w)(?:and|plus|add|also)(?!\w))[ \t]*"
    r"(?P<count>(?:an? (?:side|portion|plate|bowl|cup|order) of|some more|one more|another|some|an?)(?=[ \t]))",
    re.IGNORECASE,
)
"""Where a list goes on with so much as no number tells."""
_MEASURE = re.compile(
    r"[ \t]+(?:(?:sides?|portions?|plates?|bowls?|cups?|orders?|servings?|boxes|box|packs?|packets?|bags?) of|"
    r"מנות(?: של)?|מנה(?: של)?|מנת|כוסות(?: של)?|צלחות(?: של)?|חבילות(?: של)?)(?=[ \t])",
    re.IGNORECASE,
)
"""By what it is counted."""
WITH = re.compile(r"\s+(?:with|w/?|עם)\s+", re.IGNORECASE)
_JOINED = re.compile(r"(?:(?<!\w)(?:and|plus|n)|[&+])\s*(?:an?\s+)?\Z", re.IGNORECASE)
_MANY = re.compile(r"^(?!1\D)\d+ (?-i:[a-z])\w+s\Z", re.IGNORECASE)
_TELLS = re.compile(
    r"\s+(?:(?:is|are|was|were|has|have|had|wants?|needs?|likes?|loves?|eats?|hates?|can|can['’]?t|cannot|doesn['’]?t|"
    r"don['’]?t|won['’]?t|isn['’]?t|aren['’]?t|will|would|says?|said|asked|toppings?|הוא|היא|הם|הן|רוצ\w+|אוכל\w*|אוהב\w*|"
    r"אלרגי\w*|צריכ\w*|צריך|אמר\w*|ביקש\w*|שלא|שאוכל\w*)(?!\w)|לא )",
    re.IGNORECASE,
)
"""Behind it something is told of it, or of them."""
_FOR_ONE = re.compile(r"(?<![א-ת])ו?(?:אחת|אחד|1) ל[א-ת]+\Z")
"""For whom one is."""
_PERSON = re.compile(
    r"(?<![א-ת])ו?ה?(?:ילדה?|בחורה?|אורחת?|חברה?|עובדת?|בת|בן|איש|אישה|אחות|אח) (?:אחת|אחד)\Z"
)
_NAMED = frozenset({"item", "kind"})
_THINGS = frozenset({"item", "kind", "addition", "plain", "vague"})


def find_unexplained(words: str, lexicon: Lexicon) -> list[Unexplained]:
    """All of it, in order; no hours, no streets with their number, and nobody who is to eat it."""
    if lexicon.prices is None or not lexicon.prices.ordered:
        return []
    tokens = lexicon.find(words)
    spans = [(one.start, one.end) for one in find_uncounted(words)]
    street = find_address(words, [(one.start, one.end) for one in tokens if one.kind in LISTED])
    if street and not _is_of_list(words, street, tokens):
        spans.append(street.span())
    found = [
        *_find_counted(words, tokens, spans),
        *_find_listed(words, tokens, spans),
        *find_bare(words, tokens),
    ]
    people = find_count(words) if found else 0
    places = {
        one.end: one
        for one in sorted(found, key=lambda one: -one.start)
        if one.number != people or not people
    }
    return sorted(places.values(), key=lambda one: one.start)


def list_own(words: str, unexplained: Sequence[Unexplained], opening: int) -> tuple[str, ...]:
    """What of it stands in sentences that order, as it was written."""
    own = (one for one in unexplained if is_own(words, Token("item", "", 0, one.start, one.end), opening))
    return tuple(dict.fromkeys(one.said for one in own))


def _is_of_list(words: str, street: re.Match[str], tokens: Sequence[Token]) -> bool:
    """Whether what is like a street with its number rather goes on with a list ("a large one and 2 tiramisus")."""
    if is_sure(street) or not any(one.kind in LISTED and one.end <= street.start() for one in tokens):
        return False
    return bool(_JOINED.search(words, 0, street.start("address")) or _MANY.search(read_address(street)))


def _find_counted(
    words: str, tokens: Sequence[Token], spans: Sequence[tuple[int, int]]
) -> Iterator[Unexplained]:
    for before, token in zip((None, *tokens), tokens, strict=False):
        if before and before.kind in _NAMED and not words[before.end : token.start].strip():
            continue  # "מגש אחד הביתה": of what stands before it
        if token.kind != "number" or any(start < token.end and token.start < end for start, end in spans):
            continue
        if end := _find_end(words, token.end, tokens, spans):
            yield Unexplained(words[token.start : end], token.number, token.start, end)


def _find_listed(
    words: str, tokens: Sequence[Token], spans: Sequence[tuple[int, int]]
) -> Iterator[Unexplained]:
    for found in _AND_A.finditer(words):
        is_list = any(one.kind in LISTED and one.start < found.start() for one in tokens)
        is_list = is_list or not words[: found.start()].strip()
        end = _find_end(words, found.end("count"), tokens, spans) if is_list else 0
        if end and not any(start < end and found.start("count") < stop for start, stop in spans):
            yield Unexplained(words[found.start("count") : end], 1, found.start("count"), end)


def _find_end(words: str, after: int, tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> int:
    """Where the unknown words behind a number end; 0 where what stands there is known, or tells but how it is."""
    measure = _MEASURE.match(words, after)
    run = _RUN.match(words, measure.end() if measure else after)
    if run is None:
        return 0
    start, end = run.span("run")
    ends = (*(one.start for one in tokens), *(begin for begin, _ in spans))
    end = min((at for at in ends if start <= at < end), default=end)
    kept = trim(words[start:end])
    last = start + len(kept)
    if (
        not kept
        or _TELLS.match(words, last)
        or _FOR_ONE.search(words[:last])
        or _PERSON.search(words[:after])
    ):
        return 0
    behind = next((one for one in tokens if one.start >= last and one.kind != "with"), None)
    if behind and behind.kind == "addition" and WITH.fullmatch(words, last, behind.start):
        return 0  # "one veggie with corn": it is told what it is to be, and asked of it what else
    if behind and behind.kind in _THINGS and not words[last : behind.start].strip(" \t"):
        return 0  # "2 nice large ones"
    return last
