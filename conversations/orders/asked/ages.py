"""What people of different ages pay together: "a grandfather and a grandson of 16, how much for both of us?"."""

import re
from collections import Counter

from conversations.lead.reason import reason
from conversations.orders.cues.asking import asks_price, asks_total
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.prices import PricedItem, PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.saying import say_money
from conversations.profile.learning import learn_from_words
from conversations.profile.part import Profile
from conversations.timetable.had import find_ages
from conversations.timetable.part import ToldTimes
from conversations.turn.turn import Turn

_WITH_SELF = re.compile(
    r"(?<!\w)(?:לשנינו|שנינו|לי ול\w+|אני ול?ה?בת\w*|ואני|אני ו\w+|איתי|both of us|"
    r"the two of us|(?:me|myself) and|and (?:me|i|myself)|with me)(?!\w)",
    re.IGNORECASE,
)
_ALL = tuple(
    (re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), count)
    for words, count in (
        (r"שלושתנו|לשלושתנו|(?:all )?(?:the )?three of us", 3),
        (r"ארבעתנו|לארבעתנו|(?:all )?(?:the )?four of us", 4),
        (r"חמישתנו|(?:all )?(?:the )?five of us", 5),
    )
)
_THEY = re.compile(
    r"(?<!\w)(?:ל?שניהם|ל?שתיהן|להם|להן|לילדים|לנכדים|לבנות|"
    r"both(?: of them)?|them|the (?:kids|children|girls|boys))(?!\w)",
    re.IGNORECASE,
)
_GROWN = 30
"""The age of who writes, where they come along."""


def hear_ages(turn: Turn, words: str) -> bool:
    """Who asks what it costs for people of several ages, a child among them, is told the sum."""
    prices = turn.playbook.index(Lexicon).prices
    if prices is None or prices.ordered or is_hurt(turn):
        return False
    if not (asks_price(words) or asks_total(words) or _PAYS.search(words)):
        return False
    items = [_find_item(prices, age) for age in _list_ages(turn, words)]
    known = [one for one in items if one is not None]
    if len(known) < _SEVERAL or len(known) < len(items) or not any(one.is_of_children for one in known):
        return False
    learn_from_words(turn, words)
    _tell(turn, known)
    return True


_SEVERAL = 2
_PAYS = re.compile(r"(?<!\w)(?:what'?s (?:that|it) (?:a|per) month|pay|נשלם|לשלם)(?!\w)", re.IGNORECASE)


def _list_ages(turn: Turn, words: str) -> list[int]:
    told = turn.lead[Profile].traits.get("age")
    with_self = _WITH_SELF.search(words) is not None
    all_ = next((count for pattern, count in _ALL if pattern.search(words)), 0)
    ages = list(find_ages(words))
    several = turn.lead[ToldTimes].told_ages
    if not ages and several and (all_ or with_self or _THEY.search(words)):
        ages = list(several)
    elif not ages and (with_self or all_) and told and told.value.isdecimal():
        ages = [int(told.value)]
    if not ages:
        return []
    return [*ages, *[_GROWN] * max(int(with_self), all_ - len(ages))]


def _find_item(prices: PriceList, age: int) -> PricedItem | None:
    return next(
        (one for one in prices.items.values() if one.ages and one.ages.least <= age <= one.ages.most), None
    )


def _sum(item: PricedItem, count: int) -> float:
    """What so many cost, those that are cheaper together so."""
    together = item.together
    pairs = count // together.count if together else 0
    return (
        (pairs * together.price + (count - pairs * together.count) * item.price)
        if together
        else count * item.price
    )


def _tell(turn: Turn, items: list[PricedItem]) -> None:
    counted = Counter(id(one) for one in items)
    kinds = list({id(one): one for one in items}.values())
    named = []
    for one in kinds:
        count = counted[id(one)]
        name = turn.say(one.name) if count == 1 else f"{count} {turn.say(one.many)}"
        named.append(f"{name} {say_money(_sum(one, count))}")
    per = {turn.say(one.per) if one.per else "" for one in kinds}
    details = ", ".join(named)
    total = say_money(sum(_sum(one, counted[id(one)]) for one in kinds)) + (
        f" {per.pop()}" if len(per) == 1 else ""
    )
    turn.reply(
        "order",
        turn.phrase("order_of_ages", details=details[:1].upper() + details[1:], total=total),
        reason("order_summed"),
    )
