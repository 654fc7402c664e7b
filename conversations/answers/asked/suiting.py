"""Whether the words of a variant suit who asks: the days, the number, and what is known of them."""

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import get_args

from conversations.journey.model.answers import Counts, Variant
from conversations.journey.model.base import Weekday
from conversations.profile.counting import find_bare_count, find_count, find_count_of, find_named
from conversations.profile.heard.pairs import tells_of_two
from conversations.profile.learning import fits
from conversations.profile.part import Profile
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered
from conversations.wording.weekdays import find_asked_days

_SUNDAY_FIRST: tuple[Weekday, ...] = get_args(Weekday)
_PAIR = 2
TALK = timedelta(hours=1)  # who comes back later is not asking the same again and again


def suits(turn: Turn, variant: Variant) -> bool:
    if variant.days and not _asks_for_days(turn, variant.days):
        return False
    if variant.counts:
        count = count_for(turn, variant.counts)
        if count is None or not variant.counts.least <= count <= variant.counts.most:
            return False
    return fits(turn, variant)


def _asks_for_days(turn: Turn, days: Sequence[Weekday]) -> bool:
    asked = set(find_asked_days(turn.asked, turn.now, turn.playbook.zone, near=True))
    return bool(asked) and asked <= {(_SUNDAY_FIRST.index(day) - 1) % 7 for day in days}


def count_for(turn: Turn, counts: Counts) -> int | None:
    """The number in their words; of people also the one they told a while ago, where a number is asked for."""
    if counts.of:
        return find_count_of(turn.asked, counts.of) or _count_on(turn, counts.of)
    told = (
        find_count(turn.asked) or find_bare_count(turn.asked) or (_PAIR if tells_of_two(turn.asked) else None)
    )
    party = turn.lead[Profile].traits.get("party")
    is_asked = told is None and _asks_how_many(turn.asked)
    return int(party.value) if is_asked and party and turn.now - party.at < TALK else told


def _count_on(turn: Turn, things: tuple[str, ...]) -> int | None:
    """A bare number right after an answer is of the things that were asked about ("a large one?" "and two?").

    "And for two?" is of people, whatever was asked about.
    """
    talk = turn.lead.dialogue
    count = find_bare_count(turn.asked) if talk.said.kind == "answer" else None
    if count is None or not _FOR_THEM.search(turn.asked):
        return count
    asked = [line.text for line in list(talk.recent)[-_LAST:] if line.by == "lead"]
    return count if any(find_named(text, things) for text in asked) else None


_FOR_THEM = re.compile(r"(?<!\w)(?:for(?!\w)|ו?ל[-־]?(?=\d|שני|שתי|שלוש|ארבע|חמש|שש))", re.IGNORECASE)
_LAST = 3  # lines that such a number may go on from


_HOW_MANY = re.compile(r"(?<!\w)(?:כמה(?! (?:זה )?(?:עול|יעל|המחיר|כסף|זמן))|how many)(?!\w)", re.IGNORECASE)


@remembered
def _asks_how_many(words: str) -> bool:
    return _HOW_MANY.search(words) is not None
