"""What so many of what feeds people come to: each of them, so many instead of others, or if it were so many."""

import re

from conversations.lead.content import Language
from conversations.lead.reason import reason
from conversations.orders.asked.enough import find_people
from conversations.orders.cues.asking import asks_price
from conversations.orders.cues.numbers import PATTERN, read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.orders.kept.prices import PricedItem, PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.called import name_wanted
from conversations.orders.replies.pricing import find_weekday, price
from conversations.orders.replies.reckoning import reckon
from conversations.orders.replies.replying import choose
from conversations.orders.replies.saying import count_feeding, say_money
from conversations.orders.tables.at_table import is_at_table
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

_WORDS = read_patterns("so_many")
_NUMBER = re.compile(rf"(?<![\w₪])(?:[בלמ]?[-־]?)(?P<count>{PATTERN})(?!\w)", re.IGNORECASE)
_PAIR = re.compile(
    rf"{_NUMBER.pattern}(?: (?:pies?|pizzas?|trays?|large|family|מגשים|פיצות|משפחתיות))?"
    r"\W+(?:(?:and|or|vs|versus|to|not|than|instead of|rather than|against|לעומת|במקום|מול|ולא|לבין|או|עד)\W+)?"
    rf"(?:[בלמו]?[-־]?)(?P<other>{PATTERN})(?!\w)",
    re.IGNORECASE,
)
_LONG, _BOTH, _LEAST, _MOST = 22, 2, 2, 200


