"""Whether a thing of the price list is had, asked while something is wanted: yes, and what it costs."""

from itertools import pairwise

from conversations.lead.reason import reason
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.cues.telling import leave_dislike_out
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import ItemGroup, PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.saying import say_money
from conversations.profile.conditions import find_conditions
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn

_WORDS = read_patterns("asking")
_FEW, _LONG = 7, 14


def hear_having(turn: Turn, words: str) -> bool:
    """ "Do you have zero?", upon an order, where no answer of the owner's is surely meant."""
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    prices = lexicon.prices
    if prices is None or not prices.ordered or not basket.is_alive(turn.now, prices) or is_hurt(turn):
        return False
    is_asked, asks_extra = _WORDS["has"].match(words), _WORDS["extra"].match(words)
    is_other = not (is_asked or asks_extra) or (not asks_extra and _is_answered(turn, words))
    if len(words.split()) > _FEW or is_other:
        return False
    named = _find_named(lexicon, words)
    if len(named) != 1:
        return False
    ((kind, name),) = named
    if asks_extra and kind == "item":
        return False
    one = prices.items[name] if kind == "item" else prices.additions[name]
    if not one.price:
        return False
    details = turn.journey.in_language(one.name, turn.language)
    told = turn.phrase("order_had", details=details, price=say_money(one.price))
    turn.reply("answer", told, reason("order_summed"))
    return True


def hear_sorts(turn: Turn, words: str) -> bool:
    """ "And what big drinks have you got?", upon an order: what there is of these, and nothing of the order."""
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    prices, asked = lexicon.prices, _WORDS["which_sorts"].search(words)
    if prices is None or not prices.ordered or not basket.is_alive(turn.now, prices) or is_hurt(turn):
        return False
    if asked is None or len(words.split()) > _FEW + 2:
        return False
    named = [one for one in lexicon.find(lexicon.mend(words)) if one.kind not in ("number", "plain")]
    sides = [one for one in named if one.kind == "group" or _is_side(prices, one.kind, one.value)]
    if not sides or any(one.kind in ("kind", "addition", "not_sold") for one in named):
        return False
    group = next(
        (one for one in prices.groups.values() if _is_in(sides[0].kind, sides[0].value, one, prices)), None
    )
    name = turn.journey.in_language(prices.items[sides[0].value].many, turn.language) if group is None else ""
    if group is not None:
        name = next(iter(group.words.get(turn.language, ())), "")
    question = {"he": f"איזה {name} יש לכם?", "en": f"what {name} do you have?"}[turn.language]
    return bool(name) and turn.playbook.index(Dispatch).answer(turn, question)


def _is_side(prices: PriceList, kind: str, value: str) -> bool:
    return kind == "item" and prices.items[value].kind is None


def _is_in(kind: str, value: str, group: ItemGroup, prices: PriceList) -> bool:
    return value in group.items if kind == "item" else group is prices.groups.get(value)


def hear_not_sold(turn: Turn, words: str) -> bool:
    """ "Do you have sweet peppers?", of what is known not to be had: so they are told, whatever is like it."""
    lexicon, words = turn.playbook.index(Lexicon), leave_dislike_out(words)
    if (prices := lexicon.prices) is None or is_hurt(turn) or len(words.split()) > _LONG:
        return False
    named = lexicon.find(words)
    missing = {one.value for one in named if one.kind == "not_sold"}
    is_asked = _WORDS["has"].match(f"{words.strip(' ?')}?") is not None and len(words.split()) <= _FEW
    others = ("item", "addition", "delivery", "pickup", *(("kind",) if is_asked else ()))
    gone = [one for before, one in pairwise(named) if before.kind == "remove"]  # "pepper, not the hot one"
    is_else = any(one.kind in others and one not in gone for one in named)
    is_minded = _WORDS["minds"].search(words) is not None and not find_conditions(words)
    if is_else or len(missing) != 1 or not (is_asked or is_minded):
        return False
    if not is_asked and prices.not_sold[next(iter(missing))].size_of:
        return False
    told = turn.say(prices.not_sold[missing.pop()].reply)
    turn.reply("answer", told, reason("order_summed"), turn.choices((prices.button,)))
    return True


def _find_named(lexicon: Lexicon, words: str) -> set[tuple[str, str]]:
    return {
        (one.kind, one.value) for one in lexicon.find(lexicon.mend(words)) if one.kind in ("item", "addition")
    }


def _is_answered(turn: Turn, words: str) -> bool:
    reading = turn.playbook.reader.read(words)
    return reading.sure and reading.best is not None and reading.best.label.kind == "answer"
