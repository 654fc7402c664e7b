"""What is told while something is wanted, and nothing was made of it: noted with it, or asked what it is to change."""

import re
from datetime import timedelta

from conversations.lead.reason import reason
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords
from conversations.orders.heard.where import find_address, leave_place_out, read_address
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.replying import ORDER, reply_with
from conversations.orders.tables.at_table import is_at_table, names_food
from conversations.orders.waited.unordered import answer_all_set
from conversations.orders.wished.wishes import keep_wishes, split_wishes
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.understanding.substance import find_substance, is_short_enough

_BRINGS = re.compile(
    r"(?<!\w)(?:deliver\w*|courier|bring(?:ing)?|get (?:it|this|that|here)|"
    r"משלוח\w*|שליח\w*|מביאים|תביאו|להביא|מגיעים)(?!\w)",
    re.IGNORECASE,
)
_LATELY = timedelta(hours=1)


def take_told(turn: Turn, words: str) -> bool:
    """A wish for what is wanted, a change that was not understood, or where it is to go once something is wanted."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or is_hurt(turn):
        return False
    if keep_address(turn, words, prices):
        return True
    is_of_table = is_at_table(turn) and turn.lead.dialogue.said.kind != ORDER
    if not basket.wanted or basket.supposed or is_of_table or not basket.is_alive(turn.now, prices):
        return False
    told = find_substance(words)
    if not told:
        return answer_all_set(turn, words)
    if wished := split_wishes(told, turn.playbook.index(Lexicon)).wishes:
        return _note(turn, basket, wished)
    if names_food(turn, told) or not is_short_enough(told):
        reply_with(turn, basket, basket.copy(), OrderWords(words), reason("order_unsure"))
        return True
    return _note(turn, basket, (told,))


def _note(turn: Turn, basket: Basket, told: tuple[str, ...]) -> bool:
    keep_wishes(basket, told)
    basket.at = turn.now
    turn.reply("answer", turn.phrase("order_wish", details="; ".join(told)), reason("order_read"))
    return True


def hear_other_make(turn: Turn, words: str) -> bool:
    """ "Not green olives but black": of what is on it another make, of which there is no list, so it is noted."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or not basket.wanted or basket.supposed or is_hurt(turn):
        return False
    found = _OTHER_MAKE.match(words)
    if found is None or is_question(words) or not basket.is_alive(turn.now, prices) or is_at_table(turn):
        return False
    on = {each.addition for line in basket.wanted for each in line.toppings}
    named = [one.value for one in turn.playbook.index(Lexicon).find(found["was"]) if one.kind == "addition"]
    if not (named and on.issuperset(named)) or names_food(turn, found["now"]):
        return False
    told = " ".join(words.split()).strip(" .!")
    return is_short_enough(told) and _note(turn, basket, (told,))


_OTHER_MAKE = re.compile(
    r"\W*(?:(?:and|but|oh|sorry|wait|רגע|סליחה|אבל)\W+)*(?:not|לא) (?P<was>[^,.!?\n]{3,30}?)"
    r"(?:,? (?:but|rather)(?: the)?|,? אלא|,) (?P<now>[^,.!?\n]+)",
    re.IGNORECASE,
)


def keep_address(turn: Turn, words: str, prices: PriceList) -> bool:
    """Where they are, told where bringing it was spoken of: it is kept for what they will want."""
    basket = turn.lead[Basket]
    if prices.delivery is None or basket.is_open() or basket.outside or not _spoke_of_bringing(turn):
        return False
    message, address = turn.playbook.index(OrderReader).read(words), _find_address(words)
    if not address or message.outside or message.people:
        return False
    basket.address = ", ".join(filter(None, (address, message.details)))
    if note := find_substance(leave_place_out(words)):
        basket.notes = (*basket.notes, note)
    basket.way, basket.inside, basket.at = "delivery", message.inside, turn.now
    where = turn.journey.in_language(prices.delivery.where, turn.language)
    phrase = "order_address_kept" if message.inside else "order_address_where"
    turn.reply("answer", turn.phrase(phrase, address=basket.address, place=where), reason("order_read"))
    return True


def _find_address(words: str) -> str:
    """The street and number, be the street called after something that is sold ("Olive Street")."""
    found = find_address(words)
    return read_address(found) if found and not is_question(words) else ""


def _spoke_of_bringing(turn: Turn) -> bool:
    lines = turn.lead.dialogue.recent
    return any(_BRINGS.search(one.text) for one in lines if one.by == "lead" and turn.now - one.at < _LATELY)
