"""What it would come to with something more or less: it is told, and nothing is changed until they say so."""

import re
from collections.abc import Callable

from conversations.lead.reason import reason
from conversations.orders.cues.asking import asks_bare_price
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.cues.sentences import split_told
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.changing import change
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.called import name_wanted
from conversations.orders.replies.pricing import price
from conversations.orders.replies.reckoning import find_fee
from conversations.orders.replies.replying import ORDER, choose
from conversations.orders.replies.saying import say_money
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_WORDS = read_patterns("if_changed")
_LONG, _BOTH, _FEW = 20, 2, 8


def hear_if_changed(turn: Turn, words: str) -> bool:
    """ "If I add a garlic bread do I get out of the delivery fee?": with the sum it would be."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    found = _WORDS["supposes"].search(words)
    if prices is None or found is None or not basket.wanted or not basket.is_alive(turn.now, prices):
        return False
    if is_hurt(turn) or len(words.split()) > _LONG:
        return False
    then = basket.copy()
    then.wanted, unsure = change(
        basket.wanted, turn.playbook.index(OrderReader).read(_say_done(found)).clauses, prices
    )
    if unsure or then.wanted == basket.wanted or not then.wanted or price(turn, then, prices).amount is None:
        return False
    turn.reply("answer", _tell(turn, then, prices), reason("order_summed"), choose(turn, basket, prices))
    return True


def _say_done(found: re.Match[str]) -> str:
    """What is supposed, as an order."""
    if _is_all(found):
        return f"{'תעשו' if found['what_he'] else 'make it'} {found['what_he'] or found['what']}"
    if what := found["what_he"]:
        return f"{'תוסיפו' if found['adds_he'] else 'תורידו את ה'} {what}".replace("ה ", "ה")
    return f"{'add' if found['adds'] else 'remove'} {found['what']}"


def _is_all(found: re.Match[str]) -> bool:
    """Whether it is so many in all ("if I take 10"), and none beside those that are wanted ("10 more")."""
    return _WORDS["so_many"].match(found[0]) is not None


def hear_supposed(turn: Turn, words: str, hear_order: Callable[[Turn, str], bool]) -> bool:
    """Right after something was only supposed: it is done ("ok add the cola"), or it all stays ("no, leave it")."""
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    if (prices := lexicon.prices) is None or not basket.wanted or not basket.is_alive(turn.now, prices):
        return False
    said = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    found = _WORDS["supposes"].search(said[-_BOTH]) if len(said) >= _BOTH else None
    if found is None or is_hurt(turn):
        return False
    if left := _WORDS["leaves"].match(words):
        rest = words[left.end() :].strip(" ,.;!")
        if not (rest and hear_order(turn, rest)):
            amount = say_money(price(turn, basket, prices).amount or 0)
            turn.reply(ORDER, turn.phrase("order_as_it_is", total=amount), reason("order_summed"))
        return True
    what = (found["what"] or found["what_he"]).casefold()
    named = [words[one.start : one.end].casefold() for one in lexicon.find(words) if one.kind == "item"]
    is_of_it = all(one.lstrip("ו") in what for one in named) and len(words.split()) <= _FEW
    is_done = _WORDS["does"].match(words) and is_of_it and not is_question(words)
    return bool(is_done) and hear_order(turn, _say_done(found))


def _tell(turn: Turn, then: Basket, prices: PriceList) -> str:
    amount, delivery = price(turn, then, prices).amount or 0, prices.delivery
    fee = 0.0 if then.way == "pickup" or delivery is None or then.outside else find_fee(amount, prices)
    if then.way == "pickup" or delivery is None or then.outside:
        return turn.phrase("order_if", total=say_money(amount))
    if not fee:
        return turn.phrase("order_if_free", total=say_money(amount))
    lacking = say_money((delivery.free_from or 0) - amount)
    told = turn.phrase("order_if_fee", total=say_money(amount + fee), count=say_money(fee))
    return f"{told} {turn.phrase('order_if_lacking', price=lacking)}" if delivery.free_from else told


def _tells_several(spoken: OrderWords) -> bool:
    """Whether several are named, or what goes on them: the sum is of all that."""
    named = [one for clause in spoken.clauses for one in clause.named]
    return sum(one.number or 1 for one in named) > 1 or any(one.toppings or one.vague for one in named)


def hear_that_one(turn: Turn, words: str) -> bool:
    """ "How much is that one?", of the one thing that was spoken of a moment ago and is not wanted yet."""
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    *before, asked = split_told(words) or [words]
    if (prices := lexicon.prices) is None or not prices.ordered or (basket.wanted and before):
        return False
    if not (_WORDS["that_one"].match(asked) or (before and asks_bare_price(asked.strip("? ")))):
        return False
    said = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    last = " ".join(before) if before else said[-_BOTH] if len(said) >= _BOTH else ""
    spoken = turn.playbook.index(OrderReader).read(last)
    if before and (spoken.wishes or _tells_several(spoken)):
        return False
    items = {one.value for one in lexicon.find(lexicon.mend(last)) if one.kind == "item"}
    if len(items) != 1 or is_hurt(turn):
        return False
    line = BasketLine(1, items.pop())
    amount = price(turn, Basket(wanted=(line,)), prices).amount
    named = name_wanted(line, prices, turn.language)
    told = turn.phrase("order_what_if", units=named, total=say_money(amount or 0))
    turn.reply("answer", told, reason("order_summed"), choose(turn, basket, prices))
    return True
