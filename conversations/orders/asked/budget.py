"""How much can be had for so much money: "how many large pizzas for 640", and whether that still works later."""

import re

from conversations.dialogue.heard.sums import find_money
from conversations.lead.reason import reason
from conversations.orders.cues.asking import asks_how_many
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.orders.kept.prices import PricedItem, PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.called import name_wanted
from conversations.orders.replies.pricing import find_weekday, price
from conversations.orders.replies.reckoning import find_fee, price_of, reckon
from conversations.orders.replies.replying import choose
from conversations.orders.replies.saying import say_money
from conversations.profile.counting import find_count
from conversations.profile.part import Profile
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

_COINS = r"(?:₪|nis|ils|shekels?|bucks|שקל\w*|ש[\"״]ח|שח)"
_MONEY = re.compile(
    rf"(?:(?<!\w)(?:for|with|on|within|have|has|is|of)|(?<![א-ת])[בלמ]?תקציב\w*(?: של| הוא)?|[בלמ])?[-־ ]*"
    rf"(?:exactly |about |around |בדיוק |בערך )?"
    rf"(?:(?P<sure>(?:₪|nis) ?\d{{2,5}}|\d{{2,5}} ?{_COINS})|(?P<bare>\d{{3,5}}))(?![\w:/.]\d|\w)",
    re.IGNORECASE,
)
_BUDGET = re.compile(r"(?<!\w)(?:budget\w*|[בהלמ]{0,2}תקציב\w*|קופה|kitty)(?!\w)", re.IGNORECASE)
_WORKS = re.compile(
    r"(?<!\w)(?:works?|enough|fits?|ok(?:ay)?|within|cover(?:s|ed)?|do|מספיק\w*|יספיק\w*|נכנס\w*|עומדים|בתקציב|מסתדר)(?!\w)",
    re.IGNORECASE,
)
_COVERS = re.compile(
    r"(?<!\w)(?:cover(?:s)? (?:it|that|this|everything)|(?:does|will|would|is) (?:that|it|this) (?:work|enough|do|ok)|"
    r"(?:זה )?(?:מספיק|יספיק|מכסה)|נכנסים? בזה)(?!\w)",
    re.IGNORECASE,
)
_BUYS = re.compile(
    r"(?<!\w)what (?:can|could|do) (?:i|we) (?:get|have|buy|order|eat)|"
    r"(?<!\w)(?:bang|most|best|value|deal) (?:(?:i|we) can get )?for|"
    r"(?<!\w)what (?:does|will) (?:that|it|this) (?:get|buy)|(?<!\w)מה (?:אקבל|נקבל|מקבלים|יש) ב|"
    r"(?<!\w)מה (?:אפשר|אני יכולה?|אנחנו יכולים|ניתן) (?:לקבל|להזמין|לקנות|לאכול)|"
    r"(?<!\w)(?:יש ל(?:י|נו)|עם|ב) ?-?\d{2,4} ?(?:שקל|ש״ח|ש\"ח|₪)[^?]{0,12}מה (?:אפשר|יש|אקבל|מקבלים)",
    re.IGNORECASE,
)
_MOST = 200


def note_budget(turn: Turn, words: str) -> bool:
    """What they say they have to spend is kept in mind; nothing is said upon it."""
    found = _BUDGET.search(words) and _MONEY.search(words)
    if found and turn.playbook.index(Lexicon).prices is not None:
        turn.lead[Basket].budget = _read(found)
    return False


def hear_budget(turn: Turn, words: str) -> bool:
    """Who asks how much so much money buys, or whether it still does, is told."""
    prices, found = turn.playbook.index(Lexicon).prices, _find_money(words)
    if prices is None or not prices.ordered or found is None or is_hurt(turn):
        return False
    covers = bool(found["sure"]) and _COVERS.search(words) is not None
    if not (is_question(words) or asks_how_many(words) or covers or _BUYS.search(words)):
        return False
    named = next((t.value for t in turn.playbook.index(Lexicon).find(words) if t.kind == "item"), None)
    feeding = prices.find_feeding()
    is_money = bool(found["sure"]) or find_count(words) is None
    if asks_how_many(words) and is_money and feeding and (named or _names_kind(turn, words)):
        name = named or feeding[0]
        return _tell_how_many(turn, _read(found), name, prices.items[name])
    if _BUYS.search(words) and found["sure"] and not turn.lead[Basket].is_open():
        return _tell_what_it_buys(turn, _read(found), prices)
    if covers and turn.lead[Basket].is_alive(turn.now, prices):
        return _tell_if_enough(turn, _read(found), prices)
    if turn.lead[Basket].budget == _read(found) and _WORKS.search(words) and find_money(words) is None:
        return _tell_if_enough(turn, _read(found), prices)
    return False


def _tell_what_it_buys(turn: Turn, money: int, prices: PriceList) -> bool:
    """The dearest thing that feeds somebody and can be had for so much, picked up and brought."""
    day, basket = find_weekday(turn, turn.lead[Basket]), turn.lead[Basket]
    feeding = [(price_of(item, 1, day), name) for name, item in prices.items.items() if item.kind]
    affordable = sorted((cost, name) for cost, name in feeding if cost <= money)
    if not affordable:
        return False
    cost, name = affordable[-1]
    thing = name_wanted(BasketLine(1, name), prices, turn.language)
    told = turn.phrase(
        "budget_buys", details=thing, price=say_money(cost), total=say_money(cost + find_fee(cost, prices))
    )
    basket.budget = money
    turn.reply("answer", told, reason("order_summed"), choose(turn, basket, prices))
    return True


def _names_kind(turn: Turn, words: str) -> bool:
    return any(token.kind == "kind" for token in turn.playbook.index(Lexicon).find(words))


@remembered
def _find_money(words: str) -> re.Match[str] | None:
    return _MONEY.search(words)


def _read(found: re.Match[str]) -> int:
    return int("".join(sign for sign in found["sure"] or found["bare"] if sign.isdecimal()))


def _tell_how_many(turn: Turn, money: int, name: str, item: PricedItem) -> bool:
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    day = find_weekday(turn, basket)
    units = max((count for count in range(1, _MOST) if price_of(item, count, day) <= money), default=0)
    if prices is None or not units:
        return False
    basket.budget = money
    named = name_wanted(BasketLine(units, name), prices, turn.language)
    total = say_money(price_of(item, units, day))
    turn.reply(
        "order", turn.phrase("order_for_money", price=say_money(money), units=named, total=total),
        reason("order_summed"), turn.choices((prices.button,)),
    )  # fmt: skip
    return True


def _tell_if_enough(turn: Turn, money: int, prices: PriceList) -> bool:
    """By what they want so far, or else by how many they are."""
    basket = turn.lead[Basket]
    amount = price(turn, basket, prices).amount if basket.is_alive(turn.now, prices) else None
    party = turn.lead[Profile].traits.get("party")
    told = turn.phrase("order_sum", total=say_money(amount)) if amount is not None else ""
    if amount is None and party and party.value.isdecimal():
        group = reckon(int(party.value), prices, find_weekday(turn, basket))
        if group is None:
            return False
        amount = group.amount
        units = name_wanted(BasketLine(group.units, group.item), prices, turn.language)
        told = turn.phrase("order_group", count=party.value, units=units, total=say_money(amount))
    if amount is None:
        return False
    total = amount + (find_fee(amount, prices) if basket.way == "delivery" else 0)
    name = "sum_enough" if money >= total else "sum_not_enough"
    turn.reply("order", turn.phrase(name, answer=told), reason("order_summed"))
    return True
