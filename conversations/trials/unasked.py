"""What is heard where nobody asked for a place: a wish for a dance, an hour said back, "see you there", "not yet"."""

from collections.abc import Sequence
from datetime import timedelta

from msgspec.structs import replace

from conversations.answers.answering import answer_act
from conversations.answers.coverage import Coverage
from conversations.dialogue.wanted.bookings import asks_to_book, asks_what_now
from conversations.dialogue.wanted.confirming import makes_sure
from conversations.enquiries.recalling import find_alive as find_planned
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.meetings.offered.keeping import find_ahead
from conversations.profile.tellings import find_telling
from conversations.timetable.asked import TimesReader
from conversations.timetable.file import NotTaught, Timetable
from conversations.timetable.limits import CanCome, read_limits
from conversations.timetable.saying import capitalise, say_sessions
from conversations.timetable.talk.asked import asks_for_hour
from conversations.trials.heard import words as said
from conversations.trials.heard.asking import asks_price, asks_settled
from conversations.trials.heard.clauses import split_clauses
from conversations.trials.heard.trying import TrialNames, asks_price_of_trying
from conversations.trials.heard.wished import books_nothing
from conversations.trials.settling import settle
from conversations.trials.told.classes import was_told
from conversations.trials.told.part import Trying, WantedTrial
from conversations.trials.told.telling import read_told
from conversations.trials.wanted.beginning import (
    begin,
    begin_at_hour,
    find_alive,
    has_bought,
    has_other_case,
    prepares_wedding,
    was_there,
)
from conversations.trials.wanted.choosing import are_of_children, choose
from conversations.trials.wanted.requesting import wishes_for_class
from conversations.trials.wanted.standing import drop, tell_unsettled
from conversations.trials.who.counted import find_number
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts


def hear_wish(turn: Turn, words: str) -> bool:
    """A dance that is wished for: its days are told and a trial is offered; nobody is put down for it."""
    return wishes_for_class(turn, words) and offer_dance(turn, words)


def offer_dance(turn: Turn, words: str) -> bool:
    """Tell the days of the one dance that is named, and offer a trial; False where something else is agreed already."""
    timetable = turn.playbook.index(TrialNames).timetable
    if timetable is None or has_other(turn):
        return False
    asked = turn.playbook.index(TimesReader).read(words, turn.now)
    gone = timetable.not_taught.get(asked.not_taught)
    told = _find_wished(turn, timetable, asked.groups, gone, words)
    choice = choose(turn, timetable, told) if told else None
    if told is None or choice is None or choice.misses:
        return False
    turn.lead[Trying].trial = replace(told, at=turn.now)
    answer = capitalise(say_sessions(choice.left, timetable, turn.language, levels=True))
    text = turn.phrase("trial_wished", answer=f"{turn.say(gone.reply)} {answer}" if gone else answer)
    turn.reply("trial", text, reason("trial"))
    return True


def is_of_children(turn: Turn, interest: str) -> bool:
    """Whether what they come for is taught to children alone."""
    timetable = turn.playbook.index(TrialNames).timetable
    known = timetable.groups if timetable else {}
    groups = [name for name, group in known.items() if group.interest == interest]
    return timetable is not None and are_of_children(timetable, groups)


def hear_agreed(turn: Turn, words: str) -> bool:
    """A yes to what was offered so, and nothing more: it is settled as far as it is known."""
    timetable, known = turn.playbook.index(TrialNames).timetable, find_alive(turn)
    is_open = known is not None and not (known.case or known.dates or known.hours)
    if timetable is None or known is None or not is_open or turn.lead.dialogue.said.kind != "trial":
        return False
    if len(words.split()) > _YES_MOST or is_question(words) or not signals.says_yes(words):
        return False
    settle(turn, timetable, known, known, words)
    return True


_YES_MOST = 4


def has_other(turn: Turn) -> bool:
    """Whether something is agreed already, or is spoken of, to which this belongs."""
    is_known = find_alive(turn) is not None or find_ahead(turn) is not None or find_planned(turn) is not None
    return (
        is_known
        or has_bought(turn)
        or has_other_case(turn)
        or prepares_wedding(turn)
        or turn.lead.handoff.is_grieved()
    )


def _find_wished(
    turn: Turn, timetable: Timetable, named: Sequence[str], gone: NotTaught | None, words: str
) -> WantedTrial | None:
    """What is known with the one dance for grown people that is named, or that comes nearest to it."""
    nearest = (gone.nearest,) if gone and gone.nearest else ()
    groups = nearest or tuple(one for one in named if not timetable.groups[one].aside)
    known = begin(turn, timetable, words)
    if len(groups) != 1 or known.child or are_of_children(timetable, groups):
        return None
    return replace(known, groups=groups, named=True)


