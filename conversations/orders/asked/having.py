"""Whether a thing of the price list is had, asked while something is wanted: yes, and what it costs."""

from conversations.lead.reason import reason
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.saying import say_money
from conversations.turn.turn import Turn

_WORDS = read_patterns("asking")
_FEW = 7


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


def hear_not_sold(turn: Turn, words: str) -> bool:
    """ "Do you have sweet peppers?", of what is known not to be had: so they are told, whatever is like it."""
    lexicon = turn.playbook.index(Lexicon)
    if (prices := lexicon.prices) is None or is_hurt(turn) or len(words.split()) > _FEW:
        return False
    named = lexicon.find(words)
    missing = {one.value for one in named if one.kind == "not_sold"}
    is_else = any(one.kind in ("item", "addition", "kind", "delivery", "pickup") for one in named)
    if not _WORDS["has"].match(f"{words.strip(' ?')}?") or is_else or len(missing) != 1:
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
