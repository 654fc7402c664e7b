"""What somebody just told, named back to them: "Noted: Noa, age 8, Wednesday"."""

import re
from collections.abc import Iterator

from conversations.profile.conditions import read_conditions
from conversations.profile.facts import TraitLearned
from conversations.profile.heard.past import leave_past_out
from conversations.profile.part import Profile
from conversations.turn.turn import Turn
from conversations.wording.uncounted import find_uncounted
from conversations.wording.weekdays import find_asked_days, say_weekday

_CLOCK = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])")
_NOT = re.compile(r"(?<!\w)(?:not|no|never|לא)\s+$", re.IGNORECASE)
_OFF = re.compile(
    r"\W*(?:is |זה )?(?:קצת |a bit |too |לא |not )?(?:מוקדם|מאוחר|early|late|לא |doesn|won)",
    re.IGNORECASE,
)
"""What does not suit them."""
_SPAN = re.compile(r"\W*(?:שנ|חוד|ימים|שבוע|דקות|שעות|years?|months?|weeks?|days?|min|hours?)", re.IGNORECASE)
"""So many years before are no hour of the clock."""
_MONTHS = r"(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ch|il|ust|ember|ober)?"
_PART_OF_DAY = (
    r"(?: (?:ב?אחה[״\"]צ|אחר הצהריים|אחרי הצהריים|בערב|בבוקר|בצהריים|"
    r"in the (?:afternoon|evening|morning)|afternoon|evening|morning))"
)
_DATE = re.compile(
    rf"(?<!\w)(?:ה?תאריך(?: הוא)? |ב[-־]?|ל[-־]|on (?:the )?|date(?: is|:)? |for (?:the )?)"
    rf"((?:[0-2]?\d|3[01])[./](?:1[0-2]|0?[1-9])(?:[./](?:20)?\d\d)?{_PART_OF_DAY}?)"
    rf"(?![\d:%/]|\w| ?(?:₪|שעות|שקל|hours|km))"
    rf"|(?<![\d:.])((?:[0-2]?\d|3[01])[./](?:1[0-2]|0?[1-9])(?:[./](?:20)?\d\d|{_PART_OF_DAY}))(?!\w)"
    rf"|(?<!\w)((?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?: of)? {_MONTHS}|{_MONTHS} (?:[0-2]?\d|3[01])(?:st|nd|rd|th)?|"
    rf"(?:[0-2]?\d|3[01]) ב(?:ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר))(?!\w)",
    re.IGNORECASE,
)
_FEW, _DAYS = 3, 2


def name_told(turn: Turn) -> str:
    """What this turn told that can be named, in their language; "" where it told nothing of the kind."""
    return ", ".join(list(dict.fromkeys(_name(turn)))[:_FEW])


def name_known(turn: Turn) -> str:
    """What they told lately that can be named: who comes, and when; "" for nothing of the kind."""
    told = [TraitLearned(name, one.value, "") for name, one in turn.lead[Profile].traits.items()]
    named = [each for fact in told for each in _name_trait(turn, fact)]
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    days = [find_asked_days(line, turn.now, turn.playbook.zone, near=False) for line in lines]
    hours = [list(name_hours(line)) for line in lines]
    named += [say_weekday(day, turn.language) for day in next(filter(None, reversed(days)), [])[:_DAYS]]
    named += next(filter(None, reversed(hours)), [])
    return ", ".join(dict.fromkeys(named))


def find_date(words: str) -> str | None:
    """A date that words name, as they name it, with the part of the day beside it.

    >>> find_date("התאריך 6.5 אחה״צ"), find_date("on May 6 please"), find_date("2.5 hours")
    ('6.5 אחה״צ', 'May 6', None)
    """
    found = _DATE.search(words)
    return next(filter(None, found.groups())) if found else None


def _name(turn: Turn) -> Iterator[str]:
    for fact in turn.facts:
        if isinstance(fact, TraitLearned):
            yield from _name_trait(turn, fact)
    heard = leave_past_out(turn.heard)
    days = find_asked_days(heard, turn.now, turn.playbook.zone, near=False)
    if date := find_date(heard):
        yield date
    if len(days) <= _DAYS:  # of more of them some may be those that do not suit
        yield from (say_weekday(day, turn.language) for day in days)
    yield from name_hours(heard)


def name_hours(words: str) -> Iterator[str]:
    """The hours they tell; of one who tells what they must be home before, only that."""
    told = find_uncounted(words)
    bounds = [
        one
        for one in told
        if one.kind == "bound"
        and any(sign.isdigit() for sign in words[one.start : one.end])
        and not _SPAN.match(words[one.end :])
    ]
    if bounds:
        denied = _NOT.search(words[: bounds[-1].start])  # "not before ten" is the opposite of "before ten"
        yield words[denied.start() if denied else bounds[-1].start : bounds[-1].end].strip()
        return
    off = [(one.start, one.end) for one in told if one.off]
    for found in _CLOCK.finditer(words):
        is_off = any(start <= found.start() < end for start, end in off)
        if not is_off and not _OFF.match(words[found.end() :]):
            yield found[0]


def _name_trait(turn: Turn, fact: TraitLearned) -> Iterator[str]:
    is_hebrew = turn.language == "he"
    interest = turn.journey.business.interests.get(fact.value)
    if condition := read_conditions().get(fact.trait):
        yield condition.say[turn.language]
    elif fact.trait == "interest" and interest:
        yield turn.journey.in_language(interest.label, turn.language)
    elif fact.trait == "age":
        yield f"גיל {fact.value}" if is_hebrew else f"age {fact.value}"
    elif fact.trait == "party":
        yield f"{fact.value} אנשים" if is_hebrew else f"{fact.value} people"
    elif fact.trait in ("city", "their_name"):
        yield fact.value