def hear_so_many_asked(turn: Turn, words: str) -> bool:
    """What one of so many costs, what lies between two numbers of them, or what another number would come to."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    feeding = prices.find_feeding() if prices and prices.ordered else None
    if prices is None or feeding is None or is_hurt(turn):
        return False
    count = _count(turn, basket, prices)
    if len(words.split()) > _LONG or is_at_table(turn) or _WORDS["of_others"].search(words):
        return False
    told = _tell_deal(turn, words, count, prices, feeding)
    if not told and count < _LEAST:
        return False
    told = (
        told
        or _tell_between(turn, words, prices, feeding)
        or _tell_each(turn, words, count, feeding[1])
        or _tell_supposed(turn, words, count, prices, feeding)
    )
    if not told:
        return False
    turn.reply("answer", told, reason("order_summed"), choose(turn, basket, prices))
    return True


def _count(turn: Turn, basket: Basket, prices: PriceList) -> int:
    """How many are wanted; or are needed by those who told how many they are, while nothing is wanted."""
    if basket.is_alive(turn.now, prices):
        open_ = sum(one.count for one in basket.wanted if not one.item)  # of a size that is not told yet
        return count_feeding(turn, basket, prices) + open_
    needed = reckon(find_people(turn, ""), prices, find_weekday(turn, basket))
    return needed.units if needed and needed.units > 1 and not basket.is_open() else 0


def _tell_deal(turn: Turn, words: str, count: int, prices: PriceList, feeding: tuple[str, PricedItem]) -> str:
    """ "And if I take 10, is there a discount?": what so many come to, and what each costs then."""
    name, item = feeding
    found, is_taken = _find_numbers(words), _WORDS["if_taken"].search(words) is not None
    is_asked = is_question(words) or "?" in words
    is_deal = _WORDS["deal"].search(words) and not _WORDS["other_deal"].search(words)
    if item.quantity is None or len(found) != 1 or not (is_taken and is_asked and is_deal):
        return ""
    things = turn.playbook.index(OrderReader).read(words).things
    many = found[0] + (count if _WORDS["on_top"].search(words) else 0)
    if not _LEAST < many <= _MOST or any(one.item not in ("", name) for one in things):
        return ""
    told = turn.phrase(
        "order_what_if",
        units=_name(turn, many, name, prices),
        total=say_money(_sum(turn, many, prices, feeding)),
    )
    return f"{told} {_say_each(turn, many, item)}"


def _tell_each(turn: Turn, words: str, count: int, item: PricedItem) -> str:
    """ "Is it still the same for each?": what one costs with so many, and from how many on it is less."""
    if item.quantity is None or not (_WORDS["each"].search(words) and is_question(words)):
        return ""
    return _say_each(turn, count, item)


def _say_each(turn: Turn, count: int, item: PricedItem) -> str:
    if item.quantity is None:
        return ""
    is_less = count >= item.quantity.least
    now, other = (item.quantity.price, item.price) if is_less else (item.price, item.quantity.price)
    return turn.phrase(
        "order_each_less" if is_less else "order_each_full",
        count=str(count),
        price=say_money(now),
        full=say_money(other),
        words=str(item.quantity.least),
    )


def _tell_between(turn: Turn, words: str, prices: PriceList, feeding: tuple[str, PricedItem]) -> str:
    """ "What's the difference between 8 and 10?": both sums, and what lies between."""
    numbers = _find_pair(words)
    if len(numbers) != _BOTH or numbers[0] == numbers[1] or not _WORDS["between"].search(words):
        return ""
    few, many = sorted(numbers)
    sums = [_sum(turn, one, prices, feeding) for one in (few, many)]
    return turn.phrase(
        "order_between",
        units=_name(turn, few, feeding[0], prices),
        price=say_money(sums[0]),
        words=str(many),
        total=say_money(sums[1]),
        count=say_money(abs(sums[1] - sums[0])),
    )


def _tell_supposed(
    turn: Turn, words: str, count: int, prices: PriceList, feeding: tuple[str, PricedItem]
) -> str:
    """ "What would 10 come to?", of so many others that are wanted: told, and nothing is changed by it."""
    numbers, basket = _find_numbers(words), turn.lead[Basket]
    is_supposed = _WORDS["supposed"].search(words) and _WORDS["comes_to"].search(words)
    is_asked = is_supposed and (is_question(words) or asks_price(words))
    if (
        len(numbers) != 1
        or not is_asked
        or numbers[0] in (0, basket.people)
        or _WORDS["enough"].search(words)
    ):
        return ""
    message = turn.playbook.index(OrderReader).read(words)
    others = [one for one in message.things if one.item not in ("", feeding[0])]
    toppings = any(one.toppings for clause in message.clauses for one in clause.named)
    if (
        others
        or toppings
        or message.address
        or message.people
        or (message.hour and not _WORDS["takes"].search(words))
    ):
        return ""
    named = _name(turn, numbers[0], feeding[0], prices)
    return turn.phrase("order_what_if", units=named, total=say_money(_sum(turn, numbers[0], prices, feeding)))


def _sum(turn: Turn, count: int, prices: PriceList, feeding: tuple[str, PricedItem]) -> float:
    """What so many come to with what else is wanted: what is on some of them stays as it is."""
    basket = turn.lead[Basket]
    plain = price(turn, _only(count, feeding[0], basket), prices).amount or 0
    had = sum(one.count for one in basket.wanted if one.item == feeding[0])
    amount = price(turn, basket, prices).amount if had > 1 else None
    if amount is None:
        return plain
    return amount - (price(turn, _only(had, feeding[0], basket), prices).amount or 0) + plain


def _only(count: int, item: str, basket: Basket) -> Basket:
    return Basket(wanted=(BasketLine(count, item),), day=basket.day)


def _name(turn: Turn, count: int, item: str, prices: PriceList) -> str:
    return name_wanted(BasketLine(count, item), prices, turn.language)


@remembered
def _find_pair(words: str) -> tuple[int, ...]:
    """The two numbers that are held against each other ("between 8 and 10", "8 ולא 10"); else all of them.

    >>> _find_pair("between 8 and 10 is only fifty?"), _find_pair("9 instead of 12"), _find_pair("what about 9")
    ((8, 10), (9, 12), (9,))
    """
    found = _PAIR.search(words)
    pair = (found["count"], found["other"]) if found else ()
    return tuple(read_number(one) or 0 for one in pair) or _find_numbers(words)


@remembered
def _find_numbers(words: str) -> tuple[int, ...]:
    """The numbers that are said, in their order."""
    return tuple(read_number(found["count"]) or 0 for found in _NUMBER.finditer(words))


def say_taken(words: str, lexicon: Lexicon, language: Language) -> str:
    """ "If I take 2, how much is it?", with nothing wanted so far: how much two are, of whatever size.

    What is named stays what it is ("if I take 2 salads"); a bare number is of what feeds people.
    """
    prices, found = lexicon.prices, _WORDS["taken"].search(words)
    feeding = prices.find_feeding() if prices else None
    kind = feeding[1].kind if feeding else None
    if found is None or prices is None or not kind or not _WORDS["comes_to"].search(words):
        return words
    words = _WORDS["who_with"].sub("", words)
    rest, said = words[found.end() :], words[found.end("before") : found.end()].strip()
    asked = {"he": "כמה זה ביחד?", "en": "how much is that in total?"}[language]
    if any(one.kind in ("item", "kind") for one in lexicon.find(words)):
        return f"{words[: found.start()]}{said}{rest}. {asked}"
    if not _WORDS["behind_bare"].match(rest):
        return words
    many = prices.kinds[kind].many
    return f"{words[: found.start()]}{said} {many.get(language) or next(iter(many.values()))}{rest}. {asked}"
