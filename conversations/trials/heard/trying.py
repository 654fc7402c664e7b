"""What a journey's trial class goes by."""

import re
from datetime import time
from itertools import chain
from typing import get_args

from conversations.journey.model.base import Weekday
from conversations.meetings.kept.calendars import Calendars
from conversations.meetings.kept.file import MeetingKind
from conversations.timetable.file import GroupHour, Timetable
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "said")
_WANTS, _TRIES, _ASKS_OF, _NO_TRIAL = (whole(_SAID[key]) for key in ("wants", "tries", "asks_of", "no_trial"))
_OTHER, _OTHER_DENIED, _ASKS_PRICE_OF = (
    whole(_SAID[key]) for key in ("other", "other_denied", "asks_price_of")
)
_TO_TRY = re.compile(r"(?<!\w)(?:ל?נסות|to try|trying|try (?:it|one|out|once))(?!\w)", re.IGNORECASE)
_JOINED = re.compile(r"(?<!\w)(?:[ולבהש]{1,2})(?=(?:שיעור ה?)?(?:ניסיון|נסיון|התנסות|היכרות))")


class TrialWords:
    """The names a journey has for its trial class."""

    def __init__(self, called: tuple[str, ...]) -> None:
        self._named = compile_phrases(called)
        self.wants = remembered(self._wants)
        self.names = remembered(self._names)

    def _names(self, words: str) -> bool:
        """Whether it is spoken of at all."""
        said = " ".join(words_of(_JOINED.sub("", _NO_TRIAL.sub(" ", words.replace("־", "-")))))
        return self._named.search(said) is not None

    def _wants(self, words: str) -> bool:
        """Whether one is wanted: it is named beside a wish, or the verb is; who only asks about it wants none yet."""
        if _OTHER.search(_OTHER_DENIED.sub(" ", words)):
            return False
        return any(self._wants_part(part) for part in split_acts(words) or [words])

    def _wants_part(self, part: str) -> bool:
        if _TRIES.search(part) and not _ASKS_PRICE_OF.search(part):
            return True
        return not _ASKS_OF.search(part) and self._names(part) and _WANTS.search(part) is not None


@remembered
def asks_price_of_trying(part: str) -> bool:
    """Whether a question is what it costs to try, though no trial is named.

    >>> asks_price_of_trying("how much is it to try once?"), asks_price_of_trying("כמה עולה לבוא לנסות?")
    (True, True)
    >>> asks_price_of_trying("can we try once?"), asks_price_of_trying("how much is a month?")
    (False, False)
    """
    is_asked = is_question(part) and _ASKS_PRICE_OF.search(part) is not None
    return is_asked and _TO_TRY.search(part) is not None and _OTHER.search(part) is None


class TrialNames:
    """An index: the timetable that has a trial class, and the words for it; nothing where a journey has none."""

    def __init__(self, playbook: Playbook) -> None:
        known = playbook.journey.own_part(Timetable)
        trial = known.trial if known else None
        self.timetable = known if trial else None
        self.meeting = (trial.meeting or "") if trial else ""
        self.words = TrialWords(tuple(chain.from_iterable(trial.words.values())) if trial else ())

    def find_kind(self, turn: Turn) -> MeetingKind | None:
        """The kind of meeting that it is booked as, where there is one."""
        return turn.playbook.index(Calendars).kinds.get(self.meeting)

    def is_hour(self, turn: Turn, one: GroupHour) -> bool:
        """Whether an hour of the week is one in which that meeting is held, free or not."""
        kind, file = self.find_kind(turn), turn.playbook.index(Calendars).file
        if kind is None or file is None:
            return False
        day = _DAYS[(one.day + 1) % len(_DAYS)]
        every = (kind.every or kind.length).total_seconds()
        opens = (file.people[name].hours[day].opens for name in kind.people if day in file.people[name].hours)
        return any((_minutes(one.at) - _minutes(at)) * 60 % every == 0 and one.at >= at for at in opens)


_DAYS: tuple[Weekday, ...] = get_args(Weekday)  # from Sunday on


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
