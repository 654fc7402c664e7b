"""What is replied right after something that was said: a time for the talk that was offered, "but I signed up" …"""

from conversations.dialogue.buttons import pick
from conversations.handoff.questions import ask_staff
from conversations.interest.replies import read_reply
from conversations.meetings.kept.calendars import can_book
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.offering import offer_times
from conversations.profile.learning import learn
from conversations.profile.patterns import find_relation
from conversations.trials.heard.trying import TrialNames
from conversations.trials.who.counted import lists_people
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "after")
_YES, _WHEN, _SIGNED_UP, _WHAT = (
    whole(_SAID[key]) for key in ("agrees", "when", "signed_up", "what_there_is")
)
_MOST, _NOTHING, _READ_OUT = 10, "kept_nothing", "meeting_mine"


def hear_after(turn: Turn, words: str) -> bool:
    """A reply to what was just said; False for anything else, and wherever a person has the conversation."""
    if turn.lead.handoff.open or len(words.split()) > _MOST:
        return False
    return any(
        hears(turn, words) for hears in (_asks_what_there_is, _calls_person, _is_signed_up, _is_for_another)
    )


def _asks_what_there_is(turn: Turn, words: str) -> bool:
    """What a place with a timetable has at all is told as to who asks for details."""
    is_asked = _WHAT.fullmatch(words.strip(" ?!.")) is not None
    if not is_asked or turn.playbook.index(TrialNames).timetable is None or find_ahead(turn):
        return False
    return turn.playbook.index(Dispatch).acts["ask_info"](turn, Act("ask_info", words))


def _calls_person(turn: Turn, words: str) -> bool:
    """A yes with a time takes the talk with a person that alone was offered; they read when."""
    choices = turn.lead.dialogue.choices
    button = turn.journey.buttons.get(choices[0].id) if len(choices) == 1 else None
    if button is None or not button.handoff or turn.lead.dialogue.said.kind != "answer" or is_question(words):
        return False
    found = _YES.match(words.strip())
    return found is not None and _WHEN.search(words[found.end() :]) is not None and pick(turn, choices[0].id)


def _was_said(turn: Turn, phrase: str) -> bool:
    """Whether a phrase was just said, as far as it is the same for everybody."""
    said = [line.text for line in turn.lead.dialogue.recent[-2:] if line.by == "bot"]
    begins = (one.split("{")[0].strip() for one in turn.journey.wordings(phrase, turn.language))
    return any(begin in text for begin in begins for text in said)


def _is_signed_up(turn: Turn, words: str) -> bool:
    """Who says that they signed up, where nothing is kept here, is looked up by the team."""
    if not _was_said(turn, _NOTHING) or is_question(words) or not _SIGNED_UP.search(words):
        return False
    ask_staff(turn, words, told="passed_on")
    return True


def _is_for_another(turn: Turn, words: str) -> bool:
    """Who was read what is booked, and wants one for somebody else, is offered times; what is booked stays."""
    names, mine, reply = turn.playbook.index(TrialNames), find_ahead(turn), read_reply(words)
    is_other = reply.whom == "grown" and not (reply.rest or reply.gift or lists_people(words))
    if not is_other or not _was_said(turn, _READ_OUT):
        return False
    if mine is None or mine.kind != names.meeting or not can_book(turn):
        return False
    learn(turn, "for_whom", find_relation(words) or "adult", words)
    offer_times(turn, names.meeting)
    return True
