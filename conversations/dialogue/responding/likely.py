"""What words that are no question, or too few of one, most likely ask for."""

import re

from conversations.answers.answering import answer_act
from conversations.answers.coverage import Coverage
from conversations.dialogue.heard.following import find_for_party, find_mentioned
from conversations.dialogue.heard.when import is_mostly_time
from conversations.dialogue.responding.leaving import reproaches
from conversations.dialogue.responding.thresholds import FEW, LEAST
from conversations.dialogue.responding.told import was_party_told
from conversations.dialogue.wanted.links import BookingLinks
from conversations.handoff.acts import take_order
from conversations.handoff.opening import is_waiting_for_person
from conversations.handoff.telling import quote, tell_staff_of
from conversations.handoff.waiting.reading import speaks_of_call, wants_it
from conversations.lead.reason import reason
from conversations.meetings.offered.showing import OFFERED
from conversations.meetings.offered.telling import MEETING
from conversations.profile.heard.past import tells_past
from conversations.profile.learning import is_customer
from conversations.profile.noting import name_told
from conversations.timetable.asked import TimesReader
from conversations.turn.acts import Act
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents.rarity import rate_word
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question
from conversations.wording.names import safe_name
from conversations.wording.weekdays import find_asked_days, find_named_days

_PHONE = re.compile(r"(?<!\d)0\d{1,2}[- ]?\d{7}(?!\d)|\+\d{10,14}(?!\d)")
_LIKELY, _TIMES = 0.4, 3
"""How sure an answer must be to a few words of who waits, and how many times likelier than anything else."""
_PLAIN, _MOST, _CROSS = 0.55, 12, 2
"""How sure it must be to more words than a few, how many these may be, and so many question marks are a reproach."""


def guess_likely(turn: Turn, words: str, most: int, least: float = _LIKELY) -> Act | None:
    """The answer that a few words ask for more likely than anything else: who waits is told what is known."""
    found = turn.playbook.reader.read(words).candidates
    best = max(found, key=lambda one: one.score, default=None)
    if best is None or best.label.kind != "answer" or best.score < least or len(words.split()) > most:
        return None
    is_alone = all(one is best or one.score * _TIMES <= best.score for one in found)
    return Act("answer", words, 1.0, about=best.label.name) if is_alone else None


def guess_known(turn: Turn, words: str) -> Act | None:
    """What who waits asks of the business, where it is plain: that waits for nobody, and blames nobody."""
    is_whole = turn.heard.strip() == words.strip() and turn.heard.count("?") < _CROSS
    likely = guess_likely(turn, words, _MOST, _PLAIN) if is_whole and is_question(words) else None
    return likely if likely and not reproaches(words) else None


def take_written_order(turn: Turn, words: str) -> bool:
    """Who was told to write what they want, and does."""
    is_asked = turn.lead.dialogue.said.kind == "link" and len(words.split()) >= LEAST
    if not (is_asked or (_PHONE.search(words) and len(words.split()) > LEAST)):
        return False
    return take_order(turn, words)


def take_whole_name(turn: Turn, words: str) -> bool:
    """Their whole name by itself, where the first of it is known or they just booked: it is kept, and said to be."""
    known, named = (safe_name(turn.lead.contact.name) or "").casefold(), words.strip(" .!")
    is_theirs = bool(known) and f"{named.casefold()} ".startswith(f"{known.split()[0]} ")
    is_first = bool(known) and named.casefold() == known.split()[0]
    is_booking = turn.lead.dialogue.said.kind in (MEETING, OFFERED, "order")
    is_name = _is_whole_name(named) or _is_first_name(named)
    is_theirs = is_theirs or (is_booking and is_name)
    if (
        not is_theirs
        or turn.lead.handoff.is_grieved()
        or not (is_first or _NAME.fullmatch(named) or _is_first_name(named) or _is_typed_small(named))
    ):
        return False
    named = named.title() if named.islower() else named
    if not known or (known in named.casefold() and not is_first):
        turn.lead.contact.name = named
    elif not is_first:  # whom they book for is not whose number it is, and staff are to know it
        tell_staff_of(turn, turn.lead.handoff.open.id if turn.lead.handoff.open else "", quote(turn, words))
    kind = turn.lead.dialogue.said.kind
    choices = tuple(turn.lead.dialogue.choices) if kind in (OFFERED, "trial") else ()
    said = kind if choices else "noted"
    turn.reply(said, turn.phrase("noted_told", what=named), reason("told_something"), choices)
    return True


