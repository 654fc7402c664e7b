"""What is ordered in the chat, or changed, is taken up and read back."""

import re
from typing import NamedTuple

from conversations.answers.answering import answer_act
from conversations.answers.asked.naming import find_by_words
from conversations.dialogue.passing.telling import is_of_meanwhile
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.orders.asked.so_many import say_taken
from conversations.orders.beside import answer_beside
from conversations.orders.cues.asking import asks_bare_price, is_to_be_checked, leave_total_out
from conversations.orders.cues.changes import say_change
from conversations.orders.cues.only_asked import leave_refused_out
from conversations.orders.cues.ordering import is_same_as_before, leave_out_same, leaves_out, tells_of_order
from conversations.orders.cues.sentences import leave_result_out, split_asked
from conversations.orders.cues.telling import (
    leave_dislike_out,
    leave_out_of_these,
    say_one_more,
    say_small_vegan,
    sees_why,
    tells_of_some,
)
from conversations.orders.heard.days import find_day
from conversations.orders.heard.grammar import Clause
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords
from conversations.orders.heard.where import leave_details_out
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.known.again import take_up_last, tell_last
from conversations.orders.known.another import say_for_another
from conversations.orders.known.explained import put_explained, say_explained
from conversations.orders.known.half_plain import put_half_plain
from conversations.orders.known.needed import take_up_needed
from conversations.orders.known.of_deal import say_of_deal
from conversations.orders.known.shares import asks_share, leave_share_out
from conversations.orders.known.that_kind import say_that_kind
from conversations.orders.known.that_one import say_that_one
from conversations.orders.lines.grouped import count_us, find_people_now, leave_us_out, speaks_of_us
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.meant.alternatives import leave_kept_half_out, say_what_is_had
from conversations.orders.meant.answered import say_answered
from conversations.orders.meant.as_it_is import are_plain
from conversations.orders.meant.asked_before import list_told, say_as_asked, take_as_pies
from conversations.orders.meant.dropped import drop_asked
from conversations.orders.meant.first_apart import say_first_apart
from conversations.orders.meant.plainly import make_plain, say_as_meant, withdraws
from conversations.orders.meant.pointed import point_at, point_by_sentence
from conversations.orders.meant.retold import say_retold
from conversations.orders.pointing.alike import say_alike
from conversations.orders.pointing.asked_change import say_of_them
from conversations.orders.pointing.exchanged import find_exchange
from conversations.orders.pointing.staying import say_upon
from conversations.orders.replies.replying import hear_sorrow, reply_with, show_staff
from conversations.orders.spelling.plainer import say_to_one
from conversations.orders.tables.at_table import is_at_table, names_food
from conversations.orders.taking import take
from conversations.orders.wished.given import keep_given, say_given
from conversations.orders.wished.promised import Promised, find_promised, pass_promised, says_no_more
from conversations.orders.wished.wishes import (
    find_wishes_before,
    keep_wishes,
    leave_if_had_out,
    split_wishes,
)
from conversations.profile.counting import find_count
from conversations.timetable.how_it_is import leave_asked_out
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts

_LONG, _SHORT, _BOTH, _FEW = 14, 8, 2, 5
_MEANWHILE = re.compile(
    r"(?<!\w)(?:meanwhile|in the meantime|for now|while (?:we|i) wait|בינתיים|כרגע|בזמן שמחכים)(?!\w)", re.I
)
"""What is wanted so is wanted, whatever else is waited for."""
_TWO = re.compile(r"(?<!יום )(?<![א-ת])ו?שני(?![א-ת])")
"""So many of something, where so many are named, and no Monday."""


def hear_order(turn: Turn, words: str) -> bool:
    """Words that order something, change it, or ask what it comes to; what staff promised is passed on to them."""
    basket, told = turn.lead[Basket], find_promised(turn, words)
    keep_given(turn, basket)
    had = [one for one in basket.wanted if one.free]
    given = say_given(turn, told.promise) if told else ""
    if told and not given:
        is_order = not says_no_more(told) and _hear_order(turn, told.rest)
        if is_order or basket.is_open():
            pass_promised(turn, told)
            return True
    rest = "" if told and says_no_more(told) else (told.rest.strip(" ,.!") if told else "")
    said = f"{rest}. {given}".strip(" .") if told and given else words
    if not basket.wanted or basket.supposed:
        said = leave_refused_out(said)
    if not said or not _hear_order(turn, said):
        return False
    if any(one.free for one in basket.wanted) and not had:  # the link knows nothing of it
        pass_promised(turn, told or Promised(words, ""))
    return True


