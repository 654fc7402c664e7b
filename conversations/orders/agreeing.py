"""A nod right after they asked whether something can be left off, or is had."""

import re

from msgspec.structs import replace

from conversations.lead.reason import reason
from conversations.orders.cues.asking import asks_price
from conversations.orders.cues.numbers import read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords
from conversations.orders.heard.naming import read_named
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.agreed import agrees, leave_off, say_what_is_done, says_do
from conversations.orders.lines.spreading import spread
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.meant.asked_before import accepts_needed, find_asked_pie
from conversations.orders.meant.open_size import resize_only, size_as_told
from conversations.orders.ordering import hear_order
from conversations.orders.replies.called import name_toppings, name_wanted
from conversations.orders.replies.pricing import price
from conversations.orders.replies.replying import ORDER, choose, join, reply_with
from conversations.orders.replies.saying import say_basket, say_money
from conversations.orders.standing import (
    JUST,
)
from conversations.orders.taking import note
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered

_WORDS = read_patterns("agreeing")
_BOTH = 2
_OF_SIZE = frozenset({"item", "kind", "plain", "same", "only", "other", "rest", "correct", "make"})
"""What may stand in words that tell a size and nothing else."""
_ONES = re.compile(r"\A ?(?:ones?|pizzas?|pies?)(?!\w)", re.IGNORECASE)
_HOW_MUCH = {"he": "כמה עולה {pie}?", "en": "how much is {pie}?"}
_WITH = {"he": "עם", "en": "with"}


def hear_agreed(turn: Turn, words: str) -> bool:
    """ "Yes, do that", right after they asked whether something can be left off, or is had: it is done."""
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    if lexicon.prices is None or not (basket.is_open() and basket.at) or is_hurt(turn):
        return False
    said = [line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at <= JUST]
    if len(said) < _BOTH or not agrees(words) or not basket.is_alive(turn.now, lexicon.prices):
        return False
    asked = said[-_BOTH].text
    found = lexicon.find(asked)
    additions = [one for one in found if one.kind == "addition"]
    names = [asked[one.start : one.end] for one in additions or found if one.kind in ("addition", "item")]
    if basket.people and accepts_needed(words):
        return False  # what they were told that they need is taken then
    is_done = bool(basket.wanted) and is_question(asked) and _was_answered(turn)
    done = say_what_is_done(words, asked, names) if is_done else ""
    if not done:
        return (
            says_do(words) and turn.lead.dialogue.said.kind == ORDER and _close(turn, basket, lexicon.prices)
        )
    return _leave_off(turn, done, lexicon.prices) or hear_order(turn, done)


def hear_so_many(turn: Turn, words: str) -> bool:
    """ "OK, two of those", right after they asked about a thing, or about what goes on it: so many are wanted."""
    lexicon = turn.playbook.index(Lexicon)
    prices, found, bare, takes = lexicon.prices, _find_so_many(words), _find_bare(words), _find_taken(words)
    adds = _find_added(words)
    if not (found or bare or takes or adds):
        return False
    if prices is None or not prices.ordered or not _was_answered(turn):
        return False
    said = [line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at <= JUST]
    asked = said[-_BOTH].text if len(said) >= _BOTH else ""
    is_first = not turn.lead[Basket].wanted
    if not is_first and adds and is_question(asked):
        one = _find_asked(turn, asked)
        if one and one.item and not any(each.item == one.item for each in turn.lead[Basket].wanted):
            return hear_order(
                turn, _say_so_many(turn, adds["many"] or adds["many2"], one.item, "item", prices)
            )
    if is_first and takes and (pie := find_asked_pie(turn, words, prices)):
        return hear_order(turn, _say_so_many(turn, takes["many"], pie, "item", prices))
    told = bare or takes
    if is_first and told and (feeding := prices.find_feeding()) and _WORDS["needed"].search(asked):
        return hear_order(turn, _say_so_many(turn, told["many"], feeding[0], "item", prices))
    line = (_find_asked(turn, asked) or _find_told(turn)) if found else None
    if found is None or line is None or (turn.lead[Basket].wanted and line.item):
        return False
    line, rest = _take_size(
        replace(line, count=read_number(found["many"]) or 1), words[found.end() :], lexicon
    )
    thing = name_wanted(line, prices, turn.language)
    return hear_order(turn, f"{words[: found.start()]}{thing}{rest}")