def _is_whole_name(named: str) -> bool:
    """Whether two or three words are a name: none of them says anything, and no day is among them."""
    rates = [rate_word(one) for one in words_of(named) if one not in _OF_NAMES]
    is_name = _NAME.fullmatch(named) is not None and max(rates, default=0.0) >= _RARE
    return is_name and min(rates) >= _SAYS_LITTLE and not any(map(find_named_days, (named, f"ב{named}")))


def _is_first_name(named: str) -> bool:
    """Whether a word is rather a name than anything else that is said to a booking."""
    is_rare = _FIRST.fullmatch(named) is not None and rate_word("".join(words_of(named))) >= _RARE
    return is_rare and not find_named_days(f"ב{named}") and not _WHERE.fullmatch(named)


_WHERE = re.compile(
    r"terrace|balcony|patio|window|garden|upstairs|downstairs|(?:non)?smoking|inside|indoors?|outdoors?|corner|booth|bar|"
    r"ה?מרפסת|ה?חלון|ה?גינה|ה?חצר|ה?פינה|מעשנים|בר|למעלה|למטה",
    re.IGNORECASE,
)
"""Where a table is to stand, which is nobody's name."""


def _is_typed_small(named: str) -> bool:
    """Whether two words in small letters are a name, and say nothing of who bears the first."""
    first, _, last = named.partition(" ")
    return first.islower() and last.isalpha() and last.isascii() and last not in _SAYS


_SAYS = frozenset({
    "is", "was", "has", "will", "can", "and", "the", "here", "again", "says", "said", "wants", "speaking", "too",
    "please", "loves", "likes", "did",
})  # fmt: skip
_FIRST, _RARE = re.compile(r"[A-Z][a-z'’-]+|[א-ת]['׳א-ת-]{1,11}"), 0.8
_OF_NAMES = frozenset({"בן", "בת", "בר", "אבו", "דה", "ben", "bar", "van", "de", "abu"})
"""Common words that stand in names."""
_SAYS_LITTLE = 0.18
"""How rare either word of a whole name is at least: "Barak" is lightning, too."""
_NAME = re.compile(r"[A-Z][a-z'’-]+(?: (?:and )?[A-Z][a-z'’-]+){1,2}|[א-ת]['׳א-ת-]+(?: [א-ת]['׳א-ת-]+){1,2}")


def take_day(turn: Turn, words: str) -> bool:
    """Who names a day that suits them asks for what there is on it."""
    handoff, schedule = turn.lead.handoff.open, turn.playbook.index(Coverage).schedule
    if (
        schedule is None
        or len(words.split()) > FEW
        or (handoff and handoff.gravity in ("request", "trouble"))
    ):
        return False
    if not (find_asked_days(words, turn.now, turn.playbook.zone, near=False) or find_named_days(words)):
        return False
    if tells_past(words) or (handoff and speaks_of_call(words)):
        return False
    if is_waiting_for_person(turn) and not (is_question(words) or is_mostly_time(words) or wants_it(words)):
        return False  # they tell whoever is to answer them
    if not is_question(words) and was_party_told(turn) and (many := find_for_party(turn)):
        schedule = many  # how many they are tells more of what they want than the day
    if handoff and not is_question(words) and wants_it(words):
        turn.reply("noted", turn.phrase("waiting_wish", wish=words.strip(" .")), reason("waits"), place=HEARD)
    elif told := name_told(turn) if not is_question(words) and _is_taught_then(turn, words) else "":
        turn.reply("noted", turn.phrase("noted_told", what=told), reason("told_something"), place=HEARD)
    return answer_act(turn, Act("answer", words, 0.9 if is_question(words) else 1.0, about=schedule))


def _is_taught_then(turn: Turn, words: str) -> bool:
    """Whether there is anything at all on the days they name: what can't be is not put down."""
    timetable, days = turn.playbook.index(TimesReader).timetable, find_named_days(words)
    return timetable is None or not days or any(one.day in days for one in timetable.sessions)


def take_hour(turn: Turn, words: str) -> bool:
    """An hour and nothing else is what suits them: noted, with the way to book it."""
    if not is_mostly_time(words) or is_waiting_for_person(turn):
        return False
    link = turn.playbook.index(BookingLinks).first
    choices = turn.choices((link,)) if link and not is_customer(turn) else ()
    told = name_told(turn)
    text = turn.phrase("noted_told", what=told) if told else turn.phrase("noted")
    turn.reply("noted", text, reason("told_something"), choices)
    return True


def take_mention(turn: Turn, words: str) -> bool:
    """A bare word that an answer of ours says brings that answer."""
    about = None if is_waiting_for_person(turn) else find_mentioned(turn, words)
    return about is not None and answer_act(turn, Act("answer", words, 0.9, about=about))
