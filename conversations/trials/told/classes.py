"""Whether they were told of a class that they could come to: a day is then one of that class. Pure."""

from datetime import timedelta

from conversations.answers.coverage import Coverage
from conversations.answers.offered.part import Answers
from conversations.timetable.asked import TimesReader
from conversations.timetable.file import Timetable
from conversations.trials.heard.trying import TrialNames
from conversations.turn.turn import Turn
from conversations.wording.weekdays import find_named_days

_GROWN = 18
_TOLD_LATELY, _TALK, _LATELY = timedelta(days=2), timedelta(hours=1), 6


def was_told(turn: Turn) -> bool:
    """Whether they were told of days and hours lately, or of the trial."""
    names = turn.playbook.index(TrialNames)
    schedule = turn.playbook.index(Coverage).schedule
    about = [at for key, at in turn.lead[Answers].said_at.items() if key.split("/")[0] in (schedule, "trial")]
    if any(turn.now - at < _TOLD_LATELY for at in about):
        return True
    recent = turn.lead.dialogue.recent
    lines = [line.text for line in recent if line.by == "lead"]
    if any(names.words.names(line) or names.words.wants(line) for line in lines):
        return True
    lately = [line for line in recent[-_LATELY:] if line.by == "bot" and turn.now - line.at < _TALK]
    return names.timetable is not None and any(
        _tells_class(turn, names.timetable, one.text) for one in lately
    )


def _tells_class(turn: Turn, timetable: Timetable, text: str) -> bool:
    """Whether it tells on which days a class is, or which one is for children."""
    named = turn.playbook.index(TimesReader).read(text, turn.now).groups
    groups = [timetable.groups[one] for one in named if not timetable.groups[one].aside]
    return bool(groups) and (bool(find_named_days(text)) or any(one.ages.most < _GROWN for one in groups))
