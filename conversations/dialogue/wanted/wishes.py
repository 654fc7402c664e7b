"""How they want to be reached, what is to be passed on, that they come late: kept, shown to staff, and said so."""

import re

from conversations.grievances.telling import asks_to_leave_it
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.profile.learning import learn
from conversations.profile.manner import dislikes_phone, has_no_links, wants_writing
from conversations.profile.tones import take_under_way
from conversations.turn.turn import Turn
from conversations.understanding.intents.rarity import names_something
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "wishes")
_REACH = whole(_SAID["reach"])
_TO_OTHER = whole(_SAID["to_other"])
_PASS_ON = whole(_SAID["pass_on"])
_WHERE_TO = whole(_SAID["where_to"])
_LATE = whole(_SAID["late"])
_OF_US = whole(_SAID["of_us"])
_ERASED = whole(_SAID["erased"])

_NAMED = whole(_SAID["named"])
_NUMBER = re.compile(r"\d(?:[ -]?\d){6,}")

_NOT_NOW = whole(_SAID["late_at_times"])
_NOT_BOOKED = whole(_SAID["not_booked"])


def _ask_where(words: str) -> str:
    """What is said to who wants another person reached: only what they have not told yet is asked.

    >>> _ask_where("text her not me"), _ask_where("תכתבו לה בוואצאפ. היא שרון"), _ask_where("call him, 050-5550134")
    ('reach_other', 'reach_other_named', 'reach_other_known')
    """
    if _NUMBER.search(words):
        return "reach_other_known"
    return "reach_other_named" if _NAMED.search(words) else "reach_other"


def hear_wish(turn: Turn, words: str) -> bool:
    """Keep how they want to be reached, pass on what is to be passed on; False where words are nothing of the kind."""
    if turn.lead.handoff.open and _WHERE_TO.search(words):
        turn.reply("waiting", turn.phrase("send_it_here"), reason("waits"))
        return True
    if turn.lead.handoff.is_asked_to("erase_me") and _ERASED.search(words):
        turn.reply("waiting", turn.phrase("erase_again"), reason("waits"))
        return True
    is_late = tells_late(words)
    if _hear_without_links(turn, words):
        return True
    if _wants_other_reached(words) and not turn.lead.handoff.is_grieved():
        ask_staff(turn, words, told=_ask_where(words))
        return True
    if is_question(words) and not is_late:
        return False
    if _NOT_BOOKED.search(words):
        turn.reply("noted", turn.phrase("not_booked"), reason("told_us", act="not_booked"))
        return True
    if wants_reached_so(words) or (turn.lead.handoff.open is None and wants_writing(words)):
        learn(turn, "contact_wish", "told", words)
        if not turn.lead.handoff.has_owner() and turn.lead.consent.refused_at != turn.now:
            is_free = turn.lead.handoff.open is None and dislikes_phone(words)
            name = "all_in_writing" if is_free else "contact_wish"  # nobody is about to call them
            turn.reply("noted", turn.phrase(name), reason("told_us", act="contact_wish"))
        return True
    if is_late:
        ask_staff(turn, words, told="late_heard")
        return True
    if _wants_passed_on(words) or asks_to_leave_it(words):
        if take_under_way(turn, words):
            return True
        ask_staff(turn, words, told="word_passed_on")
        return True
    return False


def _hear_without_links(turn: Turn, words: str) -> bool:
    """Who can't open links is told that none are needed; what else they ask is answered as ever."""
    if not has_no_links(words) or turn.lead.handoff.is_grieved():
        return False
    asked = [part for part in split_acts(words) or [words] if is_question(part)]
    if any(len(part.split()) > _BARE or names_something(part) for part in asked):
        return False
    turn.reply("noted", turn.phrase("no_links_needed"), reason("told_us", act="contact_wish"))
    return True


_BARE = 4  # words that ask for no more than to do without ("can I do without?")


def _wants_other_reached(words: str) -> bool:
    return any(wants_other_reached(part) and not is_question(part) for part in split_acts(words) or [words])


@remembered
def wants_other_reached(words: str) -> bool:
    """Whether somebody else is to be written to, and not who writes.

    >>> wants_other_reached("text her not me"), wants_other_reached("תכתבו לה בוואטסאפ, היא שרון")
    (True, True)
    >>> wants_other_reached("don't text her"), wants_other_reached("write her a greeting")
    (False, False)
    """
    return _TO_OTHER.search(words) is not None


def pass_wish_on(turn: Turn, words: str) -> bool:
    """A wish of how we are to do something goes to staff, where nothing else was made of it; False for no wish."""
    if is_question(words) or not wishes_of_us(words):
        return False
    if not take_under_way(turn, words):
        ask_staff(turn, words, told="word_passed_on")
    return True


@remembered
def wishes_of_us(words: str) -> bool:
    """Whether words wish that we do something so, or not so.

    >>> wishes_of_us("please seat us outside"), wishes_of_us("לא לצלם אותי בבקשה"), wishes_of_us("I am tall")
    (True, True, False)
    """
    return len(words.split()) > 2 and _OF_US.search(words) is not None


@remembered
def tells_late(words: str) -> bool:
    """Whether somebody comes late, or is on the way.

    >>> tells_late("running 10 min late"), tells_late("אני בדרך"), tells_late("I'm always late")
    (True, True, False)
    """
    return _LATE.search(words) is not None and not _NOT_NOW.search(words)


@remembered
def _wants_passed_on(words: str) -> bool:
    return _PASS_ON.search(words) is not None


@remembered
def wants_reached_so(words: str) -> bool:
    """Whether words say how they want to be reached, or who is not to be.

    >>> wants_reached_so("please write, don't call me at work"), wants_reached_so("אל תתקשרו אליי לעבודה")
    (True, True)
    >>> wants_reached_so("please don't contact Rachel"), wants_reached_so("nobody called me")
    (True, False)
    """
    return _REACH.search(words) is not None
