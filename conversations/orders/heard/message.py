"""All that a message says of an order, read without knowing what was said before."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from conversations.orders.heard import cues
from conversations.orders.heard.grammar import Clause, read_clauses
from conversations.orders.heard.hours import find_part, find_wanted_hour, say_dots
from conversations.orders.heard.lexicon import Lexicon, Token
from conversations.orders.heard.naming import Named
from conversations.orders.heard.plainer import say_listed, say_plainer
from conversations.orders.heard.tokens import find_tokens
from conversations.orders.heard.where import find_address, find_details, is_sure, read_address
from conversations.orders.kept.basket import Way
from conversations.orders.kept.prices import PriceList
from conversations.profile.counting import find_count
from conversations.turn.playbook import Playbook
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

_ADDRESS = re.compile(r"(?:https?://)?[\w.+-]*[\w-]@[\w.-]+|https?://\S+", re.ASCII)
"""Letters of an e-mail address or a link name nothing."""
_PLACES = frozenset({"to", "not_to"})
_NO_THINGS = _PLACES | {"delivery", "pickup", "not_sold"}
_THINGS = frozenset({"item", "kind"})
_ENDS = re.compile(r"[.!?;\n]")
_OPENS = re.compile(
    r"(?:^|(?<=[.!?;\n]))\W*(?:(?:ok(?:ay)?|so|hi|hey|hello|yes|then|a|an|another|אז|טוב|כן|היי|הי|שלום|אוקי|רוצה)(?!\w)\W*)+$",
    re.IGNORECASE,
)
"""Words that merely open a sentence."""
_LONG = 10
"""Words of a message that closes an order and says little else."""


class OrderWords(NamedTuple):
    """What was read. `clauses` are those of sentences that are an order's own."""

    words: str
    clauses: tuple[Clause, ...] = ()
    people: int = 0
    way: Way = ""
    outside: str = ""  # a place nothing is brought to, as they wrote it
    inside: bool = False
    place: str = ""  # … as they wrote it
    ways_named: bool = False  # delivery or pickup is spoken of, be it in a question
    total: bool = False
    price: bool = False
    summary: bool = False
    confirms: bool = False
    how_many: bool = False  # how many of a thing of the list are needed
    yes: bool = False
    not_sold: tuple[str, ...] = ()
    address: str = ""
    details: str = ""  # the floor, the flat
    is_sure_address: bool = False  # else it is one only where they told one before
    hour: str = ""
    part: str = ""  # of a day, where no hour is said
    day: str = ""  # as a calendar writes it: which one words mean hangs on when they are read
    is_of_order: bool = False  # they want something, though it may not be said yet what
    calls_off: bool = False
    begins_with_thing: bool = False
    only_sized: bool = False  # nothing but "a big one" is named, which may be anything
    promised: bool = False  # something of the list is spoken of as one that costs nothing

    @property
    def things(self) -> list[Named]:
        """What is named of the price list, but for what is taken away."""
        return [
            one for clause in self.clauses if clause.verb != "remove" for one in clause.named if one.is_thing
        ]

    @property
    def is_counted(self) -> bool:
        """Whether a number stands with any of it."""
        return any(one.number for one in self.things)

    @property
    def is_exact(self) -> bool:
        """Whether a thing is named with what goes on it, so that its price is a sum."""
        return any(one.item and one.toppings for one in self.things)

    @property
    def is_detailed(self) -> bool:
        """Whether more is said than so many of one thing."""
        named = [one for clause in self.clauses for one in clause.named]
        return len(self.things) > 1 or any(one.toppings or one.plain or one.vague for one in named)


class OrderReader:
    """An index: what messages say of orders, by the words of the price list."""

    def __init__(self, playbook: Playbook) -> None:
        self._lexicon = playbook.index(Lexicon)
        self.read = remembered(self._read)

    def _read(self, said: str) -> OrderWords:
        return _read_message(said, self._lexicon)


