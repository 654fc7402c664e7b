"""A sum that they reckon themselves ("if we come for it that's 62, right?"): it is so, or what it is."""

import re
from collections.abc import Iterator

from conversations.lead.reason import reason
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.pricing import price
from conversations.orders.replies.reckoning import find_fee
from conversations.orders.replies.replying import ORDER
from conversations.orders.replies.saying import say_money
from conversations.turn.turn import Turn

_WORDS = read_patterns("reckoned")
_NUMBER, _MONEY = re.compile(r"\d+"), re.compile(r"₪(\d+)")
_LONG = 26


def hear_reckoned(turn: Turn, words: str) -> bool:
    """Of what is wanted, else of the prices that were told: yes, or what it comes to."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or prices.delivery is None or is_hurt(turn):
        return False
    fetches = _WORDS["fetches"].search(words) is not None
    made = _WORDS["made"].search(words)
    found = made or (_WORDS["is_so"].search(words) if fetches or basket.way == "pickup" else None)
    if found is None or not _WORDS["asks"].search(words) or len(words.split()) > _LONG:
        return False
    if _orders_more(turn, words) or turn.lead.handoff.has_owner():
        return False
    terms = [int(one) for one in _NUMBER.findall(made["terms"])] if made else []
    amount = _find_amount(turn, basket, prices, terms or [int(found["sum"])])
    if amount is None:
        return False
    told = _tell(turn, basket, prices, amount, asked=int(found["sum"]), fetches=fetches)
    turn.reply(ORDER, told, reason("order_summed"))
    return True


def _orders_more(turn: Turn, words: str) -> bool:
    """Whether something is ordered by it as well: then the sum stands behind that."""
    message = turn.playbook.index(OrderReader).read(words)
    return bool(message.things or message.address or message.hour)


def _find_amount(turn: Turn, basket: Basket, prices: PriceList, terms: list[int]) -> float | None:
    """What it comes to, without bringing it; None where nobody can tell."""
    if basket.wanted and basket.is_alive(turn.now, prices):
        return price(turn, basket, prices).amount
    known = {*_list_prices(prices), *_list_told(turn)}
    return float(sum(terms)) if set(terms) <= known else None


def _list_prices(prices: PriceList) -> Iterator[int]:
    yield from (int(item.price) for item in prices.items.values())
    for one in prices.additions.values():
        yield from (int(amount) for amount in (one.price, one.half) if amount)


def _list_told(turn: Turn) -> Iterator[int]:
    """The amounts that were told a moment ago."""
    for line in turn.lead.dialogue.recent:
        if line.by == "bot":
            yield from map(int, _MONEY.findall(line.text))


def _tell(turn: Turn, basket: Basket, prices: PriceList, amount: float, *, asked: int, fetches: bool) -> str:
    fee = find_fee(amount, prices)
    is_fetched = fetches or basket.way == "pickup" or not fee
    values = {"total": say_money(amount), "count": say_money(fee), "price": say_money(amount + fee)}
    if is_fetched:
        return turn.phrase("order_reckoned" if asked == amount else "order_reckoned_other", **values)
    is_so = asked in (amount, amount + fee)
    return turn.phrase("order_reckoned_both" if is_so else "order_reckoned_both_other", **values)