def _find_told(turn: Turn) -> BasketLine | None:
    """The one thing whose name and price the last answer told ("there's one dessert, ₪28")."""
    lexicon = turn.playbook.index(Lexicon)
    if (prices := lexicon.prices) is None:
        return None
    told = next((line.text for line in reversed(turn.lead.dialogue.recent) if line.by != "lead"), "")
    items = {one.value for one in lexicon.find(told) if one.kind == "item"}
    priced = [name for name in items if re.search(rf"{say_money(prices.items[name].price)}(?!\d)", told)]
    return BasketLine(1, priced[0]) if len(priced) == 1 else None


@remembered
def _find_so_many(words: str) -> re.Match[str] | None:
    return _WORDS["so_many"].search(words)


@remembered
def _find_bare(words: str) -> re.Match[str] | None:
    return _WORDS["bare"].match(words)


@remembered
def _find_added(words: str) -> re.Match[str] | None:
    return _WORDS["adds_bare"].match(words)


@remembered
def _find_taken(words: str) -> re.Match[str] | None:
    return _WORDS["takes"].match(words)


def _take_size(line: BasketLine, behind: str, lexicon: Lexicon) -> tuple[BasketLine, str]:
    """The line with the size that is told right behind it ("those small ones", "those, personal"), and what is left."""
    size = next((one for one in lexicon.find(behind) if one.kind != "number"), None)
    if line.item or size is None or size.kind != "item" or behind[: size.start].strip(" ,"):
        return line, behind
    left = _ONES.sub("", behind[size.end :], count=1)
    return replace(line, item=size.value, kind=""), left


def hear_of_so_many(turn: Turn, words: str) -> bool:
    """ "And for 12?", right after they asked what so many pies cost: these are no people."""
    prices = turn.playbook.index(Lexicon).prices
    if prices is None or not prices.ordered or turn.lead[Basket].is_alive(turn.now, prices) or is_hurt(turn):
        return False
    for sentence in dict.fromkeys((words, *split_acts(words))):
        found = _WORDS["of_so_many"].match(sentence)
        many, pie = read_number(found["many"]) if found else None, find_asked_pie(turn, words, prices)
        if not (many and pie):
            continue
        line = BasketLine(many, pie)
        amount = price(turn, Basket(wanted=(line,)), prices).amount
        if amount is None:
            return False
        named = name_wanted(line, prices, turn.language)
        told = turn.phrase("order_what_if", units=named, total=say_money(amount))
        turn.reply("answer", told, reason("order_summed"), choose(turn, Basket(wanted=(line,)), prices))
        return True
    return False


def _find_asked(turn: Turn, asked: str) -> BasketLine | None:
    """The one thing that was asked about, with what goes on it; None where it was none, or several."""
    lexicon = turn.playbook.index(Lexicon)
    if (prices := lexicon.prices) is None:
        return None
    said = lexicon.mend(asked)
    things, loose = spread(read_named(said, lexicon.find(said)), prices)
    toppings = tuple(dict.fromkeys(one for part in loose for one in part.toppings))
    if len(things) == 1:
        return replace(things[0], toppings=tuple(dict.fromkeys((*things[0].toppings, *toppings))), open="")
    if things or len(toppings) != 1 or not prices.kinds:
        return None
    return BasketLine(kind=next(iter(prices.kinds)), toppings=toppings)


def hear_sized(turn: Turn, words: str) -> bool:
    """ "The usual", "like the others", where it was asked which size one is to be: so it is."""
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    if lexicon.prices is None or not basket.wanted or is_hurt(turn):
        return False
    if turn.lead.dialogue.said.kind != ORDER or not basket.is_alive(turn.now, lexicon.prices):
        return False
    told = resize_only(words, basket.wanted, lexicon.prices, lexicon.find)
    if basket.size_asked and all(one.kind in _OF_SIZE or one.number == 1 for one in lexicon.find(words)):
        told = size_as_told(words, basket.wanted, lexicon.prices)
    if told is None:
        return False
    before = basket.copy()
    basket.wanted, basket.at = told, turn.now
    basket.keep_earlier(before, turn.now)
    note(turn, basket, lexicon.prices)
    reply_with(turn, basket, before, OrderWords(words), reason("order_read"))
    return True


