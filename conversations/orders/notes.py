"""What whoever brings an order should know: the way in, the bell, whom to ask for."""

import re
from collections.abc import Iterator

from conversations.contact.in_whose_name import find_name, is_name_only
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.orders.cues.ordering import is_about_order, is_other_talk
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.cues.sentences import split_asked
from conversations.orders.cues.telling import tells_taste
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords
from conversations.orders.heard.where import find_details, leave_area_out, leave_details_out, leave_place_out
from conversations.orders.kept.basket import Basket, Topping
from conversations.orders.kept.prices import PriceList
from conversations.orders.known.outside import tell_refused
from conversations.orders.lines.makes import keep_makes, names_make, say_makes
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.named.banknotes import breaks_note, find_banknote
from conversations.orders.replies.called import name_toppings
from conversations.orders.replies.replying import ORDER
from conversations.orders.replies.saying import say_money
from conversations.orders.waited.awaiting import find_awaited
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_WORDS = read_patterns("notes")

COURIER_NOTE = "courier_note"
_ADDRESS_IS = re.compile(
    r"^\W*ו?(?:הכתובת|הבניין|זה)(?: שלי| שלנו)? (?:זה|היא|הוא) |^\W*(?:and )?(?:my |the |our )?address is ",
    re.I,
)
"""What merely opens the floor and the flat."""
_AND = re.compile(r"^\W*(?:(?:and |also |plus |please )+|ו(?=אל |לא |תשאיר|שהשליח|ש[א-ת]))", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;!\n]+|,(?!\d)")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_SENTENCE, _PIECE = re.compile(r"[.;!\n]+(?!\d)"), re.compile(r",(?!\d)")
_WISH = re.compile(r"\W*ש[ית][א-ת]{2,}")
"""How Hebrew says what somebody is to do, be it one thing or another."""
_SO = re.compile(r"(?<!\w)(?:so|so please|ולכן|לכן|אז)(?!\w)[\s,]*", re.IGNORECASE)
"""Behind why it is so, what is wished."""
_FEW = 9
_LEAST = 2  # words of a note beside the floor and the flat
_TOLD = re.compile(r"(?<!\w)(?!(?:the|and|is|its|it's|my|our)(?!\w))[^\W\d]{2,}", re.IGNORECASE)
"""A word that tells something beside the floor and the flat."""
_NEAR = 0.32
"""How like an example words are that tell of the way in, while something is wanted."""


def hear_beside(turn: Turn, words: str) -> bool:
    """What is told beside an order, and neither is one nor calls for anybody."""
    return hear_taste(turn, words) or hear_note(turn, words)


def hear_note(turn: Turn, words: str) -> bool:
    """While something is wanted, what is said of the way in is kept with it, and calls for nobody."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    is_brought = prices is not None and prices.delivery is not None and basket.way != "pickup"
    is_brought = is_brought and not basket.supposed
    if prices and prices.delivery and not basket.is_open() and find_awaited(turn):
        return _pass_spot(turn, words)
    if not (prices and is_brought and basket.is_alive(turn.now, prices)) or is_hurt(turn):
        return False
    said = split_asked(words)
    told = _AND.sub("", said.told)
    message = turn.playbook.index(OrderReader).read(told)
    if _is_of_order(message) or not _is_note(turn, told):
        return False
    if basket.outside:
        tell_refused(turn, basket.outside)
        return True
    made, told = _take_makes(basket, told, turn.playbook.index(Lexicon))
    note, name = _leave_rest_out(_ADDRESS_IS.sub("", told)), find_name(told)
    basket.notes, basket.at, basket.in_name = (*basket.notes, note), turn.now, name or basket.in_name
    named = turn.phrase("order_name", details=name) if name else ""
    makes = turn.phrase("order_makes", details=say_makes(basket.makes)) if made else ""
    told_back = " ".join(filter(None, (makes, named, turn.phrase("order_note", details=note))))
    turn.reply(ORDER, told_back, reason("order_read"))
    if said.asked:
        turn.playbook.index(Dispatch).answer(turn, said.asked.strip())
    return True


def _take_makes(basket: Basket, words: str, lexicon: Lexicon) -> tuple[bool, str]:
    """Which make a thing is to be of, told beside ("the Greek one. the bell is broken"); the rest of the words."""
    parts = [part for part in _SENTENCE.split(words) if part.strip()]
    makes = [part for part in parts if names_make(part)]
    kept = basket.makes
    for part in makes:
        kept = keep_makes(kept, part, basket.wanted, lexicon)
    if not makes or len(makes) == len(parts) or kept == basket.makes:
        return False, words
    basket.makes = kept
    return True, ". ".join(part.strip() for part in parts if part not in makes)


def _pass_spot(turn: Turn, words: str) -> bool:
    """Of an order that is on its way: where in the building it goes is told to whoever brings it."""
    is_told = any(one.search(words) for one in (_WORDS["to_spot"], _WORDS["asks_courier"])) or bool(
        find_details(words)
    )
    if is_question(words) or not is_told or len(words.split()) > 2 * _FEW:
        return False
    ask_staff(turn, words, told="order_note_passed")
    return True


def hear_taste(turn: Turn, words: str) -> bool:
    """What somebody of theirs eats, while pizzas are wanted: which of them is to be so is asked."""
    prices, basket, lexicon = (
        turn.playbook.index(Lexicon).prices,
        turn.lead[Basket],
        turn.playbook.index(Lexicon),
    )
    is_wanted = bool(basket.wanted) and not basket.supposed
    if prices is None or not (is_wanted and basket.is_alive(turn.now, prices)) or not tells_taste(words):
        return False
    named = [one for one in lexicon.find(words) if one.kind in ("addition", "plain")]
    if not named or is_question(words) or is_hurt(turn):
        return False
    details = turn.phrase("order_plain")
    if one := next((one for one in named if one.kind == "addition"), None):
        basket.special = {one.value: 1}
        details = name_toppings((Topping(one.value),), prices, turn.language).strip(" ,")
    turn.reply(ORDER, turn.phrase("order_taste", details=details), reason("order_read"))
    return True


def find_notes(turn: Turn, message: OrderWords) -> Iterator[str]:
    """The clauses of an order's own words that tell whoever brings it something."""
    read = turn.playbook.index(OrderReader).read
    if side := _WORDS["one_side"].search(message.words):
        yield side[0]
    clauses = [_trim(one) for one in _CLAUSE.split(message.words)]
    for said_of in clauses:
        clause = leave_place_out(_leave_area_out(turn, said_of))  # the floor and the flat go with the address
        if len(clauses) == 1 and clause == said_of:
            continue
        if _WORDS["introduces"].match(clause) or is_about_order(clause):
            continue
        said = read(clause)
        if not _is_of_order(said) and _is_of_way(clause):
            yield clause


