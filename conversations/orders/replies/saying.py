"""What is wanted, put into words: briefly, with the sum, what is open, and how it is closed."""

from collections.abc import Iterator

from conversations.journey.model.base import Text
from conversations.lead.content import Language
from conversations.orders.heard.where import leave_details_out
from conversations.orders.kept.basket import Basket, BasketLine, Topping
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.makes import say_makes
from conversations.orders.lines.placing import list_left
from conversations.orders.replies.called import enumerate_words, name_toppings, name_wanted
from conversations.orders.replies.each import say_deal, say_each
from conversations.orders.replies.paid import name_payment, say_payment
from conversations.orders.replies.pricing import Priced, find_date, price
from conversations.orders.replies.reckoning import Reckoning, find_fee, find_special
from conversations.turn.turn import Turn
from conversations.wording.weekdays import say_weekday

_AGAIN = 2
"""So many turns of theirs later an open question is asked once more."""
_PARTS = {
    "noon": {"he": " בצהריים", "en": " at lunchtime"}, "evening": {"he": " בערב", "en": " in the evening"},
    "afternoon": {"he": " אחר הצהריים", "en": " in the afternoon"},
    "morning": {"he": " בבוקר", "en": " in the morning"},
}  # fmt: skip


def say_day(turn: Turn, basket: Basket) -> str:
    """The day it is for, as it reads in a sentence; "" for today."""
    ahead = (find_date(turn, basket) - turn.now.astimezone(turn.playbook.zone).date()).days
    if ahead == 1:
        return {"he": "מחר", "en": "tomorrow"}[turn.language]
    return say_weekday(find_date(turn, basket).weekday(), turn.language) if ahead else ""


def say_money(amount: float) -> str:
    """An amount, as people write it."""
    return f"₪{amount:,.2f}".removesuffix(".00")


def say_basket(turn: Turn, basket: Basket, prices: PriceList, before: Basket) -> list[str]:
    """The sentences that read it back: what, how much, and what is still open, asked when it came up."""
    priced = price(turn, basket, prices)
    told = (
        [say_group(turn, basket, prices, priced.group)]
        if priced.group
        else _say_lines(turn, basket, prices, before)
    )
    if basket.makes:
        told.append(turn.phrase("order_makes", details=say_makes(basket.makes)))
    told += say_where(turn, basket)
    is_told = before.is_open() and basket.in_name == before.in_name and basket.differs_from(before)
    if basket.in_name and not is_told:
        told.append(turn.phrase("order_name", details=basket.in_name))
    if basket.notes and (basket.notes != before.notes or not basket.differs_from(before)):
        told.append(turn.phrase("order_notes", details="; ".join(basket.notes)))
    if basket.manner and (basket.manner != before.manner or not basket.differs_from(before)):
        told.append(turn.phrase("order_wishes", details="; ".join(basket.manner)))
    if basket.paid and not basket.differs_from(before):
        told += name_payment(turn, basket, prices)
    told += say_sum(turn, basket, prices, priced, before)
    if open_ := dict.fromkeys(one.open for one in basket.wanted if one.open):
        told.append(turn.phrase("order_left_open", words=", ".join(f'"{one}"' for one in open_)))
    told += say_open(turn, basket, prices, priced.amount, before)
    told += _say_kept(turn, basket, prices, before)
    return [one for one in told if one]


def say_shortly(turn: Turn, basket: Basket, prices: PriceList, before: Basket) -> list[str]:
    """All of it in a line and its sum, and what came up now or is open yet: the list of it was read a moment ago."""
    names = "; ".join(name_wanted(one, prices, turn.language, basket.by_menu) for one in basket.wanted)
    priced = price(turn, basket, prices)
    told = [say_group(turn, basket, prices, priced.group) or turn.phrase("order_one", details=names)]
    told += [turn.phrase("order_makes", details=say_makes(basket.makes))] if basket.makes else []
    told += say_where(turn, basket)
    told += [turn.phrase("order_name", details=basket.in_name)] if basket.in_name else []
    told += say_sum(turn, basket, prices, priced, before)
    told += say_open(turn, basket, prices, priced.amount, before)
    if basket.way == "delivery" and not leave_details_out(basket.address).strip(" ,"):
        told.append(turn.phrase("order_street_asked"))
    return [one for one in told if one]


