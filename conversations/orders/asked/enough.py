"""Whether so much money, or so many pies, are enough; and whether it is another sum now that they are more."""

import re
from datetime import timedelta

from msgspec.structs import replace

from conversations.dialogue.heard.sums import find_money
from conversations.journey.model.base import Weekday
from conversations.lead.reason import reason
from conversations.meetings.times.days import find_days
from conversations.orders.cues.asking import asks_how_many
from conversations.orders.cues.numbers import PATTERN, read_number
from conversations.orders.cues.ordering import is_about_table
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.cues.telling import are_hungry
from conversations.orders.heard.beginning import begins_group
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.grouped import count_us, find_people_now
from conversations.orders.lines.suggested import as_pies
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.called import name_wanted
from conversations.orders.replies.pricing import find_weekday, price
from conversations.orders.replies.reckoning import find_fee, reckon
from conversations.orders.replies.replying import choose, join
from conversations.orders.replies.saying import count_feeding, say_basket, say_money
from conversations.orders.tables.at_table import is_at_table
from conversations.orders.tables.planned import is_feast
from conversations.profile.counting import find_count, leave_counted_out
from conversations.profile.learning import learn
from conversations.profile.part import Profile
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

_WORDS = read_patterns("enough")

_LATELY, _TALK = timedelta(days=2), timedelta(hours=2)
_MOST_OF = 100
_ANY_NUMBER = re.compile(rf"(?<!\w)(?:{PATTERN})(?!\w)", re.IGNORECASE)
_FEW, _LONG = 7, 16
_MANY, _REST = 5, 3


def hear_enough(turn: Turn, words: str) -> bool:
    """Who asks whether so much is enough is told yes or no, and the total."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    has = find_money(words) or _find_most(words)
    if has is None or prices is None or not basket.is_open() or not basket.is_alive(turn.now, prices):
        return False
    amount = price(turn, basket, prices).amount
    if amount is None or is_hurt(turn) or _counts_pies(turn, words, has, prices):
        return False
    total = amount + (find_fee(amount, prices) if basket.way == "delivery" else 0)
    told = "sum_enough" if has >= total else "sum_not_enough"
    answer = turn.phrase("order_sum", total=say_money(total))
    turn.reply("order", turn.phrase(told, answer=answer), reason("order_summed"))
    return True


def _counts_pies(turn: Turn, words: str, has: int, prices: PriceList) -> bool:
    """Whether a bare number is of pies, of which several are spoken of ("would 12 be enough?")."""
    feeding, count = prices.find_feeding(), count_feeding(turn, turn.lead[Basket], prices)
    return feeding is not None and count > 1 and has < feeding[1].price and not _WORDS["money"].search(words)


def _find_most(words: str) -> int | None:
    """What it may come to at most ("is that under 50 with delivery?")."""
    found = _WORDS["under"].search(words) if is_question(words) else None
    return int(found["most"]) if found else None


def hear_pies_enough(turn: Turn, words: str) -> bool:
    """Who asks whether so many pies are enough for so many people is told yes or how many it takes."""
    prices, found, basket = turn.playbook.index(Lexicon).prices, _find_enough(words), turn.lead[Basket]
    if prices is None or not prices.ordered or found is None:
        return False
    beside = words[: found.start()] + words[found.end() :]
    people = find_people(turn, beside)
    if people < 2 or _is_other(turn, words):
        return False
    feeding = prices.find_feeding()
    said = found["many"] or found["behind"] or found["first"]
    has = read_number(said) if said else None
    if feeding is None or has is None or has == find_count(beside):
        return False
    item = feeding[0]
    needed = reckon(people, prices, _find_weekday(turn))
    if needed is None:
        return False
    if basket.people and not basket.wanted and not is_question(words):
        return _take_so_many(turn, has, prices)
    told = "pies_enough" if has >= needed.units and not found["first"] else "pies_not_enough"
    if found["first"]:
        told = "pies_needed"
    units = name_wanted(BasketLine(needed.units, item), prices, turn.language)
    _plan_for(turn, people)
    turn.reply(
        "answer",
        turn.phrase(told, count=str(people), units=units, total=say_money(needed.amount)),
        reason("order_summed"),
        choose(turn, turn.lead[Basket], prices),
    )
    return True


def _take_so_many(turn: Turn, count: int, prices: PriceList) -> bool:
    """ "The boss says 10 are enough", of those who were told that they need 12: so many are wanted."""
    basket, feeding = turn.lead[Basket], prices.find_feeding()
    before = basket.copy()
    people = count * (feeding[1].feeds or 1) if feeding else basket.people
    basket.wanted, basket.people, basket.at = tuple(as_pies(people, basket.special, prices)), 0, turn.now
    turn.reply(
        "order",
        join(say_basket(turn, basket, prices, before)),
        reason("order_read"),
        choose(turn, basket, prices),
    )
    return True


def hear_more_people(turn: Turn, words: str) -> bool:
    """Who asks whether it is another sum for so many, or how many it is then, is told what they need now."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or basket.wanted or are_hungry(words) or _is_other(turn, words):
        return False
    people, said = find_people(turn, words), words.strip().splitlines()
    if asks_how_many(words) and find_count(words) == people:
        return False  # so many go on to order
    asked = next((one for one in reversed(said) if _WORDS["changes"].search(one)), None)
    if people < 2 or asked is None or len(asked.split()) > _FEW + (find_count(words) is not None) * _FEW:
        return False
    return _tell_needed(turn, people, prices)