def _read_message(said: str, lexicon: Lexicon) -> OrderWords:
    words = say_plainer(
        say_listed(lexicon.mend(_ADDRESS.sub(" ", said)), lambda part: _names_plain(part, lexicon))
    )
    tokens = find_tokens(words, lexicon)
    known = [token for token in tokens if token.kind not in {"number", *_PLACES}]
    address = find_address(words, [(token.start, token.end) for token in known])
    tokens = [token for token in tokens if not _is_within(token, address)]
    opening = _find_opening(words, tokens)
    own = [token for token in tokens if _is_own(words, token, opening)]
    about_table = cues.is_about_table(words)
    told = [token for token in own if not is_question(_sentence_of(words, token, opening))]
    places = [token for token in told if token.kind in _PLACES]
    asked_where = any(token.kind in ("delivery", "pickup") for token in tokens)
    places = [token for token in tokens if token.kind in _PLACES] if asked_where else places
    outside = next((token for token in places if token.kind == "not_to"), None)
    named = [token for token in own if token.kind not in _NO_THINGS]
    return OrderWords(
        said,
        () if about_table else tuple(read_clauses(words, named)),
        people=0
        if about_table or cues.is_other_talk(cues.leave_out_how_many(words))
        else find_count(words) or 0,
        way=_find_way(words, own),
        outside=_name_place(words, outside) if outside else "",
        inside=any(token.kind == "to" for token in places) and not outside,
        place=next((_name_place(words, token) for token in places if token.kind == "to"), ""),
        ways_named=asked_where,
        total=cues.asks_total(words) or cues.asks_bare_price(words),
        price=cues.asks_price(words),
        summary=cues.asks_summary(words),
        confirms=cues.confirms(words) and len(words.split()) <= _LONG and not cues.is_other_talk(words),
        how_many=cues.asks_how_many(words) and any(token.kind in ("item", "kind") for token in tokens),
        yes=signals.says_yes(words),
        not_sold=tuple(dict.fromkeys(token.value for token in own if token.kind == "not_sold")),
        address=read_address(address) if address else "",
        details=find_details(words),
        is_sure_address=address is not None and is_sure(address),
        hour=_find_hour(words),
        part=_find_part(words),
        is_of_order=not about_table and _is_of_order(words),
        calls_off=cues.calls_off(words),
        promised=not about_table
        and cues.is_promised(words)
        and any(_is_side(token, lexicon) for token in tokens),
        only_sized=_names_only_sizes(words, own),
        begins_with_thing=any(_begins_sentence(words, token) for token in own),
    )


def _names_plain(part: str, lexicon: Lexicon) -> bool:
    return any(token.kind == "plain" for token in lexicon.find(part))


_SIZE = re.compile("ו?(?:גדול|קטן|גדולים|קטנים)")
"""What may be said of a boy as well as of a tray."""


def _names_only_sizes(words: str, own: Sequence[Token]) -> bool:
    named = [words[token.start : token.end] for token in own if token.kind in _THINGS]
    return bool(named) and all(map(_SIZE.fullmatch, named))


def _find_hour(words: str) -> str:
    """The last hour that is said in a sentence of the order's own."""
    sentences = [
        sentence for _, sentence in cues.split_sentences(say_dots(words)) if not cues.is_other_talk(sentence)
    ]
    return find_wanted_hour("\n".join(sentences))


def _find_part(words: str) -> str:
    """The part of a day that is said in a sentence of the order's own, which asks for nothing."""
    sentences = (
        one for _, one in cues.split_sentences(words) if not (cues.is_other_talk(one) or is_question(one))
    )
    return "" if _find_hour(words) else next(filter(None, map(find_part, sentences)), "")


def _is_of_order(words: str) -> bool:
    wants = cues.wants(words) or cues.is_about_order(words) or bool(find_count(words))
    return wants and not is_question(words) and not cues.is_other_talk(words)


def _is_side(token: Token, lexicon: Lexicon) -> bool:
    prices = lexicon.prices
    return prices is not None and token.kind == "item" and prices.items[token.value].kind is None


def _is_within(token: Token, address: re.Match[str] | None) -> bool:
    return bool(address and token.kind == "number" and address.start() <= token.start < address.end())


def _name_place(words: str, token: Token) -> str:
    """A place as it reads in a sentence: without what Hebrew puts before it."""
    if token.value.isascii():
        return words[token.start : token.end].title()
    return words[token.start : token.end] if "*" in token.value else token.value


