"""What is wanted after words that speak of one of the things that are there, be it in one of their sentences. Pure."""

from conversations.orders.cues.changes import say_change
from conversations.orders.cues.sentences import split_told
from conversations.orders.cues.telling import leave_out_of_these, say_one_more, tells_what_one_is
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import BasketLine
from conversations.orders.lines.changing import change
from conversations.orders.meant.back import put_back
from conversations.orders.meant.in_full import say_in_full
from conversations.orders.meant.plainly import say_as_meant
from conversations.orders.pointing.changed import change_pointed
from conversations.orders.pointing.more_of_it import tell_new_apart
from conversations.orders.pointing.owners import change_owned


def point_by_sentence(
    wanted: tuple[BasketLine, ...], words: str, told: list[str], lexicon: Lexicon, reader: OrderReader
) -> tuple[BasketLine, ...] | None:
    """What is wanted after several sentences, one of which points at a pie; None where none does, or one is unsure."""
    words = say_in_full(words, wanted, lexicon)
    sentences, now, is_pointed, prices = split_told(words), wanted, False, lexicon.prices
    was = wanted
    if prices is None or len(sentences) == 1:
        return None
    for sentence in sentences:
        if _tells_of_somebody(sentence, reader):
            continue
        pointed = tell_new_apart(was, now, sentence, reader, prices)
        pointed = pointed or point_at(now, sentence, told, lexicon, reader)
        if pointed is not None:
            was, now, is_pointed = now, pointed, True
            continue
        plainly = say_change(say_one_more(say_as_meant(sentence, now, told, lexicon)))
        changed = change(now, reader.read(leave_out_of_these(plainly)).clauses, prices)
        if changed.unsure:
            return None
        was, now = now, changed.wanted
    return now if is_pointed else None


def _tells_of_somebody(sentence: str, reader: OrderReader) -> bool:
    """ "He's vegan.": why one that is pointed at is to be so, and nothing of the others."""
    clauses = reader.read(sentence).clauses
    is_mere = not any(clause.verb or one.is_thing or one.number for clause in clauses for one in clause.named)
    return is_mere and tells_what_one_is(sentence)


def point_at(
    wanted: tuple[BasketLine, ...], words: str, told: list[str], lexicon: Lexicon, reader: OrderReader
) -> tuple[BasketLine, ...] | None:
    """What is wanted, where words speak of one of the things that are there; None where they don't."""
    plainly = say_change(say_as_meant(words, wanted, told, lexicon))
    if (back := put_back(wanted, plainly, lexicon)) and lexicon.prices:
        return change(back[0], reader.read(back[1]).clauses, lexicon.prices).wanted
    pointed = change_pointed(wanted, plainly, lexicon, reader)
    return change_owned(wanted, plainly, told, lexicon, reader) if pointed is None else pointed