def _hear_order(turn: Turn, words: str) -> bool:
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    said, prices = _say_plainly(turn, words, lexicon), lexicon.prices
    is_aside = is_of_meanwhile(_MEANWHILE.sub(" ", said.words)) or sees_why(said.words)
    if prices is None or is_hurt(turn, said.words) or is_aside:
        return False
    if basket.at and basket.is_stale(turn.now, prices):
        basket.last = basket.wanted or basket.last  # "same as last week": as it was written here
        basket.clear()
    was = basket.wanted
    words = _say_of_wanted(turn, said.words, lexicon)
    is_again = take_up_last(turn, words)
    before = basket.copy()
    message = _read_as_meant(turn, words, prices, is_again=is_again)._replace(not_had=said.not_had)
    why = take(turn, basket, message, prices)
    if basket.wanted not in (was, before.wanted) and was != before.wanted:
        basket.earlier = (*before.earlier, was)  # what went of it is part of what may be wanted back
    if is_again and (why is None or not basket.differs_from(before)):
        tell_last(turn)
        return True
    if basket.is_open():
        keep_wishes(basket, (*(() if before.is_open() else find_wishes_before(turn)), *said.wishes))
    if why is None and basket.manner != before.manner:
        turn.reply("answer", turn.phrase("order_wish", details="; ".join(said.wishes)), reason("order_read"))
        return True
    if why is None:
        basket.wanted = was if basket.wanted == before.wanted else basket.wanted
        return _put_to_staff(turn, before, message, prices)
    hear_sorrow(turn, words)
    show_staff(turn, basket, before, prices, closes=message.confirms)
    reply_with(turn, basket, before, message, why)
    answer_beside(turn, words)
    return True


class _Plain(NamedTuple):
    """Words of an order as they are read: what is not had, and how it is to be made, stand apart."""

    words: str
    not_had: tuple[str, ...]
    wishes: tuple[str, ...]


def _say_plainly(turn: Turn, words: str, lexicon: Lexicon) -> _Plain:
    """What they say by itself, whatever is wanted yet."""
    if not turn.lead[Basket].is_open():
        words = say_taken(words, lexicon, turn.language)
    words = say_that_kind(turn, say_explained(turn, say_of_deal(turn, words)))
    words = say_first_apart(turn, leave_dislike_out(say_answered(turn, say_to_one(words))))
    words, not_had = say_what_is_had(say_retold(words, turn.lead[Basket].wanted, lexicon), lexicon)
    wishes, rest = split_wishes(words, lexicon)
    words = leave_kept_half_out(leave_if_had_out(rest or words), lexicon)
    words = say_alike(say_small_vegan(words), list_told(turn, words), turn.lead[Basket].wanted, lexicon)
    return _Plain(words, not_had, wishes if rest else ())


def _say_of_wanted(turn: Turn, words: str, lexicon: Lexicon) -> str:
    """The same of what is wanted, where they speak of that without a name."""
    words, basket = drop_asked(turn, words), turn.lead[Basket]
    if exchange := find_exchange(words, basket.wanted, lexicon):
        basket.wanted, words = exchange
    words = say_upon(say_of_them(words, basket.wanted), basket.wanted, lexicon)
    words = say_that_one(turn, words, list_told(turn, words))
    return say_for_another(words, basket.wanted, list_told(turn, words), lexicon)


def _read_as_meant(turn: Turn, words: str, prices: PriceList, *, is_again: bool) -> OrderWords:
    """What the words want; first that is taken up which we suggested, and of which they say no more than yes."""
    is_suggested = take_up_needed(turn, words, prices)
    take_as_pies(turn, words, prices)
    message = _read(turn, words, leave_out_same(words) if is_again else words)
    if is_suggested:
        message = message._replace(summary=True, clauses=() if are_plain(message) else message.clauses)
    return _point(turn, words, message)


def hear_sure_order(turn: Turn, words: str) -> bool:
    """Who asks whether anybody is there, and orders in the same breath, is heard as ordering; a complaint is none."""
    lexicon = turn.playbook.index(Lexicon)
    if lexicon.prices is None or tells_of_order(words) or signals.is_angry(words):
        return False
    parts = split_acts(words)
    asks = [part for part in parts if signals.asks_for_person(part)]
    if not asks or len(parts) == len(asks) or any(len(part.split()) > _FEW for part in asks):
        return False
    message = turn.playbook.index(OrderReader).read(words)
    return bool(message.things) and hear_order(turn, words)


