"""What each of them pays, of those who share what is wanted."""

import re
from math import ceil

from conversations.lead.reason import reason
from conversations.orders.asked.enough import find_people
from conversations.orders.cues.numbers import PATTERN, read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.grouped import count_us
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.pricing import find_weekday, price
from conversations.orders.replies.reckoning import find_fee, reckon
from conversations.orders.replies.replying import ORDER, choose
from conversations.orders.replies.saying import say_money
from conversations.orders.spelling.plainer import collects_money
from conversations.orders.tables.at_table import is_at_table
from conversations.profile.counting import find_count
from conversations.profile.learning import learn
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered

_WORDS = read_patterns("shares")
_NUMBER = re.compile(rf"(?<![\w₪:.])(?:[לב][-־]?)?(?P<count>{PATTERN})(?!\w)", re.IGNORECASE)
_ENDS = re.compile(r"[,.!?;\n]")
_LONG, _MOST = 18, 60


_OF_A_THING = re.compile(
    r"(?<!\w)(?:how much|what)(?: does| do| is| are|'s)? (?:an? |the )?"
    r"(?:can|bottle|pizza|pie|bread|salad|coke|drink|water)",
    re.IGNORECASE,
)
"""What each of a thing costs is no share."""


@remembered
def asks_share(words: str) -> bool:
    """Whether it is asked what each pays, or what it is divided by so many.

    >>> asks_share("כמה זה לחלק ל5"), asks_share("split it 6 ways"), asks_share("how much is that each?")
    (True, True, True)
    >>> asks_share("can we split the bill on 3 cards?"), asks_share("חצי זיתים ונחלק ל-8 משולשים")
    (False, False)
    """
    if _WORDS["other"].search(words) or _OF_A_THING.search(words):
        return False
    return bool(_WORDS["split"].search(words) or _WORDS["each"].search(words) or collects_money(words))


@remembered
def leave_share_out(words: str) -> str:
    """The words without what asks for it, where more is said: "each" is of those who pay, and of no pizzas.

    >>> leave_share_out("2 colas and tell me how much each pays, thanks"), leave_share_out("how much each?")
    ('2 colas and tell me , thanks', 'how much each?')
    """
    found = (_WORDS["split"].search(words) or _WORDS["each"].search(words)) if asks_share(words) else None
    if found is None:
        return words
    behind = _ENDS.search(words, found.end())
    kept = words[: found.start()] + (words[behind.start() :] if behind else "")
    return kept if kept.strip(" ,.?!") else words


def hear_share(turn: Turn, words: str) -> bool:
    """What each of them pays, who are known to be so many, is told with the total."""
    if not asks_share(words):
        return False
    read = turn.playbook.index(OrderReader).read(words)
    if read.things or read.way or read.address or read.confirms:
        return False  # what is ordered in the same breath is heard first
    return tell_share(turn, words, said="answer")


def hear_share_at_once(turn: Turn, words: str) -> bool:
    """… whatever else these words are like, while something is wanted."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    is_wanted = prices is not None and bool(basket.wanted) and basket.is_alive(turn.now, prices)
    return is_wanted and hear_share(turn, words)


def tell_share(turn: Turn, words: str, *, said: str = ORDER) -> bool:
    """See `hear_share`; beside what was ordered as well."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or not asks_share(words) or is_hurt(turn):
        return False
    people = _find_sharers(turn, words)
    if people < 2 or len(words.split()) > _LONG:
        return False
    amount = _find_amount(turn, basket, prices, people)
    if amount is None:
        return False
    total = amount + (find_fee(amount, prices) if basket.way == "delivery" and not basket.outside else 0)
    each = say_money(ceil(total / people))
    told = turn.phrase("order_per_person", total=say_money(total), count=str(people), price=each)
    turn.reply(said, told, reason("order_summed"), choose(turn, basket, prices))
    return True


def _find_amount(turn: Turn, basket: Basket, prices: PriceList, people: int) -> float | None:
    """What all of it comes to; what so many need, while nothing is wanted."""
    if basket.wanted and basket.is_alive(turn.now, prices):
        return price(turn, basket, prices).amount
    group = reckon(people, prices, find_weekday(turn, basket))
    return group.amount if group and not is_at_table(turn) else None


def _find_sharers(turn: Turn, words: str) -> int:
    """How many pay: who it is divided by, whom they tell of in these words, or who are known to eat."""
    if (found := _WORDS["split"].search(words)) and (number := _read(found)):
        return number
    known = find_people(turn, "")
    if (fewer := _WORDS["fewer"].search(words)) and (number := _read(fewer)):
        return known - number
    if told := count_us(words) or find_count(words):
        learn(turn, "party", str(told), words)
        return told
    numbers = [read_number(found["count"]) or 0 for found in _NUMBER.finditer(words)]
    several = [one for one in numbers if 1 < one <= _MOST]
    return several[0] if len(several) == 1 else known  # "and if it's just 4?"


def _read(found: re.Match[str]) -> int:
    return next((read_number(one) or 0 for one in found.groups() if one), 0)
