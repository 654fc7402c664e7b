"""What is asked of the timetable, within what they told of when they can come."""

from collections.abc import Iterator
from typing import Any

from conversations.timetable.asked import TimesReader
from conversations.timetable.asked_times import AskedTimes
from conversations.timetable.choosing import choose_fitting, find_whom
from conversations.timetable.part import ToldTimes
from conversations.timetable.saying import say_days
from conversations.turn.turn import Turn


def add_limits(turn: Turn, asked: AskedTimes) -> tuple[AskedTimes, str]:
    """What is asked, within what they told of when they can come, and how that is said back ("": nothing was told)."""
    limits = turn.lead[ToldTimes].limits_now(turn.now)
    added: dict[str, Any] = {}
    if limits.days and not asked.days:
        added["days"] = limits.days
    if limits.denied and not asked.days and not limits.days and not asked.denied:
        added["denied"] = frozenset(limits.denied)
    if limits.busy and not asked.days and not asked.denied and (taken := _find_taken(turn, asked)):
        added["denied"] = added.get("denied", frozenset[int]()) | taken
    if (limits.after or limits.before) and not asked.bounded:
        added |= {"after": limits.after, "before": limits.before}
    return asked._replace(**added), ", ".join(_say_limits(turn, set(added)))


def _find_taken(turn: Turn, asked: AskedTimes) -> frozenset[int]:
    """The days on which all that is asked for begins before what else they have then is over."""
    timetable, limits = turn.playbook.index(TimesReader).timetable, turn.lead[ToldTimes].limits_now(turn.now)
    all_ = timetable.sessions if timetable else ()
    fitting = choose_fitting(all_, timetable, find_whom(turn, asked), asked.groups) if timetable else []
    days = {one.day for one in limits.busy} & {one.day for one in fitting}
    return frozenset(
        day for day in days if all(limits.rules_out(one.day, one.at) for one in fitting if one.day == day)
    )


def _say_limits(turn: Turn, added: set[str]) -> Iterator[str]:
    limits = turn.lead[ToldTimes].limits
    if "days" in added:
        yield turn.phrase("times_only_days", when=say_days(limits.days, turn.language))
    if "denied" in added and limits.denied:
        yield turn.phrase("times_not_days", when=say_days(limits.denied, turn.language))
    if "after" in added and limits.after:
        yield turn.phrase("times_from", time=f"{limits.after:%H:%M}")
    if "before" in added and limits.before:
        yield turn.phrase("times_until", time=f"{limits.before:%H:%M}")
