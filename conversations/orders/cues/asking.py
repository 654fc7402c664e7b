"""What words ask of an order: a total, a price, what there is so far, how one orders."""

import re

from conversations.orders.cues.patterns import read_patterns
from conversations.wording.remembering import remembered

_WORDS = read_patterns("asking")
_PART = re.compile(r"[^,.!?\n;]+[,.!?;\n]*\s*")


@remembered
def asks_total(words: str) -> bool:
    """Whether the total of something is asked for.

    >>> asks_total("how much now"), asks_total("כמה יוצא עם משלוח"), asks_total("how much is a pizza")
    (True, True, False)
    """
    return bool(_WORDS["total"].search(words))


def leave_total_out(words: str) -> str:
    """The words without a sentence of its own that asks what it comes to, where more is said than that.

    >>> leave_total_out("take the onion off. how much is it all?"), leave_total_out("how much is it all?")
    ('take the onion off. ', 'how much is it all?')
    """
    parts = _PART.findall(words)
    kept = "".join(one for one in parts if not ("?" in one and (asks_total(one) or asks_bare_price(one))))
    return kept if kept.strip() else words


def asks_summary(words: str) -> bool:
    """Whether all of it is to be said once more."""
    return bool(_WORDS["summary"].search(words)) or asks_once_more(words)


@remembered
def asks_once_more(words: str) -> bool:
    """Whether what is wanted is to be read once more, which closes nothing, though it is to be "written" or "sent".

    >>> asks_once_more("list my order again"), asks_once_more("send my order"), asks_once_more("תרשום לי שוב מה יש")
    (True, False, True)
    """
    return bool(_WORDS["once_more"].search(words))


def asks_where_we_were(words: str) -> bool:
    """Whether they come back to it, and ask how far it got.

    >>> asks_where_we_were("sorry, where were we"), asks_where_we_were("where were you")
    (True, False)
    """
    return bool(_WORDS["where_we_were"].search(words))


def asks_bare_price(words: str) -> bool:
    """Whether they ask what it costs, with no word of what."""
    return bool(_WORDS["bare_price"].match(words))


@remembered
def asks_price(words: str) -> bool:
    """Whether they ask what something costs."""
    return bool(_WORDS["price"].search(words))


def asks_when(words: str) -> bool:
    """Whether they ask until when an order can be closed, which closes none."""
    return bool(_WORDS["asks_when"].search(words))


def asks_if_ordered(words: str) -> bool:
    """Whether they ask if it is ordered by now.

    >>> asks_if_ordered("is it ordered now?"), asks_if_ordered("זה הוזמן?"), asks_if_ordered("is it hot?")
    (True, True, False)
    """
    return bool(_WORDS["if_ordered"].search(words))


def asks_how_to_order(words: str) -> bool:
    """Whether they ask how and where an order is made."""
    return bool(_WORDS["how_to_order"].search(words))


def asks_what_it_was(words: str) -> bool:
    """Whether they ask what they had another time.

    >>> asks_what_it_was("what did I have exactly"), asks_what_it_was("what was it like")
    (True, False)
    """
    return bool(_WORDS["what_it_was"].search(words))


def is_to_be_checked(words: str) -> bool:
    """Whether somebody of the team is to look something up.

    >>> is_to_be_checked("ok can someone check"), is_to_be_checked("can I pay by check")
    (True, False)
    """
    return bool(_WORDS["checks"].search(words))


def asks_how_many(words: str) -> bool:
    """Whether they ask how many of something are needed."""
    return bool(_WORDS["how_many"].search(words))


def leave_out_how_many(words: str) -> str:
    """The words without their question of how many of something are needed."""
    return _WORDS["how_many_of"].sub(" ", words)
