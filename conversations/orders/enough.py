"""Whether so much money, or so many pies, are enough; and whether it is another sum now that they are more."""

import re
from datetime import timedelta
from math import ceil

from conversations.dialogue.heard.sums import find_money
from conversations.journey.model.base import Weekday
from conversations.lead.reason import reason
from conversations.meetings.times.days import find_days
from conversations.orders.heard.cues import are_hungry, asks_how_many, asks_price, is_about_table
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.heard.numbers import PATTERN, read_number
from conversations.orders.heard.plainer import collects_money
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.at_table import is_at_table
from conversations.orders.lines.grouped import find_people_now
from conversations.orders.reckoning import find_fee, reckon
from conversations.orders.replying import choose
from conversations.orders.saying import find_weekday, name_wanted, price, say_money
from conversations.profile.counting import find_count, leave_counted_out
from conversations.profile.learning import learn
from conversations.profile.part import Profile
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

_LATELY, _TALK = timedelta(days=2), timedelta(hours=2)
_PIES = (
    r"(?: (?:large |big |family )?(?:pizzas?|pies?|trays?|ones)| (?:מגשים|מגש|פיצות|פיצה|משפחתיות|משפחתית))?"
)
_ENOUGH = re.compile(
    rf"(?<!\w)(?:(?:are|is|will|would|do you think) )?(?P<many>{PATTERN}){_PIES} (?:(?:be|is|are|will be|זה|לנו|להם) )*"
    r"(?:enough|do(?! you)|sufficient|מספיק\w*|יספיק\w*)(?!\w)|"
    rf"(?<!\w)(?:מספיק\w*|יספיק\w*|די ב|enough with)(?: לנו| להם)? ?(?P<behind>{PATTERN})(?!\w)|"
    rf"(?<!\w)(?P<first>one|אחד|אחת) (?:enough )?(?:or|או) (?:two|שניים|שתיים|שני|2)(?!\w)",
    re.IGNORECASE,
)
_COUNTABLE = r"(?:trays?|pies?|pizzas?|number|amount|order|total|sum|price)"
_CHANGES = re.compile(
    r"(?<!\w)(?:chang\w+ (?:anything|something|the (?:number|order|price|total))|make (?:a|any) difference|"
    r"(?:still )?the same (?:number|amount)|(?:one|a) (?:pie|tray|pizza)? ?(?:less|fewer|more)(?= ?then| ?\?|$)|"
    r"so how many|how many (?:then|now|do we need)|(?:זה )?משנה(?: משהו)?|(?:אז )?כמה עכשיו|"
    r"(?:אז )?(?:עוד|פחות) (?:מגש|פיצה|משפחתית)(?=\W*$)|(?:אז )?כמה (?:מגשים|פיצות|משפחתיות)|"
    rf"(?:do|does|will|would|did) (?:the |our |that |this |it )?(?:(?:number|amount) of )?{_COUNTABLE} change|"
    rf"(?:still |is it |are they )?(?:the )?same (?:number of )?{_COUNTABLE}(?=[^\w?]*\?)|"
    rf"(?:still|also) (?:{PATTERN})(?: {_COUNTABLE})?(?= then|\W*\?)|"
    r"ה(?:מגשים|פיצות|כמות|מספר|הזמנה|סכום|מחיר) (?:מ?שתנ\w*|מ?תשתנה|ישתנ\w*)|"
    r"(?:זה )?(?:ישתנה|משתנה)|אות[והםן] (?:מספר|כמות|מגשים|פיצות)(?: של)?(?: מגשים| פיצות)?|"
    r"(?:צריך|נצטרך|להוסיף|מוסיפים) עוד (?:מגש|פיצה|משפחתית)\w*)(?!\w)",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"(?<!\w)(?:(?:per|for each|for every|a) (?:person|head|one|guy)|"
    r"each(?: (?:of us|person|one))?(?: pays?| owes?)?(?=\W*$)|(?:does|would|will|do) (?:each|everyone|everybody)|"
    r"לאדם|לראש|לבן אדם|לבנאדם|לסועד|לכל אחד|לכל אחת|כל אחד (?:ישלם|משלם)|"
    r"על כל אחד|כל אחד צריך)(?!\w)",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"(?<!\w)(?:under|below|less than|within|up to|פחות מ|מתחת ל|עד|בתוך)[-־ ]?(?:₪|nis )?(?P<most>\d{2,4})"
    r"(?!\d|:| ?(?:min|hour|people|pies|דקות|שעה|איש|אנשים))",
    re.IGNORECASE,
)
_A_THING = re.compile(
    r"(?<!\w)(?:(?:extra )?toppings?|slices?|drinks?|[הב]?תוספ\w+|משולש\w*|שתיי?ה)(?!\w)", re.IGNORECASE
)
_FEW, _LONG = 7, 16
_MANY, _REST = 5, 3


