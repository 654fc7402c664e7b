"""Whether words ask for a place, or agree to one: nobody is put down for what they only wish, tell or ask."""

import re

from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.trials.heard import words as said
from conversations.trials.heard.asking import asks_for_day, asks_for_next, asks_to_come, says_they_come
from conversations.trials.heard.clauses import ASKS_SUM, MAY, SOONEST, TAKES, list_choices, split_clauses
from conversations.trials.heard.trying import TrialNames
from conversations.trials.heard.wished import wishes
from conversations.trials.told.adding import is_of_class
from conversations.trials.told.part import WantedTrial
from conversations.trials.wanted.wishing import was_asked
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.clocks import find_clocks
from conversations.wording.weekdays import find_named_days


def asks_for_place(turn: Turn, known: WantedTrial | None, words: str) -> bool:
    """Whether somebody is to be put down by these words; what was asked just now, or is with the team, is answered."""
    if known is not None and known.case != "":
        return True
    if was_asked(turn):
        return not tells_how_long_ago(words) or _asks(turn, words) or says_yes(words)
    if _weighs_price(words) and not _asks_outright(turn, words):
        return False
    return _asks(turn, words) or says_yes(words) or is_bare_choice(turn, words)


def tells_how_long_ago(words: str) -> bool:
    """Whether they tell of dancing long ago, and choose nothing by it ("we danced 35 years ago and forgot it all")."""
    is_chosen = bool(find_named_days(words)) or bool(find_clocks(words.casefold()).at)
    return not is_chosen and _LONG_AGO.search(words) is not None


_LONG_AGO = re.compile(
    r"(?<!\w)(?:לפני \w+ שנ(?:ה|ים)|לפני שנים|years? ago|back in (?:the )?\w+)(?!\w)", re.IGNORECASE
)


def _weighs_price(words: str) -> bool:
    """Whether a day suits, and what it costs is asked first ("ok, Mondays are fine. How much is it a month?")."""
    clauses = split_clauses(words)
    asked = any(is_asked or is_question(one) for one, is_asked in clauses)
    is_sure = bool(find_clocks(words.casefold()).at) or any(says_they_come(one) for one, _ in clauses)
    return asked and not is_sure and ASKS_SUM.search(words) is not None


def _asks_outright(turn: Turn, words: str) -> bool:
    is_booked = asks_to_book(words) or said.books_all(words)
    return is_booked or turn.playbook.index(TrialNames).words.wants(words)


def _asks(turn: Turn, words: str) -> bool:
    """Whether they ask for it, or say that they come."""
    if _asks_outright(turn, words):
        return True
    if said.says_coming(words) or said.only_comes(words) or asks_to_come(words) or asks_for_day(words):
        return True
    return MAY.search(words) is not None


def says_yes(words: str) -> bool:
    """Whether what was told is agreed to, or taken ("ok, Monday then")."""
    return TAKES.match(words) is not None or any(map(signals.says_yes, split_acts(words)))


def is_bare_choice(turn: Turn, words: str) -> bool:
    """Whether all that is told is what is chosen, whatever is asked beside it ("Monday 18:30. Is there parking?")."""
    told = [one for one, is_asked in split_clauses(words) if not (is_asked or is_question(one))]
    chosen = [one for one in list_choices(words, lambda word: is_of_class(turn, word)) if not one.is_asked]
    is_all = len(chosen) == len(told) and all(one.is_bare for one in chosen)
    return is_all and any(one.is_named for one in chosen)


def wishes_for_class(turn: Turn, words: str) -> bool:
    """Whether a dance is wished for in a few words, and nothing is asked: what there is of it is told, and offered."""
    if len(words.split()) > _WISH_MOST or any(map(is_question, split_acts(words) or [words])):
        return False
    agrees = says_yes(_OPENING.sub("", words, count=1))
    return wishes(words) and not (was_asked(turn) or _asks(turn, words) or agrees)


_WISH_MOST = 14
_OPENING = re.compile(
    r"\W*(?:ok(?:ay)?|alright|right|so|well|אוקיי?|אוקי|טוב|בסדר|אז)[\s,.!]+(?=\w+\s+\w+)", re.IGNORECASE
)
"""What a talk goes on with, and agrees to nothing ("ok, I'm writing in Hebrew. We'd like the waltz")."""


def asks_for_soonest(turn: Turn, words: str) -> bool:
    """Whether a place in the next class there is is asked for, and no day named ("put me in for the next one")."""
    wants = turn.playbook.index(TrialNames).words.wants
    clauses = [
        clause for clause, is_asked in split_clauses(words) if not _only_asks(clause, is_asked=is_asked)
    ]
    is_of_next = any(
        (asks_for_next(clause) or SOONEST.search(clause))
        and not (find_named_days(clause) or said.is_week_after(clause))
        for clause in clauses
    )
    return is_of_next and any(asks_to_book(clause) or wants(clause) for clause in clauses)


def _only_asks(clause: str, *, is_asked: bool) -> bool:
    """Whether a clause asks, and not to be put down ("when is the next one?")."""
    return (is_asked or is_question(clause)) and not asks_to_book(clause)
