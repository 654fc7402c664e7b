"""A trial class in words: what is put down, what there is to choose from, what is missing."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from conversations.enquiries.saying import join_asked
from conversations.lead.reason import reason
from conversations.meetings.kept.saying import say_when
from conversations.timetable.asked import TimesReader
from conversations.timetable.file import GroupHour, Timetable
from conversations.timetable.part import ToldTimes
from conversations.timetable.saying import capitalise, say_notes, say_sessions
from conversations.trials.told.part import WantedTrial
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.wording.names import safe_name


def say_all(turn: Turn, timetable: Timetable, sessions: Sequence[GroupHour]) -> str:
    """What there is to choose from."""
    return capitalise(say_sessions(sessions, timetable, turn.language))


def say_aside(turn: Turn, timetable: Timetable, days: Sequence[int]) -> str:
    """What else there is on these days that anybody may come to without being put down; "" for nothing."""
    known = timetable.groups
    sessions = [one for one in timetable.sessions if one.day in days and known[one.group].aside]
    open_to_all = [one for one in sessions if known[one.group].note]
    if not open_to_all:
        return ""
    groups = dict.fromkeys(one.group for one in open_to_all)
    return " ".join(
        _say_aside_group(turn, timetable, [one for one in open_to_all if one.group == group])
        for group in groups
    )


def _say_aside_group(turn: Turn, timetable: Timetable, sessions: Sequence[GroupHour]) -> str:
    told = capitalise(say_sessions(sessions, timetable, turn.language))
    return f"{told}{say_notes(sessions, timetable, turn.language)}."


def say_dates(turn: Turn, moments: Sequence[datetime]) -> str:
    """ "On Monday 22 February at 16:30 or on Wednesday 24 February at 16:30"."""
    told = [say_when(turn, at) for at in moments]
    return capitalise(f" {turn.phrase('trial_or')} ".join(told))


def say_aside_meant(turn: Turn, timetable: Timetable, wanted: WantedTrial) -> str:
    """The same, where that is what they were told of last and no other day is wanted; else ""."""
    told = turn.lead[ToldTimes]
    is_fresh = told.told_times_at is not None and turn.now - told.told_times_at < _TALK
    days = {one.day for one in told.told_times if is_fresh and timetable.groups[one.group].aside}
    if days and len(told.told_times) > len(days) and _was_told_last(turn):
        return ""  # it was named among the hours of classes, and a class is wanted
    days = days if days and len(told.told_times) == len(days) else _find_aside_answered(turn, timetable)
    wanted_days = {day.weekday() for day in wanted.dates}
    return say_aside(turn, timetable, sorted(days)) if days and wanted_days <= days else ""


def _was_told_last(turn: Turn) -> bool:
    """Whether the hours they were told stood in the last thing that was said."""
    line = next((one for one in reversed(turn.lead.dialogue.recent) if one.by == "bot"), None)
    told_at = turn.lead[ToldTimes].told_times_at
    return line is not None and told_at is not None and line.at <= told_at


def _find_aside_answered(turn: Turn, timetable: Timetable) -> set[int]:
    """The days of what anybody may come to, where the last thing said was an answer about that and no group."""
    line = next((one for one in reversed(turn.lead.dialogue.recent) if one.by == "bot"), None)
    if line is None or turn.lead.dialogue.said.kind != "answer" or turn.now - line.at > _TALK:
        return set()
    named = turn.playbook.index(TimesReader).read(line.text, turn.now).groups
    is_aside = bool(named) and all(timetable.groups[one].aside for one in named)
    return {one.day for one in timetable.sessions if one.group in named} if is_aside else set()


_TALK = timedelta(hours=1)


def say_put_down(turn: Turn, timetable: Timetable, wanted: WantedTrial, one: GroupHour, at: datetime) -> str:
    """ "Trial class, hip-hop for ages 6-12, Wednesday 10 February at 16:30, Noam, age 8"."""
    assert timetable.trial is not None
    parts = [turn.say(timetable.trial.title), turn.say(timetable.groups[one.group].name)]
    parts += [say_when(turn, at).removeprefix("on "), *_say_who(turn, wanted)]
    return ", ".join(parts)


def _say_who(turn: Turn, wanted: WantedTrial) -> Iterator[str]:
    own = "" if wanted.child or wanted.age or wanted.kin else safe_name(turn.lead.contact.name) or ""
    name = safe_name(wanted.name) or own or say_kin(turn, wanted)
    if name and wanted.age:
        yield turn.phrase("trial_for", who=name, count=str(wanted.age_then))
    elif name:
        yield name
    elif wanted.age:
        yield turn.phrase("trial_of_age", count=str(wanted.age_then))
    if wanted.count > 1:
        yield turn.phrase("trial_count", count=str(wanted.count))
    if wanted.phone:
        yield wanted.phone


def say_kin(turn: Turn, wanted: WantedTrial) -> str:
    """Who comes, by whose they are ("your husband"); "" for a child, and where that is not known."""
    if wanted.child or not wanted.kin:
        return ""
    return turn.phrase(f"trial_kin_{wanted.kin}" if wanted.kin in _SAID_KIN else "trial_kin_other")


_SAID_KIN = frozenset(["wife", "husband", "sister", "brother", "mother", "father", "girlfriend", "boyfriend"])


def list_missing(turn: Turn, wanted: WantedTrial) -> list[str]:
    """What is needed besides the day and the hour."""
    contact, missing = turn.lead.contact, []
    if (wanted.child or wanted.age or wanted.kin) and not wanted.name:
        missing.append("trial_names_of" if wanted.count > 1 else "trial_name_of")
    elif not (wanted.child or wanted.name or safe_name(contact.name)):
        missing.append("trial_name")
    if wanted.child and not wanted.age:
        missing.append("trial_age")
    if not (contact.phone or contact.told_phone or wanted.phone):
        missing.append("trial_phone")
    return missing


def say_missing(turn: Turn, missing: Sequence[str]) -> str:
    """ "All I need is the name of who is coming and the age."""
    asks = join_asked([turn.phrase(one) for one in missing], turn.language)
    return turn.phrase("trial_needs", asks=asks)


def wish_well(turn: Turn) -> None:
    """Who moves it because somebody is ill is wished well first."""
    if is_of_illness(turn.heard):
        turn.reply("heard", turn.phrase("trial_get_well"), reason("trial"), place=HEARD)


def is_of_illness(words: str) -> bool:
    """Whether somebody is told to be ill.

    >>> is_of_illness("he has a fever"), is_of_illness("הוא עם חום"), is_of_illness("will he like it")
    (True, True, False)
    """
    return _ILL.search(words) is not None


_ILL = re.compile(
    r"(?<!\w)(?:חול[הי]\w*|חום|לא מרגישה?|מצונ\w+|שפעת|קורונה|sick|ill|fever|flu|unwell|covid|"
    r"(?:a|the) (?:bad )?cold)(?!\w)",
    re.IGNORECASE,
)