def hear_enough(turn: Turn, words: str) -> bool:
    """Who asks whether so much is enough is told yes or no, and the total."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    has = find_money(words) or _find_most(words)
    if has is None or prices is None or not basket.is_open() or not basket.is_alive(turn.now, prices):
        return False
    amount = price(turn, basket, prices).amount
    if amount is None or turn.lead.handoff.is_sore(turn.now):
        return False
    total = amount + (find_fee(amount, prices) if basket.way == "delivery" else 0)
    told = "sum_enough" if has >= total else "sum_not_enough"
    answer = turn.phrase("order_sum", total=say_money(total))
    turn.reply("order", turn.phrase(told, answer=answer), reason("order_summed"))
    return True


def _find_most(words: str) -> int | None:
    """What it may come to at most ("is that under 50 with delivery?")."""
    found = _UNDER.search(words) if is_question(words) else None
    return int(found["most"]) if found else None


def hear_per_person(turn: Turn, words: str) -> bool:
    """What each of them pays, who are known to be so many, is told with the total."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    is_asked = _EACH.search(words) and asks_price(words)
    if prices is None or not prices.ordered or not (is_asked or collects_money(words)):
        return False
    if turn.playbook.index(OrderReader).read(words).things or _A_THING.search(words):
        return False  # what each of these costs
    people = find_people(turn, words)
    if people < 2 or len(words.split()) > _LONG or turn.lead.handoff.is_sore(turn.now):
        return False
    if basket.wanted and basket.is_alive(turn.now, prices):
        amount = price(turn, basket, prices).amount
    else:
        group = reckon(people, prices, find_weekday(turn, basket))
        amount = group.amount if group and is_at_table(turn) is False else None
    if amount is None:
        return False
    total = amount + (find_fee(amount, prices) if basket.way == "delivery" else 0)
    told = turn.phrase(
        "order_per_person", total=say_money(total), count=str(people), price=say_money(ceil(total / people))
    )
    turn.reply("order", told, reason("order_summed"), choose(turn, basket, prices))
    return True


def hear_pies_enough(turn: Turn, words: str) -> bool:
    """Who asks whether so many pies are enough for so many people is told yes or how many it takes."""
    prices, found = turn.playbook.index(Lexicon).prices, _find_enough(words)
    if prices is None or not prices.ordered or found is None:
        return False
    people = find_people(turn, words)
    if people < 2 or _is_other(turn, words):
        return False
    feeding = prices.find_feeding()
    said = found["many"] or found["behind"] or found["first"]
    has = read_number(said) if said else None
    if feeding is None or has is None or has == find_count(words):
        return False
    item = feeding[0]
    needed = reckon(people, prices, _find_weekday(turn))
    if needed is None:
        return False
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


def hear_more_people(turn: Turn, words: str) -> bool:
    """Who asks whether it is another sum for so many, or how many it is then, is told what they need now."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or basket.wanted or are_hungry(words) or _is_other(turn, words):
        return False
    people, said = find_people(turn, words), words.strip().splitlines()
    if asks_how_many(words) and find_count(words) == people:
        return False  # so many go on to order
    asked = next((one for one in reversed(said) if _CHANGES.search(one)), None)
    if people < 2 or asked is None or len(asked.split()) > _FEW + (find_count(words) is not None) * _FEW:
        return False
    return _tell_needed(turn, people, prices)


def hear_people_told(turn: Turn, words: str) -> bool:
    """Who says no more than that they are so many is told what so many need."""
    prices, count = turn.playbook.index(Lexicon).prices, find_count(words) or 0
    is_told = count >= _MANY and not is_question(words) and len(leave_counted_out(words).split()) <= _REST
    is_told = is_told or (_was_told_needed(turn) and not is_question(words) and find_people_now(words, 0) > 0)
    if prices is None or not prices.ordered or not is_told or _is_other(turn, words):
        return False
    if turn.lead[Basket].is_open() or turn.lead.handoff.open:
        return False
    return _tell_needed(turn, find_people(turn, words), prices)


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
    return known or find_count(words) or basket.people


def _find_weekday(turn: Turn) -> Weekday:
    """The day it is for, which may have been told before anything was wanted ("our son's birthday is tomorrow")."""
    basket, zone = turn.lead[Basket], turn.playbook.zone
    lines = [line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at < _TALK]
    told = (find_days(line.text, turn.now, zone)[0] for line in reversed(lines) if not is_question(line.text))
    days = next((found for found in told if len(found) == 1), ())
    known = basket if basket.day or not days else Basket(day=days[0].isoformat())
    return find_weekday(turn, known)


def _was_told_needed(turn: Turn) -> bool:
    """Whether they were told what so many people need."""
    return "pies_needed" in turn.lead.dialogue.phrases and not is_at_table(turn)


@remembered
def _find_enough(words: str) -> re.Match[str] | None:
    return _ENOUGH.search(words)


def _is_other(turn: Turn, words: str) -> bool:
    is_table = is_at_table(turn) or is_about_table(words)
    return len(words.split()) > _LONG or turn.lead.handoff.is_sore(turn.now) or is_table


def _plan_for(turn: Turn, people: int) -> None:
    basket = turn.lead[Basket]
    if basket.people:  # else nothing is ordered by it yet
        basket.people, basket.at = people, turn.now
