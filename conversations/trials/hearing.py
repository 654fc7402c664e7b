"""Who wants to come and try is put down, booked or with the team; changes of it, and questions about it."""

from datetime import timedelta

from msgspec.structs import replace

from conversations.answers.answering import answer_act
from conversations.dialogue.wanted.anew import is_of_grievance
from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.events.said.naming import is_own_name
from conversations.handoff.acts import awaits_call_time
from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import can_book
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.words import comes_all_the_same
from conversations.meetings.offered.again import offer_again
from conversations.meetings.offered.facts import MeetingBooked
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.times.weeks import find_in_week
from conversations.timetable.asked import TimesReader
from conversations.timetable.file import Timetable
from conversations.trials.heard import words as said
from conversations.trials.heard.asking import asks_price, asks_when, asks_when_next, asks_whether
from conversations.trials.heard.clauses import WEIGHS
from conversations.trials.heard.opening import leave_opening_out
from conversations.trials.heard.same import asks_company
from conversations.trials.heard.trying import TrialNames
from conversations.trials.mine import hear_mine, hear_same
from conversations.trials.settling import settle
from conversations.trials.several import (
    begin_of_mentioned,
    begin_only,
    begin_together,
    find_all,
    hear_of_all,
    hear_together,
    tell_included,
)
from conversations.trials.told.adding import add_pieces
from conversations.trials.told.called import find_bare_name
from conversations.trials.told.part import Trying, WantedTrial
from conversations.trials.told.telling import read_told
from conversations.trials.told.was_there import tells_was_there
from conversations.trials.unasked import (
    calls_all_off,
    hear_coming,
    hear_hour,
    tell_nothing_stands,
    tell_nothing_to_call_off,
)
from conversations.trials.wanted.beginning import (
    add_interest,
    begin,
    begin_spoken_of,
    find_alive,
    with_told_hour,
)
from conversations.trials.wanted.picking import pick
from conversations.trials.wanted.requesting import tells_how_long_ago
from conversations.trials.wanted.standing import call_off, drop, tell_standing
from conversations.trials.wanted.untaught import tell_untaught
from conversations.trials.wanted.wishing import (
    SHORT,
    answer_rest,
    comes_still,
    find_for,
    find_whole_name,
    goes_on,
    moves_what_is_kept,
    read_more,
    wants_trial,
    was_asked,
    was_offered,
)
from conversations.trials.who.counted import find_number, lists_people
from conversations.trials.who.persons import add_told
from conversations.turn.acts import Act
from conversations.turn.inputs import Input
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.wording.weekdays import find_named_days

_TALK = timedelta(hours=1)
_REMEMBERED = 8
"""Of so many people, at most, it is remembered that they were told of."""


def hear_wanted(turn: Turn, words: str) -> bool:
    """They want to come and try, or to be put down, or say when they come: it is settled as far as it is known."""
    timetable = turn.playbook.index(TrialNames).timetable
    if timetable is None or is_of_grievance(turn, words) or signals.is_angry(words):
        return False
    if begin_of_mentioned(turn, timetable, words) or begin_only(turn, timetable, words):
        return True
    if moves_what_is_kept(turn) and not turn.playbook.index(TrialNames).words.wants(words):
        return False
    is_of_person = signals.asks_for_person(words) and not asks_to_book(words)
    if is_of_person or not wants_trial(turn, words) or hear_mine(turn, words):
        return turn.has_replied()
    if tell_untaught(turn, timetable, words):
        return True
    if find_all(turn) and (hear_together(turn, timetable, words) or tell_included(turn, timetable, words)):
        return True
    known = find_for(turn, words)
    if begin_together(turn, timetable, words, known):
        return True
    known = known or with_told_hour(turn, timetable, begin(turn, timetable, words))
    wished = leave_opening_out(words)
    told = read_told(turn, timetable, wished, replace(known, off=False))
    told = add_pieces(turn, timetable, wished, told, asked=True).told
    settle(turn, timetable, known, told, words)
    answer_rest(turn, words)
    return True


def hear_more(turn: Turn, words: str) -> bool:
    """More of what they want, another thought, or a question about it."""
    timetable = turn.playbook.index(TrialNames).timetable
    alive = find_alive(turn)
    if timetable is None or is_of_grievance(turn, words, alive.at if alive else None) or WEIGHS.search(words):
        return False
    if asks_to_book(words) and alive and tell_untaught(turn, timetable, words):
        return True
    known = add_interest(turn, timetable, words, alive)
    if find_all(turn) and hear_together(turn, timetable, words):
        answer_rest(turn, words)
        return True
    if known and known.child and begin_together(turn, timetable, words, known):
        answer_rest(turn, words)
        return True
    if hear_same(turn, timetable, words, known or begin_spoken_of(turn, timetable)):
        return True
    if known is None:
        return (
            hear_mine(turn, words)
            or hear_hour(turn, timetable, words)
            or hear_coming(turn, timetable, words)
            or tell_nothing_stands(turn, timetable, words)
            or (calls_all_off(words) and tell_nothing_to_call_off(turn))
        )
    return _hear_of(turn, timetable, known, words)