def say_closing(turn: Turn, basket: Basket, prices: PriceList) -> str:
    """How it is closed: the bot does not order it."""
    if not prices.ordered:
        return ""
    if prices.large and count_feeding(turn, basket, prices) >= prices.large.least:
        return turn.say(prices.large.closing)
    return turn.phrase("order_close")


def count_feeding(turn: Turn, basket: Basket, prices: PriceList) -> int:
    """How many there are of what feeds people."""
    if (group := price(turn, basket, prices).group) is not None:
        return group.cheaper[0] if group.cheaper else group.units
    return sum(one.count for one in basket.wanted if one.item and prices.items[one.item].feeds)


def tell(basket: Basket, prices: PriceList, language: Language) -> str:
    """All of it in one line."""
    where = "" if basket.way == "pickup" else basket.address
    told = [name_wanted(one, prices, language, basket.by_menu) for one in basket.wanted]
    told += filter(
        None,
        (
            where,
            basket.day,
            basket.hour,
            basket.part,
            basket.in_name,
            basket.paid,
            say_makes(basket.makes),
            *basket.notes,
            *basket.manner,
        ),
    )
    if basket.people:
        told.append({"he": f"ל־{basket.people} איש", "en": f"for {basket.people} people"}[language])
    return "; ".join(filter(None, (*told, _name_special(basket, prices, language))))


def _say_lines(turn: Turn, basket: Basket, prices: PriceList, before: Basket) -> list[str]:
    names = [name_wanted(one, prices, turn.language, basket.by_menu) for one in basket.wanted]
    if len(names) == 1:
        return [turn.phrase("order_one", details=names[0])]
    head = "order_updated" if before.wanted and before.wanted != basket.wanted else "order_so_far"
    return ["\n".join((turn.phrase(head), *(f"• {name}" for name in names)))]


def say_group(turn: Turn, basket: Basket, prices: PriceList, group: Reckoning | None) -> str:
    """What a group needs and what it comes to; "" for none."""
    if group is None:
        return ""
    units = name_wanted(BasketLine(group.units, group.item), prices, turn.language)
    told = turn.phrase("order_group", count=str(basket.people), units=units, total=say_money(group.amount))
    if group.cheaper:
        count, amount = group.cheaper
        told += " " + turn.phrase("order_group_cheaper", count=str(count), total=say_money(amount))
    if basket.special:
        told += " " + turn.phrase("order_special", details=_name_special(basket, prices, turn.language))
    return told


def _name_special(basket: Basket, prices: PriceList, language: Language) -> str:
    lines = find_special(basket, prices)
    return enumerate_words([name_wanted(one, prices, language) for one in lines], language)


def say_sum(turn: Turn, basket: Basket, prices: PriceList, priced: Priced, before: Basket) -> Iterator[str]:
    """What it comes to, with what has to be known for that."""
    is_told = basket.outside_told == basket.outside  # once is enough
    if basket.outside and basket.way != "pickup" and not is_told:
        basket.outside_told = basket.outside
        yield turn.phrase("order_outside", place=basket.outside)
    if priced.amount is None:
        yield from _ask_size(turn, basket, prices, priced)
        return
    fee = find_fee(priced.amount, prices)
    is_brought = basket.way == "delivery" and not basket.outside
    if is_brought and priced.group:
        yield turn.phrase("order_delivery" if fee else "order_delivery_free", count=say_money(fee))
    elif is_brought:
        told = "order_sum_delivered" if fee else "order_sum_free"
        yield turn.phrase(told, total=say_money(priced.amount + fee), count=say_money(fee))
    elif not priced.group:
        told = "order_sum_pickup" if basket.way == "pickup" or basket.outside else "order_sum"
        yield turn.phrase(told, total=say_money(priced.amount) + _say_per(turn, basket, prices))
    yield from say_deal(turn, basket, prices, priced, before)
    yield from say_each(turn, basket, prices, before)


