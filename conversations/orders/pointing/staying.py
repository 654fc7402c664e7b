"""What is said to stay, to go, or to come in the place of something: "the cans stay, the chocolate goes". Pure."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

import yaml

from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import BasketLine
from conversations.orders.named.token import Token
from conversations.orders.pointing.asides import leave_asides_out

_HEBREW = re.compile("[א-ת]")
_NAMED = ("item", "addition")
_AROUND = (
    r"(?:^|(?<=[.,;:!?\n–—-])|(?<= and )|(?<= but )){opens}(?P<said>{said})"
    r"(?=\W*$|\s*[.,;:!?\n–—-]|\s+(?:and|but|ו))"
)


@cache
def _read(name: str) -> Sequence[re.Pattern[str]]:
    """The patterns of what stays, or goes, each from where it begins to where it ends."""
    words = _words()
    return [
        re.compile(_AROUND.format(opens=words["opens"], said=said), re.IGNORECASE) for said in words[name]
    ]


@cache
def _words() -> dict[str, str]:
    text = files("conversations.orders.cues").joinpath("words", "staying.yaml").read_text("utf-8")
    read: dict[str, str] = yaml.load(text, yaml.CSafeLoader)
    return read


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_words()[name], re.IGNORECASE)


def say_upon(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """The words without what is merely told; with what stays, goes or takes another's place said plainly."""
    return say_what_stays(leave_asides_out(words, lexicon), wanted, lexicon)


def say_what_stays(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """The words without what is there and is said to stay; with what goes, or takes another's place, said plainly."""
    if not wanted or lexicon.prices is None or "?" in words:
        return words
    return _leave_staying_out(
        _say_going(_say_in_place(words, wanted, lexicon), wanted, lexicon), wanted, lexicon
    )


def _leave_staying_out(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    for pattern in _read("stays"):
        found = pattern.search(words)
        what = _what(found) if found else ""
        if found is None or not _is_there(what, wanted, lexicon):
            continue
        rest = f"{words[: found.start('said')]} {words[found.end('said') :]}"
        is_only = re.search(rf"{_words()['only']}\s*\Z", words[: found.start("said")], re.IGNORECASE)
        the_rest = _pattern("the_rest").search(rest)
        is_told = the_rest and any(
            one.kind in ("plain", "addition") and one.start >= the_rest.end() for one in lexicon.find(rest)
        )
        if is_told:  # "keep the vegan, the rest with corn": what these are to be is no word of their going
            return words
        if is_only or the_rest:
            return f"רק ה{what}" if _HEBREW.search(what) else f"only the {what}"
        if any(token.kind not in ("correct", "with") for token in lexicon.find(rest)):
            words = rest.strip(" ,.;")
    return words


def _say_going(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    for pattern in _read("goes"):
        found = pattern.search(words)
        what = _what(found) if found else ""
        if found and _is_there(what, wanted, lexicon):
            gone = f"תוריד את ה{what}" if _HEBREW.search(what) else f"remove the {what}"
            words = f"{words[: found.start('said')]}{gone}{words[found.end('said') :]}"
    return words


def _what(found: re.Match[str]) -> str:
    return next(value for name, value in found.groupdict().items() if name.startswith("what") and value)


def _is_there(what: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> bool:
    """Whether words name one thing, or what goes on one, and nothing else, and that is wanted."""
    tokens = [token for token in lexicon.find(lexicon.mend(what)) if token.kind != "number"]
    return len(tokens) == 1 and _is_wanted(tokens[0], wanted, lexicon)


def _is_wanted(token: Token, wanted: Sequence[BasketLine], lexicon: Lexicon) -> bool:
    prices = lexicon.prices
    if token.kind == "addition":
        return any(token.value == each.addition for line in wanted for each in line.toppings)
    return token.kind == "item" and any(
        line.item == token.value or bool(prices and line.item and prices.goes_by(line.item, token.value))
        for line in wanted
    )


def _say_in_place(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """ "Drop the cans. Instead a big bottle", "no garlic bread, a salad in its place": the one for the other."""
    found = _pattern("in_place").search(words)
    if found is None:
        return _say_swapped_first(words, wanted, lexicon)
    start, end = _piece(words, found)
    new = f"{words[start : found.start()]} {words[found.end() : end]}".strip()
    fresh = [one for one in lexicon.find(lexicon.mend(new)) if one.kind in _NAMED]
    before = words[:start]
    gone = [one for one in lexicon.find(before) if one.kind in _NAMED and _is_wanted(one, wanted, lexicon)]
    if len({one.value for one in fresh}) != 1 or len(gone) != 1 or gone[0].kind != fresh[0].kind:
        return words
    said = " ".join(before[gone[0].start : gone[0].end].split())
    begins = max((one.end() for one in _pattern("ends").finditer(before, 0, gone[0].start)), default=0)
    is_hebrew = bool(_HEBREW.search(said))
    told = "תחליף את ה{gone} ב{new}" if is_hebrew else "swap the {gone} for {new}"
    swapped = told.format(gone=_bare(said, lexicon), new=_only_named(new, lexicon, is_hebrew=is_hebrew))
    return f"{words[:begins]} {swapped}{words[end:]}".strip()


def _say_swapped_first(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """ "Instead of the personal a family with tuna": all that is said of the other goes with it."""
    found = _pattern("instead_of").match(words)
    named = [one for one in lexicon.find(words) if found and one.start >= found.end() - 1]
    things = [one for one in named if one.kind == "item"]
    is_told = len(things) > 1 and any(one.kind in ("with", "addition") for one in named)
    if not (found and is_told and _is_wanted(things[0], wanted, lexicon)):
        return words
    gone, rest = words[things[0].start : things[0].end], words[things[0].end :].lstrip(" ,")
    if _HEBREW.search(gone):
        return f"{found['opens']}תחליף את ה{_bare(gone, lexicon)} ב{rest}"
    return f"{found['opens']}swap the {gone} for {rest}"


def _piece(words: str, found: re.Match[str]) -> tuple[int, int]:
    """From where to where the words go that something comes in another's place by."""
    ends = list(_pattern("ends").finditer(words))
    start = max((one.end() for one in ends if one.end() <= found.start()), default=0)
    end = min((one.start() for one in ends if one.start() >= found.end()), default=len(words))
    return start, end


def _only_named(new: str, lexicon: Lexicon, *, is_hebrew: bool) -> str:
    """What is new with how many, without the verb that brings it."""
    new = lexicon.mend(new)
    kept = [one for one in lexicon.find(new) if one.kind in ("number", "item", "addition", "half")]
    said = new[kept[0].start : kept[-1].end]
    said = _bare(said, lexicon) if is_hebrew else said
    is_one = re.search(r"(?<!\w)an?\s+(?:\w+\s+)?\Z", new[: kept[0].start], re.IGNORECASE)
    return f"a {said}" if is_one else said


def _bare(said: str, lexicon: Lexicon) -> str:
    """A Hebrew name without what is put before it."""
    tokens = [one.value for one in lexicon.find(said)]
    return next(_shorter(said, lexicon, tokens), said)


def _shorter(said: str, lexicon: Lexicon, tokens: Sequence[str]) -> Iterator[str]:
    for cut in (2, 1):
        if _HEBREW.match(said) and said[:cut] in ("וה", "ה", "ו", "ב", "ל") and tokens:
            rest = said[cut:]
            if [one.value for one in lexicon.find(rest)] == tokens:
                yield rest