def _hear_of(turn: Turn, timetable: Timetable, known: WantedTrial, words: str) -> bool:
    """More of one that is spoken of, whether it is put down or not."""
    is_off = said.calls_off(words) and not (goes_on(turn, words) or comes_still(words, known))
    if known.case and known.dates and (instead := said.find_instead(words)):
        _put_instead(turn, timetable, known, instead)
    elif known.case and is_off:
        call_off(turn, timetable, known)
    elif is_off and was_asked(turn) and len(words.split()) <= SHORT:
        drop(turn, known)
    elif asks_company(words) and not known.child and (known.case or was_offered(turn)):
        _bring_company(turn, timetable, known, words)
    elif asks_whether(words) or asks_when(words) or (known.case and asks_when_next(words)):
        if _is_of_another(turn, known, words):
            return False
        if not (hear_mine(turn, words) or tell_standing(turn, timetable, known)):
            return False
    elif was_offered(turn) and pick(turn, words):
        answer_rest(turn, words)
        return True
    elif awaits_call_time(turn) or (not known.case and tells_how_long_ago(words)):
        return False  # when they may be called; what they danced once chooses nothing
    elif (told := read_more(turn, timetable, words, known)) != known:
        settle(turn, timetable, known, told, words)
    elif known.case and said.contests(words) and not _names_class(turn, words):
        tell_standing(turn, timetable, known)
    elif lists_people(words) and _offer_once_more(turn, timetable, known, words):
        return True
    elif asks_price(words) and (about := timetable.trial.answer if timetable.trial else None):
        title = turn.say(timetable.trial.title) if timetable.trial else words
        return answer_act(turn, Act("answer", title, 1.0, about=about))
    elif said.only_comes(words):
        return hear_mine(turn, words) or tell_standing(turn, timetable, known)
    else:
        return hear_mine(turn, words)
    answer_rest(turn, words)
    return True


def _is_of_another(turn: Turn, known: WantedTrial, words: str) -> bool:
    """Whether when another class is on is asked, of somebody else perhaps, and not when the one spoken of is."""
    named = turn.playbook.index(TimesReader).read(words, turn.now).groups
    return bool(named and known.groups) and set(named).isdisjoint(known.groups)


def _names_class(turn: Turn, words: str) -> bool:
    """Whether a dance is named: what that is may be asked."""
    return bool(turn.playbook.index(TimesReader).read(words, turn.now).groups)


def _put_instead(turn: Turn, timetable: Timetable, known: WantedTrial, instead: str) -> None:
    """Another day takes the place of the one they can't come on."""
    told = read_told(turn, timetable, instead, known)
    if told == known and len(named := find_named_days(instead)) == 1:
        told = replace(known, dates=(find_in_week(known.dates[0], next(iter(named))),))
    settle(turn, timetable, known, told, instead)


def _bring_company(turn: Turn, timetable: Timetable, known: WantedTrial, words: str) -> None:
    """They would bring somebody: gladly, and there are two places."""
    turn.reply("heard", turn.phrase("trial_gladly"), reason("trial"), place=HEARD)
    told = replace(known, count=max(2, known.count))
    if known.case:
        settle(turn, timetable, known, told, words)
        return
    turn.lead[Trying].trial = told
    _offer_once_more(turn, timetable, told, words)


def _offer_once_more(turn: Turn, timetable: Timetable, known: WantedTrial, words: str) -> bool:
    """Who tells who comes, where times were offered, is shown them again for so many."""
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    if choosing is None or not can_book(turn):
        settle(turn, timetable, known, known, words)
        return True
    turn.lead[Appointments].party = find_number(words) or known.count
    offer_again(turn, choosing)
    return True


def hear_name(turn: Turn, words: str) -> bool:
    """A name by itself, where it was just asked for, asks for nobody of that name."""
    timetable = turn.playbook.index(TrialNames).timetable
    if timetable and hear_of_all(turn, timetable, words):
        return True
    known = find_alive(turn)
    if timetable and known and known.case and (whole := find_whole_name(words, known)):
        settle(turn, timetable, known, replace(known, name=whole), words)
        return True
    if known is None or not known.asked or turn.lead.dialogue.said.kind != "request" or known.name:
        return False
    is_name = find_bare_name(words, known) != "" or is_own_name(words)
    return is_name and hear_more(turn, words)


def hear_called_off(turn: Turn, words: str) -> bool:
    """ "Call it off" is said of what was put down, and is no refusal to be written to."""
    timetable, known = turn.playbook.index(TrialNames).timetable, find_alive(turn)
    if timetable is None or turn.lead.handoff.is_grieved() or not said.only_calls_off(words):
        return False
    if goes_on(turn, words) or comes_all_the_same(words):
        return False
    if hear_of_all(turn, timetable, words):
        return True
    if known and known.case:
        call_off(turn, timetable, known)
        return True
    if hear_mine(turn, words):
        return True
    if known is None:
        return tell_nothing_to_call_off(turn)
    if turn.now - known.at > _TALK:
        return False
    drop(turn, known)
    return True


def note_was_there(turn: Turn, words: str) -> bool:
    """Who was there needs no trial any more: what was spoken of is over, and what they tell is heard by others."""
    trying, known = turn.lead[Trying], find_alive(turn)
    is_over = find_ahead(turn) is None and not (known and known.case) and not turn.lead.handoff.is_grieved()
    if is_over and turn.lead.dialogue.greeted_at and tells_was_there(words):
        trying.trial, trying.was_there_at = None, turn.now
        turn.lead[Appointments].choosing = None
    return False


def follow(turn: Turn, _: Input) -> None:
    """What is booked is spoken of as a meeting from then on; who was told of is remembered."""
    trying = turn.lead[Trying]
    if turn.noted(MeetingBooked):
        trying.trial = trying.watches_at = None
    elif turn.heard and said.only_looks(turn.heard) and not said.is_of_another(turn.heard):
        trying.watches_at = turn.now
    if turn.heard and (people := add_told(trying.met, turn.heard)) != trying.met:
        trying.met = people[-_REMEMBERED:]
