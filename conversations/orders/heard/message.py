"""All that a message says of an order, read without knowing what was said before."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from conversations.contact.in_whose_name import find_name
from conversations.orders.cues import asking, ordering
from conversations.orders.cues.closing import find_wish
from conversations.orders.cues.collecting import collects
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.cues.sentences import split_asked, split_told
from conversations.orders.cues.telling import leave_ill_out, leave_out_of_them
from conversations.orders.heard.beside_address import find_name_beside
from conversations.orders.heard.grammar import Clause, read_clauses
from conversations.orders.heard.hours import find_told_hour, find_told_part
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.sentences import (
    THINGS,
    begins_sentence,
    find_opening,
    find_story,
    is_own,
    is_told,
    says_no_more,
    sentence_of,
)  # fmt: skip
from conversations.orders.heard.tokens import find_tokens, leave_unsold_out
from conversations.orders.heard.unexplained import find_unexplained, list_own
from conversations.orders.heard.where import (
    find_address,
    find_details,
    is_sure,
    leave_area_out,
    leave_details_out,
    leave_old_out,
    read_address,
)
from conversations.orders.kept.basket import BasketLine, Way
from conversations.orders.named.apart import say_asked_apart
from conversations.orders.named.behind import say_hedged_first
from conversations.orders.named.corrected import say_corrected
from conversations.orders.named.guests import are_pies
from conversations.orders.named.sizes import leave_one_alone_out, say_as_sized, say_counts_first
from conversations.orders.named.thing import Named
from conversations.orders.named.token import Token
from conversations.orders.named.ways import find_way, is_lacking, name_place
from conversations.orders.spelling.plainer import say_listed, say_plainer
from conversations.profile.counting import find_count
from conversations.timetable.how_it_is import leave_asked_out
from conversations.turn.playbook import Playbook
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

_ADDRESS = re.compile(r"(?:https?://)?[\w.+-]*[\w-]@[\w.-]+|https?://\S+", re.ASCII)
"""Letters of an e-mail address or a link name nothing."""
_PLACES = frozenset({"to", "not_to"})
_NO_THINGS = _PLACES | {"delivery", "pickup", "not_sold", "payment"}
_LONG = 10  # words of a message that closes an order and says little else


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
    wishes: bool = False  # … and it is to be ordered here
    how_many: bool = False  # how many of a thing of the list are needed
    yes: bool = False
    not_sold: tuple[str, ...] = ()
    address: str = ""
    details: str = ""  # the floor, the flat
    is_sure_address: bool = False  # else it is one only where they told one before
    name: str = ""  # whose it is to be in
    paid: str = ""
    hour: str = ""
    part: str = ""  # of a day, where no hour is said
    day: str = ""  # as a calendar writes it: which one words mean hangs on when they are read
    is_of_order: bool = False  # they want something, though it may not be said yet what
    calls_off: bool = False
    begins_with_thing: bool = False
    many_named: bool = False  # "pizzas", with no number
    only_sized: bool = False  # nothing but "a big one" is named, which may be anything
    pointed: tuple[BasketLine, ...] | None = None  # what is wanted, where one of the pies is pointed at
    is_bare: bool = False  # nothing is said but things, how many and how
    of_these: bool = False  # so many of what is wanted already are spoken of
    unexplained: tuple[str, ...] = ()  # so many of what is none of the list, as they wrote it
    not_had: tuple[str, ...] = ()  # what is none of the list, and is left out as they said
    promised: bool = False  # something of the list is spoken of as one that costs nothing

    @property
    def things(self) -> list[Named]:
        """What is named of the price list, but for what is taken away."""
        return [
            one for clause in self.clauses if clause.verb != "remove" for one in clause.named if one.is_thing
        ]

    def leave_removing_out(self) -> "OrderWords":
        """The message without what it takes away."""
        return self._replace(clauses=tuple(one for one in self.clauses if one.verb != "remove"))

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

    def read_group(self, words: str) -> OrderWords:
        """What they say who tell how many they are: "two of them" are of those who are to be fed."""
        message = self.read(leave_out_of_them(words))
        people = message.people or self.read(words).people
        named = [one for clause in message.clauses for one in clause.named]
        return message._replace(words=words, people=0 if are_pies(people, named) else people)

    def _read(self, said: str) -> OrderWords:
        return _read_message(said, self._lexicon)


def _read_message(said: str, lexicon: Lexicon) -> OrderWords:
    mended = leave_one_alone_out(lexicon.mend(say_corrected(_ADDRESS.sub(" ", said))), lexicon.find)
    mended = say_hedged_first(say_counts_first(mended, lexicon.find), lexicon.find, lexicon.find_sized)
    mended = say_as_sized(say_asked_apart(mended, lexicon.find), lexicon.find)
    words = lexicon.leave_town_out(leave_old_out(say_plainer(say_listed(lexicon.say_halves(mended)))))
    tokens = find_tokens(words, lexicon)
    items = [token for token in lexicon.find(words) if token.kind == "item"]  # the makes of drinks as well
    known = [token for token in (*tokens, *items) if token.kind not in {"number", *_PLACES}]
    areas = [(token.start, token.end) for token in tokens if token.kind in _PLACES]
    unexplained = find_unexplained(words, lexicon)
    taken = [*((token.start, token.end) for token in known), *((one.start, one.end) for one in unexplained)]
    address = find_address(leave_area_out(words, areas), taken)
    tokens = [token for token in tokens if not _is_within(token, address)]
    story = find_story(words, tokens)
    opening = story or find_opening(words, tokens)
    own = [token for token in tokens if token.start >= story and is_own(words, token, opening)]
    message = _read_named(OrderWords(said), words, own, tokens, lexicon)
    told = [token for token in own if is_told(words, token, own, opening)]
    found = read_address(address) if address else ""
    message = _read_places(message._replace(address=found), words, tokens, told)
    asked = _read_asked(message, words, tokens)._replace(
        name=message.name or (find_name_beside(words, address, lexicon) if address else ""),
        is_sure_address=address is not None and is_sure(address),
    )
    return _read_wish(asked._replace(unexplained=list_own(words, unexplained, opening)), lexicon)


def _read_wish(message: OrderWords, lexicon: Lexicon) -> OrderWords:
    """Whether they want it ordered as it stands, and in whose name, where that is told with it."""
    is_placed = bool(message.address or message.inside or message.hour)
    if asking.asks_once_more(message.words):
        return message
    whose = find_wish(message.words, leave_details_out, is_placed=is_placed)
    if whose is None:
        return message
    name = "" if lexicon.find(whose) else whose
    return message._replace(confirms=True, wishes=True, name=message.name or name)


def _read_named(
    message: OrderWords, words: str, own: Sequence[Token], tokens: Sequence[Token], lexicon: Lexicon
) -> OrderWords:
    """What of the price list they name, and how many they are."""
    about_table = ordering.names_seats(words) or (ordering.is_about_table(words) and not _counts_things(own))
    told = asking.leave_out_how_many(words)
    sentences = [one for _, one in ordering.split_sentences(told)]
    people = "\n".join(
        one
        for one in sentences
        if ordering.asks_what_to_get(one) or not ordering.is_other_talk(leave_ill_out(one))
    )
    not_sold, own = leave_unsold_out(own)
    named = [token for token in own if token.kind not in _NO_THINGS]
    about_table = about_table or ordering.merely_asks(words)
    is_side = any(_is_side(token, lexicon) for token in tokens)
    return message._replace(
        clauses=() if about_table else tuple(read_clauses(words, named)),
        people=0 if about_table else find_count(people) or 0,
        not_sold=not_sold,
        is_of_order=not about_table and _is_of_order(words),
        promised=not about_table and ordering.is_promised(words) and is_side,
        only_sized=_names_only_sizes(words, own),
        many_named=any(
            token.kind == "kind" and _MANY.search(words[token.start : token.end]) for token in own
        ),
        is_bare=says_no_more(words, own),
        begins_with_thing=any(begins_sentence(words, token) for token in own),
        way="pickup" if any(map(_comes_for_it, split_told(words))) else find_way(words, own),
        name="" if _BILLED.search(words) else find_name(message.words),
        paid=next((token.value for token in reversed(own) if _pays(words, token)), ""),
    )


def _read_places(
    message: OrderWords, words: str, tokens: Sequence[Token], told: Sequence[Token]
) -> OrderWords:
    """Where it is to be brought to, and when."""
    asked_where = any(token.kind in ("delivery", "pickup") for token in tokens)
    is_any = (
        asked_where or message.address or any(_ASKED[name].search(words) for name in ("supposes", "reaches"))
    )  # "what if I'm at a friend's in Hadar?"
    places = [token for token in (tokens if is_any else told) if token.kind in _PLACES]
    outside = next((token for token in places if token.kind == "not_to"), None)
    return message._replace(
        outside=name_place(words, outside) if outside else "",
        inside=any(token.kind == "to" for token in places) and not outside,
        place=next((name_place(words, token) for token in places if token.kind == "to"), ""),
        ways_named=asked_where,
        details=find_details(words),
        hour=find_told_hour(words, message.people),
        part=find_told_part(words),
    )


def _read_asked(message: OrderWords, words: str, tokens: Sequence[Token]) -> OrderWords:
    """What they ask of it, and whether they close it or call it off."""
    told = split_asked(words).told
    is_short = len(told.split()) <= _LONG
    return message._replace(
        total=asking.asks_total(words) or any(map(asking.asks_bare_price, (words, *words.splitlines()))),
        price=asking.asks_price(words),
        summary=asking.asks_summary(words),
        confirms=is_short
        and ordering.confirms(told)
        and not (ordering.is_other_talk(told) or is_question(told) or asking.asks_once_more(words)),
        how_many=asking.asks_how_many(words) and any(token.kind in THINGS for token in tokens),
        yes=signals.says_yes(leave_asked_out(words)),
        calls_off=ordering.calls_off(words),
    )


def _counts_things(tokens: Sequence[Token]) -> bool:
    """Whether so many of a thing are named: no mere occasion then, whatever it is for."""
    return any(one.kind == "number" and after.kind in THINGS for one, after in pairwise(tokens))


def _pays(words: str, token: Token) -> bool:
    """Whether it says how they pay, and does not ask it."""
    is_told = token.kind == "payment" and not is_lacking(words, token)
    return is_told and not is_question(sentence_of(words, token))


def _comes_for_it(sentence: str) -> bool:
    return collects(sentence) and not is_question(sentence)


_BILLED = re.compile(r"(?<!\w)(?:invoice|receipt|ה?חשבונית|ה?קבלה)(?!\w)", re.IGNORECASE)
"""In whose name a bill is, and no order."""
_MANY = re.compile("(?:s|ות)$", re.IGNORECASE)
_SIZE = re.compile("ו?(?:גדול|קטן|גדולים|קטנים)")  # what may be said of a boy as well as of a tray


def _names_only_sizes(words: str, own: Sequence[Token]) -> bool:
    named = [words[token.start : token.end] for token in own if token.kind in THINGS]
    return bool(named) and all(map(_SIZE.fullmatch, named))


def _is_of_order(words: str) -> bool:
    wants = ordering.wants(words) or ordering.is_about_order(words) or bool(find_count(words))
    return wants and not is_question(words) and not ordering.is_other_talk(words)


def _is_side(token: Token, lexicon: Lexicon) -> bool:
    prices = lexicon.prices
    return prices is not None and token.kind == "item" and prices.items[token.value].kind is None


def _is_within(token: Token, address: re.Match[str] | None) -> bool:
    return bool(address and token.kind == "number" and address.start() <= token.start < address.end())


_ASKED = read_patterns("asked")
