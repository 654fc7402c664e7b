"""What people of different ages pay together: "a grandfather and a grandson of 16, how much for both of us?"."""

import re
from collections import Counter

from conversations.lead.reason import reason
from conversations.orders.heard.cues import asks_price, asks_total
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.prices import PricedItem, PriceList
from conversations.orders.saying import say_money
from conversations.profile.learning import learn_from_words
from conversations.profile.part import Profile
from conversations.timetable.asked import find_ages
from conversations.turn.turn import Turn

_WITH_SELF = re.compile(
    r"(?<!\w)(?:לשנינו|שנינו|לי ול\w+|אני ול?ה?בת\w*|ואני|אני ו\w+|איתי|both of us|"
    r"the two of us|(?:me|myself) and|and (?:me|i|myself)|with me)(?!\w)",
    re.IGNORECASE,
)
_GROWN = 30
"""The age of who writes, where they come along."""


def hear_ages(turn: Turn, words: str) -> bool:
    """Who asks what it costs for people of several ages, a child among them, is told the sum."""
    prices = turn.playbook.index(Lexicon).prices
    if prices is None or prices.ordered or turn.lead.handoff.is_grieved():
        return False
    if not (asks_price(words) or asks_total(words)):
        return False
    items = [_find_item(prices, age) for age in _list_ages(turn, words)]
    known = [one for one in items if one is not None]
    if len(known) < _SEVERAL or len(known) < len(items) or not any(one.is_of_children for one in known):
        return False
    learn_from_words(turn, words)
    _tell(turn, known)
    return True


_SEVERAL = 2


def _list_ages(turn: Turn, words: str) -> list[int]:
    told = turn.lead[Profile].traits.get("age")
    with_self = _WITH_SELF.search(words) is not None
    ages = list(find_ages(words))
    if not ages and with_self and told and told.value.isdecimal():
        ages = [int(told.value)]
    return [*ages, _GROWN] if with_self else ages


def _find_item(prices: PriceList, age: int) -> PricedItem | None:
    return next(
        (one for one in prices.items.values() if one.ages and one.ages.least <= age <= one.ages.most), None
    )


def _tell(turn: Turn, items: list[PricedItem]) -> None:
    counted = Counter(id(one) for one in items)
    kinds = list({id(one): one for one in items}.values())
    named = []
    for one in kinds:
        count = counted[id(one)]
        name = turn.say(one.name) if count == 1 else f"{count} {turn.say(one.many)}"
        named.append(f"{name} {say_money(one.price * count)}")
    per = {turn.say(one.per) if one.per else "" for one in kinds}
    details = ", ".join(named)
    total = say_money(sum(one.price for one in items)) + (f" {per.pop()}" if len(per) == 1 else "")
    turn.reply(
        "order",
        turn.phrase("order_of_ages", details=details[:1].upper() + details[1:], total=total),
        reason("order_summed"),
    )
