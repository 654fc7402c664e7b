"""So many are to stay as they are, or one is to be of a make, in a sentence of its own: the rest is heard by itself."""

from collections.abc import Callable

from conversations.lead.reason import reason
from conversations.orders.cues.numbers import read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.makes import is_make_alone, keep_makes, say_makes
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.pricing import price
from conversations.orders.replies.replying import ORDER
from conversations.orders.replies.saying import count_feeding, say_money
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import split_acts

_WORDS = read_patterns("still")


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
    open_ = sum(one.count for one in basket.wanted if not one.item)
    if many != count_feeding(turn, basket, prices) + open_:
        if not hear_order(turn, found[0]):
            return False
    elif (amount := price(turn, basket, prices).amount) is None:
        return len(parts) == 1 and hear_order(turn, {"he": "מה יש לי עד עכשיו?", "en": "what do I have?"}[turn.language])
    else:
        basket.supposed = False
        told = turn.phrase("order_as_it_is", total=say_money(amount))
        turn.reply(ORDER, told, reason("order_summed"))
    _answer_rest(turn, [part for part in parts if part.strip() != found[0] and not _WORDS["nods"].fullmatch(part)])
    return True


def _answer_rest(turn: Turn, parts: list[str]) -> None:
    if parts:
        turn.playbook.index(Dispatch).understand(turn, " ".join(parts))


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
    return [turn.phrase("order_sum", total=say_money(amount))] if amount is not None and not basket.way else []