def begins_order(message: OrderWords, prices: PriceList) -> bool:
    """Whether a message orders something, nothing being wanted so far; a price alone is asked of the answers."""
    things = message.things
    if message.only_sized:
        return False
    if not things:
        return prices.ordered and _tells_kinds_apart(message)
    if not prices.ordered:
        return message.total or (message.price and len({one.item for one in things}) > 1)
    if message.total and message.is_counted:
        return True
    if message.price or message.total:
        return message.is_exact or (message.is_counted and (message.is_detailed or message.ways_named))
    is_named_well = message.is_counted or message.is_detailed or any(one.item for one in things)
    is_begun = message.is_detailed and message.begins_with_thing
    return is_named_well and (
        message.is_counted
        or is_begun
        or bool(message.address)
        or cues.wants(message.words)
        or _is_bare(message.words)
    )


def _tells_kinds_apart(message: OrderWords) -> bool:
    """ "Two with olives, two with mushrooms": what they are goes without saying."""
    counted = [
        one
        for clause in message.clauses
        if clause.verb in ("", "make")
        for one in clause.named
        if one.number and one.toppings
    ]
    asks = is_question(message.words) and not (message.total or message.price)
    return len(counted) > 1 and not asks


_ORDERS_FOR = re.compile(
    r"(?<!\w)(?:(?:can|could|may) (?:i|we) (?:please )?(?:pre-?)?order|"
    r"אפשר להזמין (?:עבור|למשרד|לצוות|לנו|בשביל))(?!\w)",
    re.IGNORECASE,
)
"""An order that is put as a question."""


def begins_group(message: OrderWords, prices: PriceList) -> bool:
    """Whether a message orders for so many people, and says nothing of what."""
    if not (prices.ordered and message.people > 1 and not message.is_counted and prices.find_feeding()):
        return False
    is_asked = is_question(message.words) and not _ORDERS_FOR.search(message.words)
    is_of_order = not is_asked and cues.is_about_order(message.words)
    return asks_to_feed(message) or message.total or is_of_order


def asks_to_feed(message: OrderWords) -> bool:
    """Whether they ask how many they need, being so many: what is needed is what they may order."""
    return message.how_many or (cues.asks_how_many(message.words) and cues.is_about_order(message.words))


_FEW = 6


def _is_bare(words: str) -> bool:
    """Whether hardly more is said than what is wanted ("family pie with olives")."""
    return len(words.split()) <= _FEW and not is_question(words)


def _is_own(words: str, token: Token, opening: int) -> bool:
    """Whether a word stands in a sentence that orders, and neither tells nor asks of something else."""
    sentence = _sentence_of(words, token, opening)
    if cues.is_other_talk(cues.leave_allergy_out(sentence)):
        return False
    asks = is_question(sentence) and not (cues.asks_price(sentence) or cues.asks_total(sentence))
    if cues.is_tentative(sentence):
        return True
    return not asks or cues.wants(sentence) or cues.goes_on(sentence)


def _find_opening(words: str, tokens: Sequence[Token]) -> int:
    """Where a message begins behind a greeting or a question that stands before it ("how are you, 2 pizzas")."""
    begins = next((token.start for token in tokens if token.kind in {"number", *_THINGS, "plain"}), 0)
    opening = words.rfind(",", 0, begins) + 1
    before = words[:opening]
    if _ENDS.search(before) or cues.is_other_talk(before):
        return 0
    return opening if is_question(before) or signals.greets(before.strip(" ,")) else 0


def _begins_sentence(words: str, token: Token) -> bool:
    before = _OPENS.sub("", words[: token.start].rstrip())
    is_first = not before or _ENDS.search(before[-1]) is not None
    return is_first and (token.kind in _THINGS or (token.kind == "plain" and bool(token.value)))


def _sentence_of(words: str, token: Token, opening: int = 0) -> str:
    return next(
        (
            sentence[max(0, opening - start) :]
            for start, sentence in cues.split_sentences(words)
            if start <= token.start < start + len(sentence)
        ),
        words,
    )


def _find_way(words: str, own: list[Token]) -> Way:
    """How they want to get it, where they say it and do not merely ask what it costs."""
    ways = [token.kind for token in own if token.kind in ("delivery", "pickup")]
    if "pickup" in ways:
        return "pickup"
    return "delivery" if ways else ""
