"""Whether words that name things of the price list order them, or are talk of something else."""

import re

from conversations.orders.cues.asking import asks_when
from conversations.orders.cues.patterns import read_patterns
from conversations.wording.remembering import remembered

_WORDS = read_patterns("ordering")
_SHORT = 6
_BEFORE = re.compile(
    r"(?<!\w)(?:before|b4|till|until|when|לפני ש|עד ש)(?: (?:you|u|we|i|they|אתם|אני))? ?\w[^,.;!?\n]*",
    re.IGNORECASE,
)
"""What is yet to come: "read it back before you send it" sends nothing."""
_SENTENCE = re.compile("[^.!?\n;\U0001f300-\U0001faff]+[.!?;\U0001f300-\U0001faff]*")


def wants(words: str) -> bool:
    """Whether words ask for something to be brought or made."""
    return bool(_WORDS["wants"].search(words))


@remembered
def is_other_talk(sentence: str) -> bool:
    """Whether what a sentence names is no order: it was, it might be, or it is asked about."""
    return bool(_WORDS["no_order"].search(sentence))


def tells_of_order(words: str) -> bool:
    """Whether words tell of what was ordered, brought or paid before.

    >>> tells_of_order("I ordered yesterday"), tells_of_order("my mother came by surprise")
    (True, False)
    """
    return bool(_WORDS["tells_of_order"].search(words))


def is_about_table(words: str) -> bool:
    """Whether words are about a table, a place or a day of theirs."""
    return names_seats(words) or bool(_WORDS["occasion"].search(words))


def names_seats(words: str) -> bool:
    """Whether words name a table or a place to sit."""
    return bool(_WORDS["seats"].search(words))


def is_about_order(words: str) -> bool:
    """Whether words speak of an order."""
    return bool(_WORDS["group"].search(words))


def confirms(words: str) -> bool:
    """Whether they want it closed as it stands."""
    return bool(_WORDS["confirm"].search(_BEFORE.sub(" ", words))) and not asks_when(words)


def merely_asks(words: str) -> bool:
    """Whether they say themselves that they only ask.

    >>> merely_asks("a large with corn? just asking"), merely_asks("a large with corn?")
    (True, False)
    """
    return bool(_WORDS["merely_asks"].search(words))


def is_tentative(sentence: str) -> bool:
    """Whether something is ordered with a mark that asks whether it is right ("3 large probably?").

    >>> is_tentative("3 large probably?"), is_tentative("are 3 large enough?"), is_tentative("נגיד 3 משפחתיות?")
    (True, False, True)
    """
    return bool(_WORDS["tentative"].match(sentence)) and len(sentence.split()) <= _SHORT + 1


def goes_on(sentence: str) -> bool:
    """Whether a question merely goes on from what was said ("and with one more?")."""
    return bool(_WORDS["goes_on"].match(sentence)) and len(sentence.split()) <= _SHORT


_PAYS = re.compile(
    r"(?<!\w)(?:(?:i|we)(?:['’]?ll| will| can| would rather| prefer to) pay|"
    r"pay(?:ing)? (?:in )?cash|[אנ]שלם|משלמ(?:ת|ים) במזומן)(?!\w)",
    re.IGNORECASE,
)
"""Who says how they pay ("forget the link, I'll pay cash") wants what they pay for."""


def calls_off(words: str) -> bool:
    """Whether nothing of it is wanted any more.

    >>> calls_off("forget it all"), calls_off("forget it I'll pay cash")
    (True, False)
    >>> calls_off("cancel the order pls"), calls_off("cancel one"), calls_off("תבטלו הכל")
    (True, False, True)
    >>> calls_off("עד מתי אפשר לבטל הזמנה?"), calls_off("until when can I cancel the order")
    (False, False)
    """
    is_told = not (_PAYS.search(words) or _WORDS["asks_until"].search(words))
    return is_told and bool(_WORDS["calls_off"].search(words))


def is_same_as_before(words: str) -> bool:
    """Whether they want what they had another time, which only people can look up."""
    return bool(_WORDS["same_as_before"].search(words))


def leave_out_same(words: str) -> str:
    """The words without what says that it is to be as another time.

    >>> leave_out_same("same as last time but no corn")
    ' but no corn'
    """
    return _WORDS["same_as_before"].sub("", words)


def is_promised(words: str) -> bool:
    """Whether something is to come for nothing.

    >>> is_promised("did i lose that garlic bread"), is_promised("gluten free please")
    (True, False)
    """
    return bool(_WORDS["promised"].search(words))


def same_address(words: str) -> bool:
    """Whether it is to go where something went before.

    >>> same_address("another one to the same address"), same_address("what's the address")
    (True, False)
    """
    return bool(_WORDS["same_address"].search(words))


def leaves_out(words: str) -> bool:
    """Whether something is to be left out."""
    return bool(_WORDS["without"].search(words))


def split_sentences(words: str) -> list[tuple[int, str]]:
    """The sentences of a message with where each begins."""
    return [(found.start(), found[0]) for found in _SENTENCE.finditer(words) if found[0].strip()]


def asks_need(words: str) -> bool:
    """Whether they ask what they need, without a word of how many.

    >>> asks_need("what should we get?"), asks_need("מה כדאי לנו?"), asks_need("how much is delivery?")
    (True, True, False)
    """
    return bool(_WORDS["needs"].search(words))


def tells_to_feed(words: str) -> bool:
    """Whether they say that somebody is to be fed."""
    return bool(_WORDS["feeds"].search(words)) and "?" not in words


def asks_what_to_get(words: str) -> bool:
    """Whether they ask what they should order, or how much of it."""
    return bool(_WORDS["what_to_get"].search(words))
