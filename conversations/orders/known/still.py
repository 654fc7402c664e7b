"""So many are to stay as they are, or one is to be of a make, in a sentence of its own: the rest is heard by itself."""

from collections.abc import Callable

from conversations.lead.reason import reason
from conversations.orders.cues.numbers import read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.makes import is_make_alone, keep_makes, say_makes
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.pricing import price
from conversations.orders.replies.replying import ORDER
from conversations.orders.replies.saying import count_feeding, say_money
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_WORDS = read_patterns("still")
_SO_FAR = {"he": "מה יש לי עד עכשיו?", "en": "what do I have so far?"}


def hear_still(turn: Turn, words: str, hear_order: Callable[[Turn, str], bool]) -> bool:
    """ "We'll stay with 6. I need an invoice": six they are, or become; what else is said is answered."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not basket.wanted or not basket.is_alive(turn.now, prices) or is_hurt(turn):
        return False
    parts = split_acts(words) or [words]
    found = next((one for part in parts if (one := _WORDS["stays"].fullmatch(part.strip()))), None)
    many = read_number(found["many"]) if found else None
    if not found or not many or "?" in found[0]:
        return False
    rest = _list_rest(parts, found[0])
    said = turn.playbook.index(OrderReader).read(rest)
    of_order = rest if said.things or said.address or said.hour or said.way else ""
    open_ = sum(one.count for one in basket.wanted if not one.item)
    if many != count_feeding(turn, basket, prices) + open_:
        if not hear_order(turn, f"{found[0].strip(' .,')}. {of_order}".strip()):
            return False
    elif of_order and hear_order(turn, of_order):
        return True
    elif not _tell_as_it_is(turn, basket, prices):
        return len(parts) == 1 and hear_order(turn, _SO_FAR[turn.language])
    if rest and not of_order and not any("?" in part for part in parts):
        turn.playbook.index(Dispatch).understand(turn, rest)
    return True


def _tell_as_it_is(turn: Turn, basket: Basket, prices: PriceList) -> bool:
    """That it stays as it was, with its sum; False while that hangs on the size."""
    amount = price(turn, basket, prices).amount
    if amount is None:
        return False
    basket.supposed = False
    turn.reply(ORDER, turn.phrase("order_as_it_is", total=say_money(amount)), reason("order_summed"))
    return True


def _list_rest(parts: list[str], stays: str) -> str:
    """What else is told; what is asked is answered beside it by itself."""
    others = (part for part in parts if part.strip() != stays)
    return " ".join(part for part in others if not (is_question(part) or _WORDS["nods"].fullmatch(part)))


def hear_make(turn: Turn, words: str) -> bool:
    """ "The Greek one", of a salad that is wanted: that is kept, and told with the sum."""
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    if (prices := lexicon.prices) is None or not basket.is_alive(turn.now, prices) or "?" in words:
        return False
    if is_hurt(turn) or not is_make_alone(words, basket.wanted, lexicon):
        return False
    basket.makes, basket.at = keep_makes(basket.makes, words, basket.wanted, lexicon), turn.now
    told = [turn.phrase("order_makes", details=say_makes(basket.makes)), *_say_total(turn, basket, prices)]
    turn.reply(ORDER, " ".join(told), reason("order_read"))
    return True


def _say_total(turn: Turn, basket: Basket, prices: PriceList) -> list[str]:
    amount = price(turn, basket, prices).amount
    return (
        [turn.phrase("order_sum", total=say_money(amount))] if amount is not None and not basket.way else []
    )