def put_change(turn: Turn, basket: Basket, message: OrderWords, prices: PriceList) -> None:
    """The banknote that has to be broken is noted for whoever brings it, who is paid in cash then."""
    worth = find_banknote(message.words) if basket.way != "pickup" else 0
    name, way = next(((name, one) for name, one in prices.payments.items() if one.change), ("", None))
    if not worth or way is None or way.change is None:
        return
    note = turn.journey.in_language(way.change, turn.language).format(count=say_money(worth))
    kept = [one for one in basket.notes if not breaks_note(one)]
    basket.notes, basket.paid = (*kept, note), name


def _leave_area_out(turn: Turn, clause: str) -> str:
    places = [one for one in turn.playbook.index(Lexicon).find(clause) if one.kind in ("to", "not_to")]
    return leave_area_out(clause, [(one.start, one.end) for one in places])


def pass_note(turn: Turn, act: Act) -> bool:
    """With nothing wanted here it is of an order that was made: staff tell whoever brings it."""
    prices = turn.playbook.index(Lexicon).prices
    basket = turn.lead[Basket]
    if prices is None or prices.delivery is None:
        return False
    if basket.outside and not (basket.address or basket.last):
        tell_refused(turn, basket.outside)
        return True
    ask_staff(turn, act.words, told="order_note_passed")
    return True


def _is_of_order(message: OrderWords) -> bool:
    """Whether words say what is wanted, or where and when."""
    return bool(message.address or message.hour or any(clause.named for clause in message.clauses))


def _is_note(turn: Turn, words: str) -> bool:
    """Whether words are like such notes, as a whole or in a clause: what is said beside goes with it."""
    clauses = {words, *_CLAUSE.split(words)}
    if _WORDS["asks_courier"].search(words) and len(words.split()) <= 2 * _FEW:
        return True
    return not is_question(words) and any(_is_like_note(turn, one) for one in clauses if one.strip())


def _is_of_way(words: str) -> bool:
    """Whether a clause names the door, the bell, where it is left: a mere remark names none of these."""
    is_asked = is_question(words) and not (_WISH.match(words) and "?" not in words)
    if is_asked or len(_TOLD.findall(leave_details_out(words))) < _LEAST:
        return False
    if _WORDS["way_in"].search(words) and not _WORDS["remark"].search(words):
        return len(words.split()) <= 2 * _FEW
    return (
        any(_WORDS[name].search(words) for name in ("to_spot", "asks_courier")) and len(words.split()) <= _FEW
    )


def _is_like_note(turn: Turn, words: str) -> bool:
    if _WORDS["to_spot"].search(words) and len(words.split()) <= _FEW:
        return True
    if _is_of_way(words):
        return True
    if len(leave_details_out(words).split()) < _LEAST:
        return False
    reading = turn.playbook.reader.read(words)
    if reading.best and reading.best.label.name == COURIER_NOTE:
        return True
    is_remark = _WORDS["remark"].search(words) is not None
    return not is_remark and any(
        one.label.name == COURIER_NOTE and near >= _NEAR for one, near in reading.nearest
    )


def _leave_rest_out(words: str) -> str:
    """What concerns whoever brings it: without who they are, an aside, and what happened another time."""
    sentences = (
        ", ".join(piece for one in _PIECE.split(sentence) if (piece := _say_wish(one)))
        for sentence in _SENTENCE.split(_ASIDE.sub(" ", words))
    )
    return ". ".join(one for one in sentences if one) or _trim(words)


def _say_wish(piece: str) -> str:
    """A piece of a note without why it is so, where that stands before it; "" for one that is none."""
    why = next((one for one in _SO.finditer(piece) if _is_of_way(piece[one.end() :])), None)
    if why:
        return _trim(piece[why.end() :])
    is_none = is_name_only(piece) or (is_other_talk(piece) and not _is_of_way(piece))
    return "" if is_none else _trim(piece)


def _trim(words: str) -> str:
    return " ".join(words.split()).strip(" .,!?")