def _ask_size(turn: Turn, basket: Basket, prices: PriceList, priced: Priced) -> Iterator[str]:
    """Which size one is to be, with what one of each costs: two sums of all of it would be read twice."""
    named = [
        f"{_get(prices.items[name].name, turn.language)} ({say_money(prices.items[name].price)})"
        for name in priced.sums
    ]
    many = sum(one.count for one in basket.wanted if not one.item)
    is_among = any(one.item for one in basket.wanted if one.item and prices.items[one.item].kind)
    open_ = next(one for one in basket.wanted if not one.item)
    what = name_wanted(open_, prices, turn.language) if many == open_.count and is_among else ""
    told = {"he": " או ", "en": " or "}[turn.language].join(named)
    yield turn.phrase("order_which_size_of" if what else "order_which_size", details=told, words=what)


def _say_kept(turn: Turn, basket: Basket, prices: PriceList, before: Basket) -> Iterator[str]:
    """How it is paid, and what some of them eat that is on nothing yet, where these came up now."""
    if basket.paid != before.paid:
        yield from say_payment(turn, basket, prices)
    if not before.wanted:
        for addition in list_left(basket):
            named = name_toppings((Topping(addition),), prices, turn.language).strip(" ,")
            yield turn.phrase("order_special_left", details=named)


def _say_per(turn: Turn, basket: Basket, prices: PriceList) -> str:
    pers = {
        _get(item.per, turn.language) if (item := prices.items[one.item]).per else "" for one in basket.wanted
    }
    return f" {pers.pop()}" if len(pers) == 1 and pers != {""} else ""


def say_where(turn: Turn, basket: Basket) -> Iterator[str]:
    """Where to and when, as they said it, and what whoever brings it should know."""
    if day := say_day(turn, basket):
        if basket.address and basket.way != "pickup":
            yield turn.phrase("order_to", street=basket.address)
        day += _PARTS.get(basket.part, {}).get(turn.language, "")
        yield turn.phrase("order_on_at" if basket.hour else "order_on", day=day, time=basket.hour)
    elif basket.address and basket.way != "pickup":
        told = "order_to_at" if basket.hour else "order_to"
        yield turn.phrase(told, street=basket.address, time=basket.hour)
    elif basket.hour:
        yield turn.phrase("order_at", time=basket.hour)


def say_open(
    turn: Turn, basket: Basket, prices: PriceList, amount: float | None, before: Basket
) -> Iterator[str]:
    """What has to be known yet: how, and where to."""
    if prices.delivery is None or not prices.ordered or basket.outside or basket.way == "pickup":
        return
    where = turn.journey.in_language(prices.delivery.where, turn.language)
    if basket.way == "delivery":
        is_asked = before.way == "delivery" and (before.address or not basket.address)  # once is enough
        if not (basket.inside or is_asked):
            yield turn.phrase("order_where", place=where)
    elif amount is not None and not _is_way_asked(turn, basket):
        fee = find_fee(amount, prices)
        basket.way_asked_at = turn.now
        yield turn.phrase(
            "order_which_way" if fee else "order_which_way_free", place=where, count=say_money(fee)
        )


def _is_way_asked(turn: Turn, basket: Basket) -> bool:
    """Whether it was asked in one of the last replies: asked in each, it is asked by nobody."""
    at = basket.way_asked_at
    since = [line for line in turn.lead.dialogue.recent if line.by == "lead" and at and line.at > at]
    return at is not None and len(since) <= _AGAIN


def _get(text: Text, language: Language) -> str:
    return text.get(language) or next(iter(text.values()))