def hear_price(turn: Turn, words: str) -> bool:
    """What it costs to try, though no trial is named, is answered as the trial's price; and what is asked beside it."""
    timetable = turn.playbook.index(TrialNames).timetable
    about = timetable.trial.answer if timetable and timetable.trial else None
    clauses = [clause for clause, _ in split_clauses(words)]
    asked = [clause for clause in clauses if asks_price_of_trying(clause)] or _find_price_beside(
        turn, clauses
    )
    if not (timetable and timetable.trial and about and asked) or turn.lead.handoff.is_grieved():
        return False
    if turn.playbook.index(TrialNames).words.wants(words) or asks_to_book(words):
        return False  # the wish is heard, and this beside it
    is_told = answer_act(turn, Act("answer", turn.say(timetable.trial.title), 1.0, about=about, alone=False))
    for clause in clauses:
        if clause not in asked:
            _answer_beside(turn, clause)
    return is_told


def _find_price_beside(turn: Turn, clauses: Sequence[str]) -> list[str]:
    """Where the trial's own price is asked beside whom it is for ("just Ethan, one kid. How much is the trial?")."""
    names = turn.playbook.index(TrialNames).words
    asked = [clause for clause in clauses if names.names(clause) and asks_price(clause)]
    are_several = any((find_number(clause) or 1) > 1 for clause in clauses)
    return [] if len(clauses) == len(asked) or are_several else asked


def _answer_beside(turn: Turn, clause: str) -> None:
    """What is asked in another clause: when it is, of the class they come for, or anything else."""
    schedule = turn.playbook.index(Coverage).schedule
    if schedule and (asks_for_hour(clause) or turn.playbook.index(TimesReader).read(clause, turn.now).when):
        answer_act(turn, Act("answer", f"{clause}?", 1.0, about=schedule, alone=False))
    elif is_question(clause):
        turn.playbook.index(Dispatch).answer(turn, f"{clause}?")


def calls_all_off(words: str) -> bool:
    r"""Whether a message calls something off, and asks nothing beside it.

    >>> calls_all_off("something came up\nplease cancel both of us"), calls_all_off("can I cancel for free?")
    (True, False)
    """
    return said.calls_off(words) and len(words.split()) <= _OFF_MOST and not is_question(words)


_OFF_MOST = 20


def tell_nothing_to_call_off(turn: Turn) -> bool:
    """Who calls off what was only spoken of, a while ago, is told that nothing was put down."""
    known = turn.lead[Trying].trial
    if known is None or known.off or known.case or has_other(turn) or turn.now - known.at > _WAITS:
        return False
    drop(turn, known)
    return True


_WAITS = timedelta(days=30)


def hear_not_yet(turn: Turn, words: str) -> bool:
    """Nothing is to be booked: it is taken as said, and what is asked beside it answered.

    What stands already, and what else is agreed, is another matter.
    """
    timetable, known = turn.playbook.index(TrialNames).timetable, find_alive(turn)
    if timetable is None or not books_nothing(words) or turn.lead.handoff.is_grieved():
        return False
    is_asked = any(asks_to_book(part) and not books_nothing(part) for part in split_acts(words))
    is_settled = find_ahead(turn) is not None or find_planned(turn) is not None or (known and known.case)
    if is_asked or is_settled or turn.lead.dialogue.greeted_at is None:
        return False
    drop(turn, known)
    for part in filter(is_question, split_acts(words)):
        turn.playbook.index(Dispatch).answer(turn, part)  # and the team is asked nothing
    return True


def hear_hour(turn: Turn, timetable: Timetable, words: str) -> bool:
    """One of the hours that they were told, said back, is one they would come to."""
    known = begin_at_hour(turn, timetable, words)
    if known is None or find_ahead(turn):
        return False
    settle(turn, timetable, known, known, words)
    return True


def hear_coming(turn: Turn, timetable: Timetable, words: str) -> bool:
    """Who says that they come, though nothing is put down, is not let go with a mere "see you"."""
    is_coming = said.only_comes(words) or (
        find_telling(turn, words) == "coming" and not said.is_doubtful(words)
    )
    is_elsewhere = said.is_of_other(words) or has_bought(turn) or prepares_wedding(turn)
    if not is_coming or is_elsewhere or find_ahead(turn) or was_there(turn):
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


def tell_nothing_stands(turn: Turn, timetable: Timetable, words: str) -> bool:
    """Who asks what was settled, though nothing was, is told so; what was bought elsewhere the team knows."""
    handoff = turn.lead.handoff.open
    is_asked = asks_settled(words) or makes_sure(words)
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
