""" "2 then, one plain, one with onion", right after the day's deal was asked about: of the pies that it is on."""

import re

from conversations.lead.content import Language
from conversations.orders.cues.numbers import PATTERN, read_number
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.replies.pricing import find_weekday
from conversations.turn.turn import Turn

_DEAL = re.compile(
    r"(?<!\w)(?:second (?:pie|pizza|one|pizza pie)|half (?:price|off)|tuesday(?:['’]?s)? (?:deal|thing|offer)|"
    r"(?:מגש|פיצה) ה?שני(?:ה|יה)?|(?:ה?שני(?:ה|יה)?) ב?(?:חצי)|חצי מחיר)(?!\w)",
    re.IGNORECASE,
)
_SO_MANY = re.compile(
    r"^(?P<opens>\W*(?:(?:ok(?:ay)?|brill(?:iant)?|great|cool|nice|perfect|lovely|good|yes|yeah|so|then|right|sweet|awesome|"
    r"i['’]?ll (?:have|take)|we['’]?ll (?:have|take)|give me|"
    r"אחלה|מעולה|יופי|סבבה|טוב|כן|אז|מגניב|אקח|ניקח|תביאו?|תנו)(?!\w)[ ,.!]*)*)"
    rf"(?P<many>{PATTERN})(?: (?:of (?:them|those)|then|please|pls|כאלה|אז|בבקשה))*(?=\s*(?:[,.;:!?\n–-]|$))",
    re.IGNORECASE,
)
_HEBREW = re.compile("[א-ת]")
_BACK, _BOTH = 3, 2


def say_of_deal(turn: Turn, words: str) -> str:
    """The words with so many of the pies that today's deal is on; as they are where no deal was spoken of."""
    prices = turn.playbook.index(Lexicon).prices
    found = _SO_MANY.match(words)
    many = read_number(found["many"]) if found else 0
    if found is None or prices is None or not many or many < _BOTH or turn.lead[Basket].is_open():
        return words
    name = _find_on_deal(turn, prices)
    lines = [line.text for line in turn.lead.dialogue.recent if line.text != words][-_BACK:]
    if not name or not any(map(_DEAL.search, lines)):
        return words
    language: Language = "he" if _HEBREW.search(words) else "en"
    told = prices.items[name].many
    called = told.get(language, "") if isinstance(told, dict) else told
    return f"{found['opens']}{many} {called}{words[found.end() :]}"


def _find_on_deal(turn: Turn, prices: PriceList) -> str:
    """The one thing of which every second costs less today; "" for none, or several."""
    day = find_weekday(turn, turn.lead[Basket])
    on = [name for name, item in prices.items.items() if item.second and day in item.second.days]
    return on[0] if len(on) == 1 else ""
