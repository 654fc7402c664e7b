"""Who wants to come and try is put down, booked or with the team; changes of it, and questions about it."""

from msgspec.structs import replace

from conversations.answers.answering import answer_act
from conversations.contact.bare_names import find_bare_names
from conversations.dialogue.responding.left import is_whole, list_behind_wish
from conversations.dialogue.wanted.bookings import asks_to_book, asks_what_now, find_pointed_day
from conversations.dialogue.wanted.confirming import makes_sure
from conversations.enquiries.recalling import plans_other
from conversations.handoff.acts import awaits_call_time
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import can_book
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.again import offer_again
from conversations.meetings.offered.facts import MeetingBooked
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.showing import OFFERED
from conversations.meetings.times.changes import goes_back
from conversations.meetings.times.weeks import find_in_week, is_same_week, is_second_week
from conversations.profile.interests import find_interests
from conversations.profile.tellings import find_telling
from conversations.timetable.file import Timetable
from conversations.timetable.limits import CanCome, read_limits
from conversations.trials.beginning import (
    add_interest,
    begin,
    begin_at_hour,
    begin_spoken_of,
    find_alive,
    has_bought,
    has_other_case,
    is_of_past,
    prepares_wedding,
    was_told,
    with_told_hour,
)
from conversations.trials.heard import words as said
from conversations.trials.heard.counted import lists_people
from conversations.trials.heard.same import asks_company
from conversations.trials.mine import hear_mine, hear_same
from conversations.trials.part import Trying, WantedTrial
from conversations.trials.picking import find_of_level, pick
from conversations.trials.settling import call_off, drop, settle, tell_standing, tell_unsettled
from conversations.trials.several import (
    begin_of_mentioned,
    begin_only,
    begin_together,
    find_all,
    hear_of_all,
    hear_together,
)
from conversations.trials.telling import find_bare_name, find_names, read_told
from conversations.trials.trying import TrialNames
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.inputs import Input
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_asked_days, find_named_days

_ASKED_BY, _SHORT = frozenset({"trial", "request", OFFERED}), 10
"""After these a few words with a day in them are about it."""


def hear_wanted(turn: Turn, words: str) -> bool:
    """They want to come and try, or to be put down, or say when they come: it is settled as far as it is known."""
    timetable = turn.playbook.index(TrialNames).timetable
    if timetable is None or turn.lead.handoff.is_grieved() or signals.is_angry(words):
        return False
    if begin_of_mentioned(turn, timetable, words) or begin_only(turn, timetable, words):
        return True
    if _moves_what_is_kept(turn) and not turn.playbook.index(TrialNames).words.wants(words):
        return False
    is_of_person = signals.asks_for_person(words) and not asks_to_book(words)
    if is_of_person or not _wants(turn, words) or hear_mine(turn, words):
        return turn.has_replied()
    if find_all(turn) and hear_together(turn, timetable, words):
        return True
    known = _find_for(turn, words)
    if begin_together(turn, timetable, words, known):
        return True
    known = known or with_told_hour(turn, timetable, begin(turn, timetable, words))
    settle(turn, timetable, known, read_told(turn, timetable, words, replace(known, off=False)), words)
    _answer_rest(turn, words)
    return True


def _moves_what_is_kept(turn: Turn) -> bool:
    """Whether they were just shown times to move theirs to: a day is one of those, and no other class."""
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    return bool(choosing and choosing.moving) and turn.lead.dialogue.said.kind == OFFERED


