"""What is asked of an order as it stands: how much is lacking, whether more cost less, whether anybody has it."""

from conversations.lead.reason import reason
from conversations.orders.cues.numbers import read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PricedItem, PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.passing import is_unanswered
from conversations.orders.replies.pricing import find_weekday, price
from conversations.orders.replies.reckoning import price_of
from conversations.orders.replies.replying import ORDER, choose, join
from conversations.orders.replies.saying import count_feeding, say_basket, say_money
from conversations.turn.turn import Turn

_CLOSING = read_patterns("closing")
_WORDS = read_patterns("asked")
_LONG = 18


def hear_about_it(turn: Turn, words: str, *, is_awaited: bool) -> bool:
    """What is wanted is asked about, and nothing is changed by it. `is_awaited`: something that was made."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or not basket.wanted or is_hurt(turn):
        return False
    if not basket.is_alive(turn.now, prices) or len(words.split()) > _LONG:
        return False
    asked = (_hear_short_of_free, _hear_cheaper, *(() if is_awaited else (_hear_is_made,)))
    return any(one(turn, words, prices) for one in asked)


def _hear_short_of_free(turn: Turn, words: str, prices: PriceList) -> bool:
    """How much is lacking until it is brought for nothing, and what would do."""
    delivery, priced = prices.delivery, price(turn, turn.lead[Basket], prices)
    amount = priced.amount
    if delivery and delivery.free_from and amount is None:  # of whatever size it is
        least = min((one.amount for one in priced.sums.values()), default=0)
        amount = least if least >= delivery.free_from else None
    if delivery is None or delivery.free_from is None or amount is None:
        return False
    if not _WORDS["short_of_free"].search(words):
        return False
    lacking = delivery.free_from - amount
    values = {"total": say_money(amount), "price": say_money(lacking), "full": say_money(delivery.free_from)}
    told = turn.phrase("order_is_free" if lacking <= 0 else "order_short_of_free", **values)
    if lacking > 0 and (small := _find_filling(lacking, prices)):
        name = turn.journey.in_language(small.name, turn.language)
        told += " " + turn.phrase("order_fills_up", units=name, price=say_money(small.price))
    _reply(turn, told, prices)
    return True


def _find_filling(lacking: float, prices: PriceList) -> PricedItem | None:
    """The thing beside the pizzas that costs least and is enough."""
    sides = [one for one in prices.items.values() if one.kind is None and one.price >= lacking]
    return min(sides, key=lambda one: one.price, default=None)


def _hear_cheaper(turn: Turn, words: str, prices: PriceList) -> bool:
    """Whether so many of what feeds several cost less than those that they have."""
    found, feeding = _WORDS["takes_more"].search(words), prices.find_feeding()
    if found is None or feeding is None or not _WORDS["cheaper"].search(words):
        return False
    (name, item), many = feeding, read_number(found["many"]) or 0
    basket = turn.lead[Basket]
    has = sum(one.count for one in basket.wanted if one.item == name)
    if not has or many <= has or item.quantity is None:
        return False
    day = find_weekday(turn, basket)
    now, then = price_of(item, has, day), price_of(item, many, day)
    values = {
        "count": str(many),
        "total": say_money(then),
        "units": f"{has} {turn.journey.in_language(item.many if has > 1 else item.name, turn.language)}",
        "full": say_money(now),
        "price": say_money(abs(now - then)),
    }
    told = "order_more_is_less" if then < now else "order_more_is_more"
    _reply(turn, turn.phrase(told, **values), prices)
    return True


def _hear_is_made(turn: Turn, words: str, prices: PriceList) -> bool:
    """Whether anybody has it, makes it or brings it, while it is but a list: so it is told, and how it is ordered."""
    if not _WORDS["is_made"].search(words) or _CLOSING["supposes"].search(words):
        return False
    basket = turn.lead[Basket]
    is_large = prices.large and count_feeding(turn, basket, prices) >= prices.large.least
    is_passed = is_unanswered(turn, basket)
    how = turn.phrase("order_team_not_yet" if is_passed else "order_only_list")
    told = [how, *say_basket(turn, basket, prices, basket)]
    told.append(turn.say(prices.large.closing) if prices.large and is_large else turn.phrase("order_how"))
    _reply(turn, join(told), prices)
    return True


def _reply(turn: Turn, told: str, prices: PriceList) -> None:
    turn.reply(ORDER, told, reason("order_summed"), choose(turn, turn.lead[Basket], prices))
