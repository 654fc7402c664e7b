"""Asking to be reminded, and changing one's mind about when."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from conversations.events.book import EventCalendar
from conversations.events.part import Events
from conversations.lead.reason import reason
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.reminding import remind_at
from conversations.reminders.before import counts_before, find_moment_before
from conversations.reminders.facts import ReminderSet
from conversations.reminders.moments import find_moment
from conversations.turn.acts import Act
from conversations.turn.effects import StartTimer
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.understanding.segments import split_acts
from conversations.wording.times import say_when
from conversations.wording.weekdays import find_named_days

REMINDER = "reminder"
LAPSES = timedelta(hours=12)
_NOT = re.compile(r"(?<!\w)(?:לא|not)\s+(?:ב|on )?\S+[.,!]?\s*", re.IGNORECASE)
_DENIED = re.compile(
    r"[,.;]?\s+(?:but |just |only |רק |אבל )?(?:not on|not|לא ב|ולא ב)\s?[^,.;!?]+.*$",
    re.IGNORECASE | re.DOTALL,
)
_DAYS_MOST = 5
_MOST_WORDS = 9
_WISH = re.compile(
    r"(?<!\w)(?:(?:remind|ping|nudge) (?:me|us)|(?:a|send (?:me|us) a) reminder|תזכיר\w* (?:לי|לנו)|תזכר\w* (?:לי|לנו)|"
    r"(?:להזכיר|שתזכיר\w*) (?:לי|לנו)|(?:תשלח\w* )?(?:לי |לנו )?תזכורת)(?!\w)",
    re.IGNORECASE,
)
_ANEW = re.compile(
    r"^\W*(?:(?:no|sorry|actually|wait|oh|hmm|רגע|סליחה|בעצם|אה|אוי)\W+)*(?:not|no|לא)(?!\w)|"
    r"(?<!\w)(?:same (?:time|hour)|make (?:it|that)|rather|instead|better|actually|"
    r"אותה (?:ה)?שעה|עדיף|בעצם|במקום|יותר טוב|תעשו)(?!\w)",
    re.IGNORECASE,
)
"""Another time takes the place of the one that was said."""
_OF_CLASS = re.compile(
    r"(?<!\w)(?:class(?:es)?|lessons?|trial|groups?|book|come|coming|ה?שיעור(?:ים)?|ה?קבוצה|ל?ה?ניסיון|לבוא|להגיע|נבוא|אבוא)"
    r"(?!\w)",
    re.IGNORECASE,
)
_ASKS_WHAT = re.compile(
    r"(?<!\w)(?:remind (?:me|us)(?: again)? (?:when|what|which|where|how|who|why|of the|if|that)|"
    r"תזכיר\w* (?:לי|לנו) (?:מתי|מה|איזה|איפה|באיזה|באיזו|כמה|למה|מי|אם)|(?:don['’]?t|do not|no need to|stop) remind|"
    r"(?:לא|אל|בלי) (?:צריך |להזכיר|תזכיר)|למה|didn['’]?t|never got)(?!\w)",
    re.IGNORECASE,
)
"""They ask what it was, or want none."""


def set_reminder(turn: Turn, act: Act) -> bool:
    """Keep when they want to be reminded; where no time was named, ask."""
    words, denied = _split_denied(act.words)
    act = replace(act, words=words)
    meeting, before = find_ahead(turn), _leave_out(turn, _find_before(turn, words), denied)
    if meeting is not None and before is not None:
        remind_at(turn, meeting, before)
        return True
    moment = before or _leave_out(turn, find_moment(words, turn.now, turn.playbook.zone), denied)
    if moment is None and counts_before(act.words, turn.playbook.zone):
        turn.reply("reminder", turn.phrase(_why_not_before(turn)), reason("asked_reminder"))
        return True
    if moment is None:
        turn.reply("reminder", turn.phrase("remind_me_ask"), reason("asked_reminder"))
        return True
    _keep(turn, moment)
    return True


def _split_denied(words: str) -> tuple[str, frozenset[int]]:
    """The words without the days on which they do not want to hear ("not on Saturday"), and those days (Monday is 0).

    >>> _split_denied("remind me the day before, but not on saturday")
    ('remind me the day before', frozenset({5}))
    """
    found = _DENIED.search(words)
    days = find_named_days(found[0]) if found else set[int]()
    return (words[: found.start()], frozenset(days)) if found and days else (words, frozenset())


def _leave_out(turn: Turn, moment: datetime | None, denied: frozenset[int]) -> datetime | None:
    """A moment on no such day: a day or more before it, or, where that is past, after it."""
    step = timedelta(days=1)
    local = moment.astimezone(turn.playbook.zone) if moment else None
    if local is None or local.weekday() not in denied or len(denied) > _DAYS_MOST:
        return moment
    earlier, later = local - step, local + step
    while earlier.weekday() in denied:
        earlier -= step
    while later.weekday() in denied:
        later += step
    return (earlier if earlier > turn.now else later).astimezone(UTC)


def _keep(turn: Turn, moment: datetime) -> None:
    turn.add(StartTimer(Key(REMINDER), moment, moment + LAPSES))
    turn.note(ReminderSet(moment), reason("asked_reminder"))
    when = say_when(moment, turn.now, turn.playbook.zone, turn.language)
    turn.reply("reminder", turn.phrase("remind_me", when=when), reason("asked_reminder"))


def _find_before(turn: Turn, words: str) -> datetime | None:
    """The moment that is counted from what is booked for them, where that is still ahead."""
    starts_at = _find_start(turn)
    moment = find_moment_before(words, starts_at, turn.playbook.zone) if starts_at else None
    return moment if moment and moment > turn.now else None


def _find_start(turn: Turn) -> datetime | None:
    """When what they have begins: the time that is booked for them, else the event to which they hold a ticket."""
    if meeting := find_ahead(turn):
        return meeting.starts_at
    held = {ticket.event for ticket in turn.lead[Events].tickets}
    events = turn.playbook.live.get(EventCalendar).events if held else ()
    ahead = [
        one.starts_at
        for one in events
        if one.id in held and one.starts_at > turn.now and one.status == "open"
    ]
    return min(ahead, default=None)


def _why_not_before(turn: Turn) -> str:
    """Why nothing can be counted: it would be over, it waits for the team, or nothing is booked."""
    if _find_start(turn):
        return "remind_me_over"
    handoff = turn.lead.handoff.open
    return "remind_me_waits" if handoff is not None and handoff.taken else "remind_me_nothing"


def hear_before(turn: Turn, words: str, starts_at: datetime) -> bool:
    """Who asks to be reminded so long before what begins then is, though it is not booked."""
    if not _wishes_only(words) or not counts_before(words, turn.playbook.zone):
        return False
    plain, denied = _split_denied(words)
    moment = _leave_out(turn, find_moment_before(plain, starts_at, turn.playbook.zone), denied)
    if moment is None or moment <= turn.now:
        turn.reply("reminder", turn.phrase("remind_me_over"), reason("asked_reminder"))
    else:
        _keep(turn, moment)
    return True


def _wishes_only(words: str) -> bool:
    words, _ = _split_denied(words)
    parts = split_acts(words) or [words]
    is_only = all(_WISH.search(part) and not _ASKS_WHAT.search(part) for part in parts)
    return is_only and len(words.split()) <= _MOST_WORDS + 3


def hear_wish(turn: Turn, words: str) -> bool:
    """They want to be reminded, and say when and nothing else: that day is none on which they would come."""
    if not _wishes_only(words) or turn.lead.handoff.is_grieved():
        return False
    plain, _ = _split_denied(words)
    is_timed = counts_before(plain, turn.playbook.zone) or find_moment(plain, turn.now, turn.playbook.zone)
    return bool(is_timed) and set_reminder(turn, Act("remind_me", words))


def hear_anew(turn: Turn, words: str) -> bool:
    """Who corrects the time of a reminder that was just set means no class by the day they name."""
    return _ANEW.search(words) is not None and set_anew(turn, words)


def is_of_reminder(turn: Turn, words: str) -> bool:
    """Whether a time in these words is that of a reminder, and none at which they would come."""
    if _WISH.search(words) is not None:
        return True
    is_short = len(words.split()) <= _MOST_WORDS and not _OF_CLASS.search(words)
    return turn.lead.dialogue.said.kind == "reminder" and is_short


def set_anew(turn: Turn, words: str) -> bool:
    """Right after a reminder was set, a time is another time for it: "not tomorrow. Wednesday"."""
    if turn.lead.dialogue.said.kind != "reminder" or len(words.split()) > _MOST_WORDS or "?" in words:
        return False
    if _OF_CLASS.search(words):
        return False
    wanted = _NOT.sub("", words)
    if find_moment(wanted, turn.now, turn.playbook.zone) is None:
        return False
    return set_reminder(turn, Act("remind_me", wanted))
