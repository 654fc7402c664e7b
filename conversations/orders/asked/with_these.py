"""What a pizza comes to with something on it, asked of none in particular: "how much is it?", "and with mushrooms?"."""

import re
from collections import Counter
from collections.abc import Sequence

from conversations.lead.reason import reason
from conversations.orders.cues.asking import asks_price
from conversations.orders.cues.numbers import PATTERN, read_number
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PricedItem, PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.named.token import Token
from conversations.orders.replies.saying import say_money
from conversations.turn.turn import Turn

_MOST = 9  # words of such a question
_LATEST = 3
"""Lines of ours in which prices must have been told."""
_BEGINS = re.compile(
    r"^\W*(?:(?:ok|okay|hm+|so|but|אוקיי?|טוב|אז)\W+)*"
    r"(?:and|with|what about|how about|how much (?:is it |would it be )?with|"
    r"ו?עם|ו?מה עם|ו?אם|ו?חצי|half|ו?כמה (?:זה )?עם)(?!\w)",
    re.IGNORECASE,
)
_SO_MANY = re.compile(
    rf"(?<!\w)(?P<count>{PATTERN}) (?P<what>toppings?|extras?|additions?|תוספות|תוספת)(?!\w)", re.IGNORECASE
)
_MONEY = re.compile(r"₪\s?\d|NIS \d")
_NAMED = frozenset({"addition", "half", "number", "add", "with", "all"})


def hear_with_these(turn: Turn, words: str) -> bool:
    """Tell what each size comes to with what they name, right after prices were told; False where it is none of it."""
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    prices = lexicon.prices
    if prices is None or not prices.ordered or basket.is_open() or is_hurt(turn):
        return False
    if len(words.split()) > _MOST or not _BEGINS.match(words) or not _were_told(turn):
        return False
    named = lexicon.find(lexicon.mend(words))
    on = list(dict.fromkeys(one.value for one in named if one.kind == "addition"))
    many, asked = _SO_MANY.search(words), _find_priced(turn, lexicon, words)
    if many and not on:
        return _tell_so_many(turn, prices, named, many, asked)
    if asked or not on or any(one.kind not in _NAMED for one in named):
        return False
    halves = any(one.kind == "half" for one in named)
    shown = [turn.journey.in_language(prices.additions[name].name, turn.language) for name in on]
    details = ", ".join(turn.phrase("order_half_of", details=one) if halves else one for one in shown)
    return _tell(
        turn,
        "order_with_halves" if halves else "order_with_these",
        details,
        _list_sums(turn, prices, on, halves),
    )


def _tell_so_many(
    turn: Turn, prices: PriceList, named: Sequence[Token], many: re.Match[str], asked: str
) -> bool:
    """What so many additions make of each size, or of that which they name; at the price that most have."""
    costs = Counter(one.price for one in prices.additions.values() if one.price and not one.without)
    if not costs or any(one.kind not in _NAMED | {"item", "kind"} for one in named):
        return False
    usual = costs.most_common(1)[0][0]
    items = {one.value for one in named if one.kind == "item"} or ({asked} if asked else set())
    count = read_number(many["count"]) or 0
    sums = [
        _say_sum(turn, item, item.price + count * usual)
        for name, item in prices.items.items()
        if item.additions and (name in items or not items)
    ]
    return bool(count) and _tell(turn, "order_with_these", f"{count} {many['what']}", sums)


def _tell(turn: Turn, phrase: str, details: str, sums: Sequence[str]) -> bool:
    if not sums:
        return False
    turn.reply("answer", turn.phrase(phrase, details=details, sums=", ".join(sums)), reason("asked_of_it"))
    return True


def _say_sum(turn: Turn, item: PricedItem, amount: float) -> str:
    return f"{turn.journey.in_language(item.name, turn.language)} {say_money(amount)}"


def _find_priced(turn: Turn, lexicon: Lexicon, words: str) -> str:
    """The one size of which the price was asked just before these words; "" where none was."""
    said = [line.text for line in turn.lead.dialogue.recent if line.by == "lead" and line.text != words]
    if not said or lexicon.prices is None or not asks_price(said[-1]):
        return ""
    items = {one.value for one in lexicon.find(said[-1]) if one.kind == "item"}
    sizes = [name for name in items if lexicon.prices.items[name].kind]
    return sizes[0] if len(items) == 1 and sizes else ""


def _were_told(turn: Turn) -> bool:
    """Whether prices were told a moment ago."""
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "bot"][-_LATEST:]
    return turn.lead.dialogue.said.kind == "answer" and any(map(_MONEY.search, lines))


def _list_sums(turn: Turn, prices: PriceList, on: Sequence[str], halves: bool) -> list[str]:
    """Each size that takes it with what it comes to; nothing where a price is not known."""
    added = [prices.additions[name] for name in on]
    costs = [one.half if halves and one.half is not None else one.price for one in added]
    known = [cost for cost in costs if cost is not None]
    fit = [one for one in prices.items.values() if one.additions and (one.halves or not halves)]
    return [_say_sum(turn, one, one.price + sum(known)) for one in fit] if len(known) == len(costs) else []