def hear_topped(turn: Turn, words: str) -> bool:
    """ "With mushrooms and onion", "one with olives", right after the pies or their prices were told: it is wanted."""
    lexicon, found = turn.playbook.index(Lexicon), _WORDS["topped"].match(words)
    prices = lexicon.prices
    if prices is None or not prices.ordered or found is None or turn.lead[Basket].is_open():
        return False
    message = turn.playbook.index(OrderReader).read(words.strip(" ?"))
    puts_on = any(one.toppings for each in message.clauses if each.verb != "remove" for one in each.named)
    asks = is_question(words)
    if message.things or not (message.is_bare and puts_on) or (asks and not found["how"]):
        return False
    is_answered = _was_answered(turn) or turn.lead.dialogue.said.kind == "menu"
    told = _find_told_pie(turn, prices) if is_answered and not is_hurt(turn) else None
    if told is None:
        return False
    if found["how"]:
        pie = f"{name_wanted(told, prices, turn.language)} {words[found.start('how') :].strip(' ?')}"
        return hear_order(turn, _HOW_MUCH[turn.language].format(pie=pie) if asks else pie)
    begins, said, end = found.start("many"), "", found.start("many")
    for one in (one for one in lexicon.find(words) if one.kind == "number" and one.start >= begins):
        named = name_wanted(replace(told, count=one.number), prices, turn.language)
        said, end = f"{said}{words[end : one.start]}{named}", one.end
    return hear_order(turn, f"{said}{words[end:]}".strip(" ?"))


def _find_told_pie(turn: Turn, prices: PriceList) -> BasketLine | None:
    """The pie that they asked the price of just now, or one of no size where several were told; None where none was."""
    recent, find = turn.lead.dialogue.recent, turn.playbook.index(Lexicon).find
    said = [line for line in recent if line.by == "lead" and turn.now - line.at <= JUST]
    asked = said[-_BOTH].text if len(said) >= _BOTH else ""
    sizes = {one.value for one in find(asked) if one.kind == "item" and prices.items[one.value].kind}
    if asks_price(asked) and len(sizes) == 1:
        return BasketLine(1, sizes.pop())
    answer = next((line.text for line in reversed(recent) if line.by != "lead"), "")
    named = {one.value for one in find(answer) if one.kind == "item" and prices.items[one.value].kind}
    is_told = any(say_money(prices.items[name].price) in answer for name in named)
    is_of_pies = is_told or _WORDS["sorts"].search(asked) is not None
    return BasketLine(kind=next(iter(prices.kinds))) if is_of_pies and prices.kinds else None


def _say_so_many(turn: Turn, many: str, name: str, kind: str, prices: PriceList) -> str:
    """ "2 pizzas with gluten-free dough": so many of a thing, or of what takes such an addition."""
    language = turn.journey.in_language
    if kind == "item":
        return f"{many} {language(prices.items[name].many, turn.language)}"
    sized = next(iter(prices.kinds.values()))
    pizzas, topping = (language(one, turn.language) for one in (sized.many, prices.additions[name].name))
    return f"{many} {pizzas} {_WITH[turn.language]} {topping}"


def _was_answered(turn: Turn) -> bool:
    """Whether what was said last answered them, and changed no order."""
    return turn.lead.dialogue.said.kind in ("answer", "asked_staff")


def _leave_off(turn: Turn, done: str, prices: PriceList) -> bool:
    """What need not be on anything is left off, and said to be."""
    basket, before = turn.lead[Basket], turn.lead[Basket].copy()
    clauses = turn.playbook.index(OrderReader).read(done).clauses
    named = [one for clause in clauses if clause.verb == "remove" for one in clause.named]
    toppings = [topping for one in named for topping in one.toppings]
    if not toppings or any(prices.additions[one.addition].without for one in toppings):
        return False
    basket.wanted = leave_off(basket.wanted, {one.addition for one in toppings}, prices)
    basket.at = turn.now
    off = [replace(one, off=True, half=False) for one in toppings]
    told = turn.phrase("order_left_off", details=name_toppings(off, prices, turn.language).strip(" ,"))
    turn.reply(
        ORDER,
        join([told, *say_basket(turn, basket, prices, before)]),
        reason("order_read"),
        choose(turn, basket, prices),
    )
    note(turn, basket, prices)
    return True


def _close(turn: Turn, basket: Basket, prices: PriceList) -> bool:
    """It is as they want it by now: how it is closed."""
    reply_with(turn, basket, basket.copy(), OrderWords("", confirms=True), reason("order_closing"))
    return True
