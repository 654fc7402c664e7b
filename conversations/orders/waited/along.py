"""Something is to come along with what staff are sending already: it goes to them with its sum, and is no new order."""

from datetime import timedelta

from conversations.handoff.questions import ask_staff
from conversations.journey.model.base import Text
from conversations.lead.content import Language
from conversations.lead.reason import reason
from conversations.orders.cues.asking import asks_bare_price, asks_price, asks_total
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.replies.called import enumerate_words
from conversations.orders.replies.saying import say_money
from conversations.promises.part import Promises
from conversations.turn.turn import Turn
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "along")
_BRINGS, _PAYS, _FREE = (whole(_SAID[kind]) for kind in ("brings", "pays", "free"))
_SENT, _TALK = timedelta(hours=2), timedelta(hours=1)
"""How long after staff wrote something may still come along; and how long its sum is asked for after that."""
_MOST, _FEW = 25, 10
"""Words of such a wish, and of a question that is about it."""


def hear_along(turn: Turn, words: str) -> bool:
    """Pass on what is to come along, with what it costs."""
    prices = turn.playbook.index(Lexicon).prices
    if prices is None or prices.delivery is None or turn.lead.handoff.has_owner():
        return False
    if not _is_wished(turn, words):
        return _hear_sum(turn, words, prices)
    named = _find_items(turn, words)
    if not named or turn.lead[Basket].is_open():
        return False
    if _FREE.search(words):  # what they get for it is for people to say
        ask_staff(turn, words, told="redress_heard")
        return True
    ask_staff(turn, words, told="along_passed", **_tell(turn, prices, named))
    return True


def _is_wished(turn: Turn, words: str) -> bool:
    """Whether something is to come along: paid for, or brought by who is on the way."""
    hands = turn.lead.handoff
    if len(words.split()) > _MOST:
        return False
    said = turn.lead[Promises].words
    is_sent = hands.had_case(turn.now) and bool(said) and turn.now - said[-1].at <= _SENT
    brings, pays = _BRINGS.search(words) is not None, _PAYS.search(words) is not None
    return (is_sent and (brings or pays or _FREE.search(words) is not None)) or (
        hands.is_sore(turn.now) and brings and pays and not _FREE.search(words)
    )


def _hear_sum(turn: Turn, words: str, prices: PriceList) -> bool:
    """What it comes to, and how it is paid, of what was passed on a moment ago."""
    handoff = turn.lead.handoff.open
    is_asked = asks_price(words) or asks_total(words) or asks_bare_price(words)
    if handoff is None or not is_asked or len(words.split()) > _FEW or _find_items(turn, words):
        return False
    if handoff.opened_at < turn.now - _TALK and not turn.lead.handoff.is_sore(turn.now):
        return False
    named = next((one for asked in reversed(handoff.questions) if (one := _find_along(turn, asked))), {})
    if not named:
        return False
    told = [turn.phrase("along_sum", **_tell(turn, prices, named)), *_say_paying(turn, words, prices)]
    turn.reply("answer", " ".join(told), reason("order_read"))
    return True


def _say_paying(turn: Turn, words: str, prices: PriceList) -> list[str]:
    """How it is paid, where a way to is named."""
    tokens = turn.playbook.index(Lexicon).find(words)
    named = dict.fromkeys(token.value for token in tokens if token.kind == "payment")
    return [prices.payments[name].told[turn.language] for name in named]


def _find_along(turn: Turn, asked: str) -> dict[str, int]:
    is_wish = (_BRINGS.search(asked) or _PAYS.search(asked)) and not _FREE.search(asked)
    return _find_items(turn, asked) if is_wish else {}


def _find_items(turn: Turn, words: str) -> dict[str, int]:
    """How many of which things are named, as far as they come in one size and with nothing on them."""
    lexicon, counted, number = turn.playbook.index(Lexicon), dict[str, int](), 0
    prices = lexicon.prices
    end = -1
    for token in lexicon.find(words):
        if token.kind == "item" and words[end : token.start].strip().casefold() == "of" and end >= 0:
            continue  # what a bottle is of
        end = token.end
        if token.kind == "number":
            number = token.number
        elif token.kind == "item" and prices is not None and not prices.items[token.value].additions:
            counted[token.value] = max(counted.get(token.value, 0), number, 1)
            number = 0
        elif token.kind in ("item", "kind", "addition"):
            number = 0
    return counted


def _tell(turn: Turn, prices: PriceList, named: dict[str, int]) -> dict[str, str]:
    language = turn.language
    items = [
        _count(prices.items[item].name, prices.items[item].many, count, language)
        for item, count in named.items()
    ]
    amount = sum(prices.items[item].price * count for item, count in named.items())
    return {"what": enumerate_words(items, language), "sum": say_money(amount)}


def _count(name: Text, many: Text, count: int, language: Language) -> str:
    if count > 1:
        return f"{count} {many[language]}"
    return name[language] if language == "he" else f"1 {name[language]}"
