"""Whose a pie is: "Ron wants mushrooms instead", behind "one with olives for Ron", is of that one. Pure."""

import re
from collections.abc import Iterator, Sequence

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.lines.changing import change
from conversations.orders.lines.pointing import Pointed, change_such

_WORDS = read_patterns("meant")
_SENTENCES = re.compile(r"(?<=[.;!?\n])\s+")
_TAKE_OFF = re.compile(r"(?<!\w)(?:take|leave)\s+(?:off|out|away)(?!\w)", re.IGNORECASE)
"""What is left of "take his pizza off" without whose it is."""
_PARTS = re.compile(
    r"[,;.\n:]+|(?<!\w)(?:and|plus)(?!\w)(?= (?:\w+ )?(?:one|a|two|\d|for|wants|\w+ (?:wants|a)))|"
    r"\s(?=ו(?:אחת|אחד|ל|אישית|משפחתית|עוד))",
    re.IGNORECASE,
)


def change_owned(
    wanted: Sequence[BasketLine], words: str, told: Sequence[str], lexicon: Lexicon, reader: OrderReader
) -> tuple[BasketLine, ...] | None:
    """What is wanted with the pie of somebody otherwise; None where it was not told whose is which. `told`: before."""
    prices, parts = lexicon.prices, [one for one in _SENTENCES.split(words) if one.strip()]
    for part in parts if prices and len(parts) > 1 else ():
        owned = change_owned(wanted, part, told, lexicon, reader)
        if owned and prices:  # and what else is said, of the others
            rest = " ".join(one for one in parts if one is not part and "?" not in one)
            return change(owned, reader.read(rest).clauses, prices).wanted
    if prices is None or "?" in words:
        return None
    known = [one for one in lexicon.find(words) if one.kind != "number"]
    for found in _WORDS["owner"].finditer(words):
        is_named = any(token.start < found.end() and found.start() < token.end for token in known)
        if is_named and not (found["young"] or found["his"]):
            continue  # "ללא גלוטן" is nobody's
        who = next(name for name in found.groupdict().values() if name)
        line = next(_find_lines(who, wanted, told, lexicon), None)
        if line is None:
            continue
        rest = _TAKE_OFF.sub("remove", f"{words[: found.start()]} {words[found.end() :]}")
        if _WORDS["otherwise"].search(words):
            rest = f"instead {rest}"
        changed = change_such(wanted, Pointed(line, 1, rest), reader, prices)
        if changed:
            return changed[0]
    return None


def _find_lines(
    who: str, wanted: Sequence[BasketLine], told: Sequence[str], lexicon: Lexicon
) -> Iterator[BasketLine]:
    """The line that is theirs, by what was said of it, the latest first."""
    if lexicon.find(who):
        return
    bare = who[1:] if who[0] == "ה" and len(who) > len("הוא") else who
    called = _WORDS["of_mine"].pattern if _WORDS["mine"].fullmatch(who) else re.escape(bare)
    called = _WORDS["of_young"].pattern if _WORDS["young"].fullmatch(who.removeprefix("ה")) else called
    if _WORDS["his"].fullmatch(who):
        called = _WORDS[f"of_{who.casefold()}"].pattern
    name = re.compile(rf"(?<!\w)[ולה]{{0,2}}(?:{called})(?!\w)", re.IGNORECASE)
    for said in reversed(told):
        for part in _PARTS.split(said):
            if part and name.search(part):
                yield from _match(part, wanted, lexicon)


def _match(part: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> Iterator[BasketLine]:
    """The one line that is as a part of a message says."""
    tokens = lexicon.find(lexicon.mend(part))
    on = {token.value for token in tokens if token.kind == "addition"}
    items = {token.value for token in tokens if token.kind == "item"}
    alike = [
        one
        for one in wanted
        if on == {each.addition for each in one.toppings if isinstance(each, Topping)}
        and (not items or one.item in items)
    ]
    if (on or items) and len(alike) == 1:
        yield alike[0]