def hear_more(turn: Turn, words: str) -> bool:
    """More of what they want, another thought, or a question about it."""
    timetable = turn.playbook.index(TrialNames).timetable
    if timetable is None or turn.lead.handoff.is_grieved():
        return False
    known = add_interest(turn, timetable, words, find_alive(turn))
    if find_all(turn) and hear_together(turn, timetable, words):
        _answer_rest(turn, words)
        return True
    if known and known.child and begin_together(turn, timetable, words, known):
        return True
    if hear_same(turn, timetable, words, known or begin_spoken_of(turn, timetable)):
        return True
    if known is None:
        return (
            hear_mine(turn, words)
            or _hear_hour(turn, timetable, words)
            or _hear_coming(turn, timetable, words)
            or _tell_nothing_stands(turn, timetable, words)
        )
    is_off = said.calls_off(words) and not _goes_on(turn, words)
    if known.case and known.dates and (instead := said.find_instead(words)):
        told = read_told(turn, timetable, instead, known)
        if told == known and len(named := find_named_days(instead)) == 1:
            told = replace(known, dates=(find_in_week(known.dates[0], next(iter(named))),))
        settle(turn, timetable, known, told, instead)
    elif known.case and is_off:
        call_off(turn, timetable, known)
    elif is_off and _was_asked(turn) and len(words.split()) <= _SHORT:
        drop(turn, known)
    elif asks_company(words) and not known.child and (known.case or _was_offered(turn)):
        turn.reply("heard", turn.phrase("trial_gladly"), reason("trial"), place=HEARD)
        if known.case:
            settle(turn, timetable, known, replace(known, count=max(2, known.count)), words)
        else:
            turn.lead[Trying].trial = replace(known, count=max(2, known.count))
            _offer_once_more(turn, timetable, replace(known, count=max(2, known.count)), words)
    elif said.asks_whether(words) or said.asks_when(words):
        if not (hear_mine(turn, words) or tell_standing(turn, timetable, known)):
            return False
    elif _was_offered(turn) and pick(turn, words):
        _answer_rest(turn, words)
        return True
    elif awaits_call_time(turn):
        return False  # when they may be called
    elif (told := _read_more(turn, timetable, words, known)) != known:
        settle(turn, timetable, known, told, words)
    elif lists_people(words) and _offer_once_more(turn, timetable, known, words):
        return True
    elif said.asks_price(words) and (about := timetable.trial.answer if timetable.trial else None):
        title = turn.say(timetable.trial.title) if timetable.trial else words
        return answer_act(turn, Act("answer", title, 1.0, about=about))
    elif said.only_comes(words):
        return hear_mine(turn, words) or tell_standing(turn, timetable, known)
    else:
        return hear_mine(turn, words)
    _answer_rest(turn, words)
    return True


def _offer_once_more(turn: Turn, timetable: Timetable, known: WantedTrial, words: str) -> bool:
    """Who tells who comes, where times were offered, is shown them again for so many."""
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    if choosing is None or not can_book(turn):
        settle(turn, timetable, known, known, words)
        return True
    turn.lead[Appointments].party = said.find_number(words) or known.count
    offer_again(turn, choosing)
    return True


def hear_place(turn: Turn, words: str) -> bool:
    """The early or the late one of two times that were offered, whatever day stands beside it."""
    timetable = turn.playbook.index(TrialNames).timetable
    parts, kept = split_acts(words), turn.lead[Appointments]
    count = said.find_number(words) if timetable and kept.chosen_from(turn.now) else None
    if count and count > 1 and not is_question(words):
        kept.party = count  # "we'll both come, on Monday": the day is heard by others
    is_said = (
        any(said.find_place(part) is not None for part in parts) or find_of_level(turn, words) is not None
    )
    return timetable is not None and is_said and _was_offered(turn) and pick(turn, words)


def hear_name(turn: Turn, words: str) -> bool:
    """A name by itself, where it was just asked for, asks for nobody of that name."""
    timetable = turn.playbook.index(TrialNames).timetable
    if timetable and hear_of_all(turn, timetable, words):
        return True
    known = find_alive(turn)
    if timetable and known and known.case and (whole := _find_whole_name(words, known)):
        settle(turn, timetable, known, replace(known, name=whole), words)
        return True
    if known is None or not known.asked or turn.lead.dialogue.said.kind != "request" or known.name:
        return False
    return find_bare_name(words, known) != "" and hear_more(turn, words)


def _find_whole_name(words: str, known: WantedTrial) -> str:
    """The whole name of who was put down by the first one alone; "" where it is none."""
    named = [] if is_question(words) else find_names(words)
    is_whole_name = len(named) == 1 and bool(known.name) and named[0].startswith(f"{known.name} ")
    return named[0] if is_whole_name else ""