def _point(turn: Turn, words: str, message: OrderWords) -> OrderWords:
    """The message with what is wanted, where words speak of one of the things that are there already."""
    lexicon, reader, wanted = (
        turn.playbook.index(Lexicon),
        turn.playbook.index(OrderReader),
        turn.lead[Basket].wanted,
    )
    if not wanted or lexicon.prices is None:
        return message
    if withdraws(words):
        return message._replace(clauses=(), calls_off=False, summary=True)
    told = list_told(turn, words)
    said = split_asked(leave_result_out(leave_total_out(words))).told
    pointed = make_plain(wanted, said, lexicon) or put_explained(wanted, said, lexicon)
    pointed = pointed or put_half_plain(wanted, said, lexicon)
    pointed = pointed or point_by_sentence(wanted, said, told, lexicon, reader)
    pointed = point_at(wanted, said, told, lexicon, reader) if pointed is None else pointed
    if pointed is None:
        return message
    return message._replace(pointed=pointed, day="")  # "the second one" is no Monday


def _read(turn: Turn, words: str, said: str) -> OrderWords:
    """What words say, by what is wanted so far: of whom, of what, for which day."""
    prices, read = turn.playbook.index(Lexicon).prices, turn.playbook.index(OrderReader).read
    basket, zone = turn.lead[Basket], turn.playbook.zone
    if not basket.wanted and (basket.people or find_count(words)):  # "two of them": of who is to be fed
        message = turn.playbook.index(OrderReader).read_group(words)
    else:
        going_on = leave_share_out(said)
        if basket.wanted and said == words:
            plain = split_asked(leave_result_out(leave_total_out(going_on)))
            told = list_told(turn, words)
            meant = say_as_meant(plain.told, basket.wanted, told, turn.playbook.index(Lexicon))
            going_on = plain.say(say_change(say_one_more(meant)))
        read_now = read(leave_out_of_these(going_on))
        total = read_now.total or (going_on != said and read(said).total)
        message = read_now._replace(words=words, of_these=tells_of_some(going_on), total=total)
    total = message.total or (bool(basket.wanted) and any(map(asks_bare_price, split_acts(words))))
    is_price = message.price and (not asks_share(words) or bool(message.things))
    message = say_as_asked(turn, message._replace(total=total, price=is_price))
    message = message._replace(clauses=tuple(leave_us_out(message.clauses, count_us(words))))
    if not (message.people or speaks_of_us(words)):
        message = message._replace(clauses=_of_last(turn, message.clauses))
    if basket.people and not basket.wanted:
        message = message._replace(people=find_people_now(words, basket.people) or message.people)
    is_two = any(one.number == _BOTH for clause in message.clauses for one in clause.named)
    of_order = leave_asked_out(leave_details_out(_TWO.sub("שתי", words) if is_two else words))
    day = find_day(of_order, turn.now, zone)
    is_other_day = day and (basket.day or day != turn.now.astimezone(zone).date())
    is_brought = prices is not None and prices.delivery
    return message._replace(day=day.isoformat() if day and is_other_day and is_brought else "")


def _of_last(turn: Turn, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """ "And 9 cokes", "make it 5": a bare number is of what was named a moment ago, where that is no pizza."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    said = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    if (
        prices is None
        or not basket.wanted
        or len(said) < _BOTH
        or len(clauses) != 1
        or len(clauses[0].named) != 1
    ):
        return clauses
    (clause,), (one,) = clauses, clauses[0].named
    things = turn.playbook.index(OrderReader).read(said[-_BOTH]).things
    name = things[0].item if len(things) == 1 else ""
    is_of_it = bool(name) and not prices.items[name].kind and any(line.item == name for line in basket.wanted)
    if not (is_of_it and one.is_bare and one.number and clause.verb in ("make", "correct", "only")):
        return clauses
    return (clause._replace(verb="make", named=(one._replace(item=name, part=False),)),)


def _ask_of_promise(turn: Turn, words: str) -> None:
    """Whether it was promised the team says; what is known of the thing it hangs on ("if I join the club") is told."""
    about = find_by_words(turn, words)
    if about:
        answer_act(turn, Act("answer", words, 1.0, about=about, alone=False))
    ask_staff(turn, words, told="asked_too" if about else "ask_staff")


def _put_to_staff(turn: Turn, basket: Basket, message: OrderWords, prices: PriceList) -> bool:
    """What only people can look up, or make: the same as last time, something left out that is no addition."""
    if prices.ordered and message.promised:  # what was promised to whom stands in no price list
        _ask_of_promise(turn, message.words)
        return True
    is_of_food = names_food(turn, message.words) or not is_at_table(turn)  # "Dana is late as usual"
    is_same = is_same_as_before(message.words) and is_of_food
    if prices.ordered and is_same and len(message.words.split()) <= _LONG:
        ask_staff(turn, message.words, told="order_same_asked")
        return True
    if prices.ordered and is_to_be_checked(message.words) and len(message.words.split()) <= _LONG:
        ask_staff(turn, message.words)
        return True
    if not prices.ordered or is_question(message.words) or len(message.words.split()) > _SHORT:
        return False
    if not (basket.is_alive(turn.now, prices) and leaves_out(message.words)):
        return False
    ask_staff(turn, message.words)
    return True
