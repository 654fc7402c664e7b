"""Who comes only to watch a class is noted as that, free of charge, and is booked for no trial."""

import re
from datetime import datetime, timedelta

from msgspec.structs import replace

from conversations.handoff.telling import say_who
from conversations.lead.content import Content
from conversations.lead.reason import reason
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.saying import say_time, say_when
from conversations.meetings.kept.staff_words import STAFF_WORDS
from conversations.meetings.offered.keeping import cancel, find_ahead
from conversations.timetable.file import GroupHour, Timetable
from conversations.trials.heard import words as said
from conversations.trials.heard.same import names_company
from conversations.trials.heard.trying import TrialNames
from conversations.trials.told.adding import add_pieces
from conversations.trials.told.part import Trying, WantedTrial
from conversations.trials.told.telling import read_told
from conversations.trials.wanted.beginning import begin
from conversations.trials.wanted.choosing import choose, find_moment
from conversations.turn.effects import TellStaff
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question
from conversations.wording.filling import fill

_TALK = timedelta(days=1)
_MOST = 20  # words; more than that tells a story
_ASKS_WHETHER = re.compile(
    r"(?<!\w)(?:can|could|may|might|(?:is|would|will) (?:it|that)|do you|ו?אפשר|מותר|ניתן|יש)(?!\w)",
    re.IGNORECASE,
)
_WHY = reason("trial")


def hear_watching(turn: Turn, words: str) -> bool:
    """When they come to watch; False where they may dance, or only ask whether one may watch."""
    timetable = turn.playbook.index(TrialNames).timetable
    if timetable is None or timetable.trial is None or not _may_be_of_it(turn, words):
        return False
    trying, meeting = turn.lead[Trying], find_ahead(turn)
    noted = trying.watches_on
    if noted and noted > turn.now and said.calls_off(words) and not is_question(words):
        trying.watches_on = trying.watches_at = None
        turn.reply("trial", turn.phrase("trial_watching_off"), _WHY)
        _tell_staff(turn, "watches_not", "", noted)
        return True
    if meeting is not None:
        return meeting.kind == timetable.trial.meeting and _watch_instead(turn, meeting, words)
    told = _read(turn, timetable, words)
    left = choose(turn, timetable, told).left if told else ()
    moment = find_moment(turn, left[0], told) if told and left else None
    if moment is not None and (told is None or told.dates or told.groups):
        _note(turn, moment, _name(turn, timetable, left[0]))
    elif noted and noted > turn.now and said.watches(words):
        _note(turn, noted, trying.watches)
    else:
        return False
    return True


def _may_be_of_it(turn: Turn, words: str) -> bool:
    """Whether watching is spoken of, and nothing else is wanted."""
    if turn.lead.handoff.is_grieved() or signals.is_angry(words) or len(words.split()) > _MOST:
        return False
    trying, names = turn.lead[Trying], turn.playbook.index(TrialNames)
    if names_company(words) or (names.words.wants(words) and not said.watches(words)):
        return False
    if trying.watches_at is not None and turn.now - trying.watches_at < _TALK:
        return True
    is_ahead = trying.watches_on is not None and trying.watches_on > turn.now
    if is_ahead and (said.watches(words) or said.calls_off(words)):
        return True
    is_told = said.only_looks(words) and _ASKS_WHETHER.search(words) is None
    return is_told and (find_ahead(turn) is not None or not said.is_of_another(words))


def _watch_instead(turn: Turn, meeting: Meeting, words: str) -> bool:
    """They were booked to dance, and come only to watch: it is mended."""
    if not said.watches(words) or said.is_of_another(words):
        return False
    title = meeting.title.rpartition(": ")[2]
    cancel(turn, meeting, _WHY)
    _note(turn, meeting.starts_at, title, phrase="trial_watching_instead")
    return True


def _read(turn: Turn, timetable: Timetable, words: str) -> WantedTrial | None:
    """What they come to watch, as far as it is told; None where these words choose nothing."""
    known = replace(begin(turn, timetable, words), case="", name="", hours=(), dates=())
    pieces = add_pieces(turn, timetable, words, known, asked=True)
    if pieces.is_any:
        return pieces.told
    told = read_told(turn, timetable, words, known) if said.watches(words) else known
    return told if told.dates or told.hours or told.groups != known.groups else None


def _name(turn: Turn, timetable: Timetable, one: GroupHour) -> str:
    return turn.say(timetable.groups[one.group].name)


def _note(turn: Turn, moment: datetime, title: str, *, phrase: str = "trial_watching") -> None:
    trying = turn.lead[Trying]
    is_news = trying.watches_on != moment
    trying.trial, trying.watches_at, trying.watches_on, trying.watches = None, turn.now, moment, title
    if not is_news:  # told once more in other words, and free of charge is said again
        turn.reply("answer", turn.phrase("trial_watching_stands", when=say_when(turn, moment)), _WHY)
        return
    turn.reply("answer", turn.phrase(phrase, what=title, when=say_when(turn, moment)), _WHY)
    _tell_staff(turn, "watches", title, moment)


def _tell_staff(turn: Turn, word: str, title: str, moment: datetime) -> None:
    language = turn.staff_language()
    when = say_time(moment, turn.now, turn.playbook.zone, language)
    text = fill(STAFF_WORDS[language][word], {"who": say_who(turn), "title": title, "when": when})
    handoff = turn.lead.handoff.open
    turn.add(TellStaff(Content(text=text, language=language), handoff.id if handoff else ""))