def hear_called_off(turn: Turn, words: str) -> bool:
    """ "Call it off" is said of what was put down, and is no refusal to be written to."""
    timetable, known = turn.playbook.index(TrialNames).timetable, find_alive(turn)
    if timetable is None or turn.lead.handoff.is_grieved() or not said.only_calls_off(words):
        return False
    if _goes_on(turn, words):
        return False
    if hear_of_all(turn, timetable, words):
        return True
    if known and known.case:
        call_off(turn, timetable, known)
        return True
    return hear_mine(turn, words)


def _hear_hour(turn: Turn, timetable: Timetable, words: str) -> bool:
    """One of the hours that they were told, said back, is one they would come to."""
    known = begin_at_hour(turn, timetable, words)
    if known is None or find_ahead(turn):
        return False
    settle(turn, timetable, known, known, words)
    return True


def _hear_coming(turn: Turn, timetable: Timetable, words: str) -> bool:
    """Who says that they come, though nothing is put down, is not let go with a mere "see you"."""
    is_coming = said.only_comes(words) or (
        find_telling(turn, words) == "coming" and not said.is_doubtful(words)
    )
    is_elsewhere = said.is_of_other(words) or has_bought(turn) or prepares_wedding(turn)
    if not is_coming or is_elsewhere or find_ahead(turn):
        return False
    if turn.lead.dialogue.greeted_at is None or has_other_case(turn):
        return False
    if said.only_looks(words) or (not said.only_comes(words) and read_limits(words) != CanCome()):
        return False  # "I work until seven" tells when they can
    if asks_what_now(words) or any(map(is_question, split_acts(words))):
        return False
    known = begin(turn, timetable)
    told = read_told(turn, timetable, words, known)
    if told.dates and (told.dates != known.dates or said.is_same_day(words)):
        settle(turn, timetable, known, told, words)
    else:
        tell_unsettled(turn, timetable, replace(known, dates=(), hours=()))
    return True


def _tell_nothing_stands(turn: Turn, timetable: Timetable, words: str) -> bool:
    """Who asks what was settled, though nothing was, is told so; what was bought elsewhere the team knows."""
    handoff = turn.lead.handoff.open
    is_asked = said.asks_settled(words) or makes_sure(words)
    if not is_asked or find_ahead(turn) or (handoff and handoff.taken):
        return False
    if has_bought(turn):
        ask_staff(turn, words)
        return True
    if turn.lead.dialogue.greeted_at is None or not was_told(turn):
        is_of_mine = makes_sure(words)  # by another way, perhaps: the team looks
        return is_of_mine and turn.playbook.index(Dispatch).acts["am_i_booked"](
            turn, Act("am_i_booked", words)
        )
    tell_unsettled(turn, timetable, begin(turn, timetable), "trial_not_yet")
    return True


def _read_more(turn: Turn, timetable: Timetable, words: str, known: WantedTrial) -> WantedTrial:
    """What they tell anew; what is only asked of a day or an hour tells nothing."""
    told = known
    for part in split_acts(words) or [words]:
        if is_question(part) and not _asks_to_do(part, known):
            continue
        read = read_told(turn, timetable, part, told)
        if not _is_of_it(turn, part):  # a day may be of anything
            read = replace(read, dates=told.dates, hours=told.hours, after=told.after, before=told.before)
        told = read
    return replace(told, at=known.at)


def _asks_to_do(part: str, known: WantedTrial) -> bool:
    """Whether a question wants something of what is put down: another day, another week."""
    if said.wants_other(part) or asks_to_book(part):
        return True
    if known.case and (is_same_week(part) or is_second_week(part)):
        return True
    is_day = len(find_named_days(part)) == 1 or said.is_week_after(part)
    return bool(known.case) and is_day and said.asks_change(part)