def hear_what_if(turn: Turn, words: str) -> bool:
    """ "And what if it's ten?", of so many of what is wanted: what these would come to. Nothing is changed by it."""
    prices, basket, found = (
        turn.playbook.index(Lexicon).prices,
        turn.lead[Basket],
        _WORDS["what_if"].match(words),
    )
    more = _WORDS["one_more"].match(words)
    if prices is None or not (found or more) or not basket.wanted or not basket.is_alive(turn.now, prices):
        return False
    of = next((one for one in basket.wanted if one.item), None)
    count = (read_number(found["count"]) or 0) if found else of.count + 1 if of else 0
    if more and len({one.item for one in basket.wanted}) > 1:
        return False  # one more of which
    if of is None or is_hurt(turn) or not 0 < count <= _MOST_OF:
        return False
    line = replace(of, count=count)
    amount = price(turn, Basket(wanted=(line,), day=basket.day), prices).amount
    if amount is None:
        return False
    named = name_wanted(line, prices, turn.language)
    turn.reply(
        "order", turn.phrase("order_what_if", units=named, total=say_money(amount)), reason("order_summed")
    )
    return True


def hear_people_told(turn: Turn, words: str) -> bool:
    """Who says no more than that they are so many is told what so many need."""
    prices, count = turn.playbook.index(Lexicon).prices, find_count(words) or 0
    is_told = count >= _MANY and not is_question(words) and len(leave_counted_out(words).split()) <= _REST
    is_told = is_told or (_tells_of_us(words) and bool(turn.lead[Basket].wanted))
    is_told = is_told or (count > 1 and are_hungry(words) and not is_question(words))
    is_told = is_told or (count >= _MANY and _WORDS["cheapest"].search(words) is not None)
    is_told = is_told or (_was_told_needed(turn) and not is_question(words) and find_people_now(words, 0) > 0)
    if prices is None or not prices.ordered or not is_told or _is_other(turn, words):
        return False
    message = turn.playbook.index(OrderReader).read_group(words)
    if begins_group(message, prices) or (turn.lead[Basket].wanted and message.things):
        return False  # what some of them eat is told as well, or something more is wanted
    basket, is_group = (
        turn.lead[Basket],
        _WORDS["cheapest"].search(words) is not None and not turn.lead[Basket].wanted,
    )
    is_group = is_group or (bool(basket.wanted) and _tells_of_us(words))  # "we may be 18", having ordered
    if (basket.is_open() and not is_group) or turn.lead.handoff.open:
        return False
    return _tell_needed(turn, find_people(turn, words), prices)


def _tells_of_us(words: str) -> bool:
    """Whether they tell how many they are, and name no other number."""
    return count_us(words) > 1 and not is_question(words) and len(_ANY_NUMBER.findall(words)) == 1


def _tell_needed(turn: Turn, people: int, prices: PriceList) -> bool:
    basket = turn.lead[Basket]
    group = reckon(people, prices, _find_weekday(turn))
    if group is None:
        return False
    _plan_for(turn, people)
    learn(turn, "party", str(people), turn.heard)
    units = name_wanted(BasketLine(group.units, group.item), prices, turn.language)
    told = turn.phrase("pies_needed", count=str(people), units=units, total=say_money(group.amount))
    turn.reply("answer", told, reason("order_summed"), choose(turn, basket, prices))
    return True


def find_people(turn: Turn, words: str) -> int:
    """How many are to be fed: told in these words, or in this talk before."""
    party = turn.lead[Profile].traits.get("party")
    known, basket = int(party.value) if party and turn.now - party.at < _LATELY else 0, turn.lead[Basket]
    if basket.people and not basket.wanted:
        if now := find_people_now(words, basket.people):
            return now
        if party and basket.at and party.at < basket.at:  # the order knows of a later number
            return find_count(words) or basket.people
    elif known and not basket.wanted and _was_told_needed(turn):
        return find_people_now(words, known) or known
    elif basket.wanted and (us := count_us(words)):
        return us
    return known or find_count(words) or basket.people


def _find_weekday(turn: Turn) -> Weekday:
    """The day it is for, which may have been told before anything was wanted ("our son's birthday is tomorrow")."""
    basket, told = turn.lead[Basket], find_told_day(turn)
    return find_weekday(turn, basket if basket.day or not told else Basket(day=told))


def find_told_day(turn: Turn) -> str:
    """The one day that was told in this talk; "" where none was."""
    zone = turn.playbook.zone
    lines = [line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at < _TALK]
    told = (find_days(line.text, turn.now, zone)[0] for line in reversed(lines) if not is_question(line.text))
    days = next((found for found in told if len(found) == 1), ())
    return days[0].isoformat() if days else ""


def _was_told_needed(turn: Turn) -> bool:
    """Whether they were told what so many people need."""
    return "pies_needed" in turn.lead.dialogue.phrases and not is_at_table(turn)


@remembered
def _find_enough(words: str) -> re.Match[str] | None:
    return _WORDS["enough"].search(words)


def _is_other(turn: Turn, words: str) -> bool:
    is_table = is_at_table(turn) or is_about_table(words) or is_feast(turn)
    return len(words.split()) > _LONG or is_hurt(turn) or is_table


def _plan_for(turn: Turn, people: int) -> None:
    basket = turn.lead[Basket]
    if basket.people:  # else nothing is ordered by it yet
        basket.people, basket.at = people, turn.now
