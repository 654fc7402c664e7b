"""A price that staff wrote is the price: who asks what it costs is told that one, and never the usual one alone."""

import re

from conversations.handoff.telling import quote as quote_lead
from conversations.handoff.telling import tell_staff_of
from conversations.lead.handoff import Handoff
from conversations.promises.part import Promises, Word
from conversations.promises.quoting import WHY, find_signers, name_signer, quote
from conversations.promises.reading import (
    asks_total,
    find_agreed,
    find_count,
    gives_something,
    names_amount,
    points_back,
)
from conversations.turn.turn import Turn
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, read_ways, whole

_SAID = {key: ways for key, ways in read_said(__package__, "pricing").items() if key != "plain"}
_PRICED, _ALL, _ASKED, _BOTH = (whole(_SAID[key]) for key in ("priced", "all_of_it", "asked", "both"))
_PLAIN = frozenset(
    word for one in str(read_ways(__package__, "pricing")["plain"]).split() for word in words_of(one)
)
_SUM = re.compile(r"₪|NIS")
_STEM = 4
_BRIEF = 8  # words of a question of one thing
_LONGEST = 25  # words of a question of what something costs


def hear_price(turn: Turn, words: str) -> bool:
    """What something costs that staff wrote a price of is reckoned by theirs, or what they wrote is said again."""
    if len(words.split()) > _LONGEST or turn.lead.handoff.has_owner():
        return False
    for word in turn.lead[Promises].list_standing(turn.now):
        if not _tells_price(word.text) or not _asks_of_it(turn, word, words):
            continue
        turn.lead[Promises].named_at = turn.now
        turn.reply("answer", _say(turn, word, words), WHY)
        return True
    return False


def tell_price_beside(turn: Turn, words: str) -> None:
    """Where a usual price is told to who has one of staff's, theirs is said beside it."""
    word = next((one for one in turn.lead[Promises].list_standing(turn.now) if _tells_price(one.text)), None)
    if word is None or not _is_fresh(turn) or not _asks_price(words) or not _SUM.search(turn.gathered_text()):
        return
    if turn.has_said("order") and gives_something(word.text):
        return  # said beside the order already
    before, after = _part_lines(turn)
    is_next = len(after) <= 1  # the first thing said upon it
    if not is_next and not any(_share(line, words) for line in before[-_LINES:]):
        return
    answer = quote(word, words)
    turn.reply(
        "noted",
        turn.phrase("promise_beside_price", who=name_signer(turn, word), answer=answer),
        WHY,
    )
    handoff: Handoff | None = turn.lead.handoff.open
    tell_staff_of(turn, handoff.id if handoff else "", quote_lead(turn, words))


_LINES = 3
"""So many of their lines before staff wrote tell what staff wrote of."""


def _part_lines(turn: Turn) -> tuple[list[str], list[str]]:
    """What they said before the last message of staff, and after it."""
    recent = turn.lead.dialogue.recent
    place = max((at for at, line in enumerate(recent) if line.by == "staff"), default=0)
    return (
        [line.text for line in recent[:place] if line.by == "lead"],
        [line.text for line in recent[place:] if line.by == "lead"],
    )


def _say(turn: Turn, word: Word, words: str) -> str:
    who, price = name_signer(turn, word), find_agreed(word.text, words)
    is_named = is_question(words) and names_amount(word.text, words) and not asks_total(words)
    count = None if price is None or is_named else _count(word.text, words, price)
    if price is None or count is None:
        phrase = "promise_stands" if is_named else "promise_said"
        return turn.phrase(phrase, who=who, answer=quote(word, words))
    values = {"price": f"{price:,}", "count": str(count), "total": f"{price * count:,}"}
    return turn.phrase("promise_sum", who=who, **values)


def _count(text: str, words: str, price: int) -> int | None:
    """How many times the price is to be paid; None where it is the price of all, or nobody says."""
    asked = find_count(words, price) or (2 if _BOTH.search(words) else None)
    told = find_count(text, price)
    if _ALL.search(text) and not _RATE.search(text) and asked in (None, told, _PAIR):
        return None
    return asked or (told if asks_total(words) and _EACH.search(text) else None)


_PAIR = 2
_EACH = whole(
    r"each|apiece|per (?:pie|person|head|lesson|class)|a (?:pie|head|lesson|class)|"
    r"לאחד|לאחת|לכל (?:אחד|אחת|מגש|שיעור)|למגש"
)
_RATE = whole(r"(?:a|per|each|every) month|monthly|לחודש|בחודש|כל חודש")


def _asks_of_it(turn: Turn, word: Word, words: str) -> bool:
    """Whether they ask what that costs which staff wrote a price of."""
    names = find_signers(word.text)
    if asks_total(words) and (names_amount(word.text, words) or points_back(words, names)):
        return True
    if not _is_fresh(turn):
        return False
    if is_question(words) and names_amount(word.text, words):
        return True
    if not _asks_price(words):
        return False
    if not _is_priced(word.text) and (len(words.split()) > _BRIEF or any(map(str.isdecimal, words))):
        return False  # what is given is said beside the sum of all they ask for
    content = _name_content(words)
    if not content:
        return turn.lead.dialogue.said.kind != "order" or find_count(word.text, 0) is not None
    return bool(content & _name_content(word.text))


def _is_fresh(turn: Turn) -> bool:
    return turn.lead[Promises].is_talked_of(turn.now)


@remembered
def _asks_price(words: str) -> bool:
    return _ASKED.search(words) is not None


@remembered
def _tells_price(text: str) -> bool:
    """Whether a message of staff says what something costs.

    >>> _tells_price("50 minutes, 280 NIS"), _tells_price("12 מגשים אעשה לך ב-600 הכול"), _tells_price("הניסיון עליי")
    (True, True, True)
    >>> _tells_price("Friday at 11:00 is yours"), _tells_price("שישי ב-12.3 בשעה 10")
    (False, False)
    """
    return _is_priced(text) or gives_something(text)


def _is_priced(text: str) -> bool:
    return find_agreed(text, "") is not None or _PRICED.search(text) is not None


def _share(one: str, other: str) -> bool:
    return bool(_name_content(one) & _name_content(other))


@remembered
def _name_content(words: str) -> frozenset[str]:
    """What words are about, by how each begins: without what says nothing of it."""
    told = (word for word in words_of(words) if word not in _PLAIN and len(word) > 2)
    return frozenset(_bare(word)[:_STEM] for word in told)


_PREFIX = re.compile(r"^[והבלשמ](?=[א-ת]{4,})")


def _bare(word: str) -> str:
    return _PREFIX.sub("", word, count=1)