def _is_of_it(turn: Turn, part: str) -> bool:
    """Whether a day in these words is the one on which they come: it was just asked for, or they say so."""
    if _was_asked(turn) and len(part.split()) <= _SHORT:
        return True
    if find_pointed_day(turn, part) is not None or (is_question(part) and said.asks_change(part)):
        return True
    is_counted = said.is_week_after(part) or is_same_week(part) or is_second_week(part)
    return is_counted or said.wants_other(part) or said.says_coming(part) or asks_to_book(part)


def _was_asked(turn: Turn) -> bool:
    return turn.lead.dialogue.said.kind in _ASKED_BY


def _was_offered(turn: Turn) -> bool:
    return turn.lead.dialogue.said.kind == OFFERED and can_book(turn)


def follow(turn: Turn, _: Input) -> None:
    """What is booked is spoken of as a meeting from then on."""
    if turn.noted(MeetingBooked):
        turn.lead[Trying].trial = None


def _goes_on(turn: Turn, words: str) -> bool:
    """Whether they name another day for the one that does not suit."""
    parts = split_acts(words)
    is_asked = any(is_question(part) and said.asks_change(part) and find_named_days(part) for part in parts)
    is_asked = is_asked or said.find_instead(words) != ""
    return is_asked or said.is_week_after(words) or (bool(find_named_days(words)) and said.wants_other(words))


def _wants(turn: Turn, words: str) -> bool:
    """Whether one is wanted by these words: by name, by a wish to be put down, or by the day they come."""
    names = turn.playbook.index(TrialNames)
    if said.asks_whether(words) or said.holds_back(words) or _only_looks(words):
        return False
    if names.words.wants(words):
        return True
    if said.is_of_other(words) or has_bought(turn) or _find_for(turn, words) or prepares_wedding(turn):
        return False
    if asks_to_book(words) or said.books_all(words):
        return not plans_other(turn, words)
    days = find_named_days(words)
    near = find_asked_days(words, turn.now, turn.playbook.zone, near=True)
    is_new = turn.lead.dialogue.greeted_at is None
    if said.asks_to_come(words) and len(days or near) == 1 and (is_new or was_told(turn)):
        return True
    if said.asks_for_day(words) and not is_new and not has_other_case(turn):
        return True
    is_coming = said.says_coming(words) and len(days) == 1 and not is_of_past(words)
    if len(find_bare_names(words)) > 1 and len(days) == 1 and was_told(turn) and not is_question(words):
        return not (has_other_case(turn) or find_ahead(turn))  # "Sunday, Maya and Daniel"
    is_coming = is_coming and (
        said.only_comes(words) or not read_limits(words).days
    )  # "only Wednesdays suit us"
    return is_coming and (was_told(turn) or said.only_comes(words)) and not has_other_case(turn)


def _only_looks(words: str) -> bool:
    """Whether all they would do is look on, beside no wish to be put down."""
    return said.only_looks(words) and not any(
        asks_to_book(part) and not said.only_looks(part) for part in split_acts(words)
    )


def _find_for(turn: Turn, words: str) -> WantedTrial | None:
    """What is spoken of still; who wants one for themselves, after a child's, begins another."""
    known = find_alive(turn)
    return None if known and known.child and said.is_for_self(words) else known


_BARE = 3  # words that do no more than name a dance


def _answer_rest(turn: Turn, words: str) -> None:
    """Questions that stand beside it are answered as well."""
    names, parts = turn.playbook.index(TrialNames), split_acts(words)
    for part in parts if len(parts) > 1 else list_behind_wish(words):
        is_mine = (
            names.words.wants(part)
            or asks_to_book(part)
            or said.asks_whether(part)
            or said.asks_when(part)
            or said.wants_other(part)
            or said.calls_off(part)
            or said.asks_for_next(part)
            or goes_back(part)
            or (len(part.split()) <= _BARE and find_interests(turn, part))
        )
        if is_question(part) and not is_mine:
            before = turn.gathered_text()
            turn.playbook.index(Dispatch).answer(turn, part)
            if turn.gathered_text() == before and is_whole(turn, part):
                ask_staff(turn, part)
