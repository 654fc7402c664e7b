"""What staff are told of a lead, and the reminders of what nobody has seen to yet."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from conversations.handoff.staff_words import STAFF_WORDS
from conversations.hours.holidays import Calendar
from conversations.hours.windows import find_closing, find_opening
from conversations.journey.model.business import Contact
from conversations.lead.addresses import Channel
from conversations.lead.content import Choice, Content
from conversations.lead.lead import Handoff
from conversations.timeline.names import name_of
from conversations.timeline.telling import reason, tell_reason
from conversations.turn.effects import StartTimer, TellStaff
from conversations.turn.inputs import TimerFired
from conversations.turn.turn import Turn
from conversations.wording.filling import fill, first_name
from conversations.wording.times import say_length

PREFIX = "handoff:"
ANSWER, BACK = ":answer", ":back"
_ALERTS = 3  # without further contacts, an alert nobody takes is given this often
_REPLAYBOOKERS = 3  # whoever has a conversation is reminded this often of words they have not answered
_LINES, _LINE = 5, 200  # how many of the last lines are shown, and how much of each
Place = tuple[Channel, str]


def say(turn: Turn, name: str, **values: str) -> str:
    """A sentence for staff, in their language; `{who}` and `{name}` are the lead."""
    words = STAFF_WORDS[turn.staff_language()]
    known = {"who": say_who(turn), "name": first_name(turn.lead.name) or words["no_name"]}
    return fill(words[name], known | values)


def say_who(turn: Turn) -> str:
    """The lead as staff tell people apart: `Dana Cohen · 4567`."""
    called, digits = turn.lead.name, (turn.lead.phone or "")[-4:]
    return " · ".join(filter(None, (called or STAFF_WORDS[turn.staff_language()]["no_name"], digits)))


def quote(turn: Turn, words: str, mark: str = "💬") -> str:
    """The lead's words, and whose they are: several leads may be told of in one chat."""
    return f"{mark} {say_who(turn)}: {words or '…'}"


def say_for(turn: Turn, length: timedelta) -> str:
    """A length of time in the language of staff."""
    return name_of("length", say_length(length), turn.staff_language())


def tell(
    turn: Turn, text: str, actions: tuple[str, ...] = (), *, to: Place | None = None, alone: bool = False,
    asks: bool = False,
) -> None:  # fmt: skip
    """A line about the open handoff to the staff chat, and to `to`, a further place (`alone`: only there)."""
    content = Content(text=text, choices=buttons(turn, actions), language=turn.staff_language(), asks=asks)
    tell_content(turn, content, to=to, alone=alone)


def tell_content(turn: Turn, content: Content, *, to: Place | None = None, alone: bool = False) -> None:
    """Like `tell`, for what is composed already; nothing without an open handoff."""
    if turn.lead.handoff:
        turn.add(TellStaff(content, turn.lead.handoff.id, contact=to, alone=alone))


def buttons(turn: Turn, actions: tuple[str, ...]) -> tuple[Choice, ...]:
    """What staff can do, as choices."""
    words = STAFF_WORDS[turn.staff_language()]
    return tuple(Choice(id=f"staff:{action}", label=words[action]) for action in actions)


ALL = ("take", "reply", "done", "back")


def alert(turn: Turn, words: str) -> None:
    """Tell everybody who it is, why, where they stand and what was said, with the buttons to take it."""
    handoff = turn.lead.handoff
    if handoff is None:
        return
    text = _compose_alert(turn, handoff, words)
    if handoff.alerts:
        text = say(turn, "again", waited=say_for(turn, turn.now - handoff.opened_at)) + text
    content = Content(text=text, choices=buttons(turn, ALL), language=turn.staff_language())
    turn.add(TellStaff(content, handoff.id, alert=True, again=handoff.alerts))
    handoff.alerts += 1


def watch(turn: Turn, words: str = "") -> None:
    """Set the timers of the open handoff anew: to tell staff again, to remind whoever has it, to give it back."""
    handoff, business = turn.lead.handoff, turn.journey.business
    if handoff is None:
        return
    if handoff.owner is None:
        if handoff.alerts < _count_alerts(turn):
            due = count_staff_time(turn, turn.now, business.handoff_alert_again)
            _start(turn, "", due, words=words[:500])
        return
    last = handoff.last_word_at or handoff.taken_at or turn.now
    _start(turn, BACK, last + business.handoff_gives_back)
    if handoff.waits_since:
        watch_answer(turn)


def watch_answer(turn: Turn, count: int = 0) -> None:
    """Remind whoever has the conversation of words that wait for them, each time after twice as long."""
    wait = turn.journey.business.handoff_alert_again * 2**count
    _start(turn, ANSWER, count_staff_time(turn, turn.now, wait), count=str(count))


def alert_again(turn: Turn, timer: TimerFired) -> None:
    """Nobody took it in time: everybody is told again, then one further contact after the other."""
    handoff, words = turn.lead.handoff, timer.data.get("words", "")
    if handoff is None or handoff.owner or handoff.alerts >= _count_alerts(turn):
        return
    waited, contacts = turn.now - handoff.opened_at, _find_contacts(turn)
    if handoff.alerts < 2 or not contacts:
        alert(turn, words)
        turn.record("handoff", "alerted again", reason("untaken", length=say_length(waited)))
    else:
        contact, channel = contacts[handoff.alerts - 2]
        _escalate(turn, handoff, contact, channel, words)
        why = reason("escalated", length=say_length(waited), by=contact.name)
        turn.record("handoff", "alerted further", why)
    watch(turn, words)


def remind(turn: Turn, timer: TimerFired) -> None:
    """Whoever has the conversation has not answered: say so in front of everybody, a few times at most."""
    handoff, count = turn.lead.handoff, int(timer.data.get("count", "0"))
    if handoff is None or handoff.owner is None or handoff.waits_since is None:
        return
    waited = turn.now - handoff.waits_since
    lines = _say_last(turn, "")
    text = say(turn, "unanswered", waited=say_for(turn, waited), by=handoff.owner, lines=lines)
    tell(turn, text, ("reply", "done", "back"), to=handoff.owner_at)
    why = reason("unanswered", by=handoff.owner, length=say_length(waited))
    turn.record("handoff", "owner reminded", why)
    if count < _REPLAYBOOKERS - 1:
        watch_answer(turn, count + 1)


def count_staff_time(turn: Turn, start: datetime, length: timedelta) -> datetime:
    """The moment at which staff have been there for `length` since `start`."""
    hours, zone, calendar = turn.journey.business.staff_hours, turn.playbook.zone, staff_calendar(turn)
    moment, left = start, length
    for _ in range(60):
        opening = find_opening(hours, moment, zone, calendar)
        if opening is None:
            break
        closing = find_closing(hours, opening, zone, calendar)
        if closing is None or opening + left <= closing:
            return opening + left
        moment, left = closing, left - (closing - opening)
    return start + length


def staff_calendar(turn: Turn) -> Calendar:
    """The holidays on which staff are not there."""
    return Calendar(turn.journey.business.country, turn.journey.rules)


def _start(turn: Turn, what: str, due: datetime, **data: str) -> None:
    if handoff := turn.lead.handoff:
        turn.add(StartTimer(f"{PREFIX}{handoff.id}{what}", "handoff", due, None, data))


def _compose_alert(turn: Turn, handoff: Handoff, words: str) -> str:
    lead, language = turn.lead, turn.staff_language()
    phone = lead.phone and f"\u200e{lead.phone}"  # or the plus goes astray among Hebrew words
    channel = name_of("channel", turn.channel, language) if turn.channel else ""
    called = lead.name or STAFF_WORDS[language]["no_name"]
    stage = turn.journey.stages.get(lead.stage)
    return say(
        turn,
        "alert",
        who=" · ".join(filter(None, (called, phone, channel))),
        why=tell_reason(handoff.reason, language, turn.journey),
        stage=turn.journey.in_language(stage, language) if stage else lead.stage.value,
        lines=_say_last(turn, words),
    )


def _say_last(turn: Turn, words: str) -> str:
    """The last things that were said, a line each, with who said them."""
    names = STAFF_WORDS[turn.staff_language()]
    called = {
        "lead": first_name(turn.lead.name) or names["lead"],
        "bot": names["bot"],
        "staff": names["staff"],
    }
    said = [(called[line.by], line.text) for line in turn.lead.recent]
    theirs = [line.text for line in turn.lead.recent if line.by == "lead"]
    if words.strip() and not any(words.strip().startswith(text[:40].strip()) for text in theirs):
        said.append((called["lead"], words))
    return "\n".join(f"{who}: {_shorten(text) or '📎'}" for who, text in said[-_LINES:]) or names["nothing"]


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LINE else line[: _LINE - 1].rstrip() + "…"


def _escalate(turn: Turn, handoff: Handoff, contact: Contact, channel: Channel, words: str) -> None:
    """Alert one further contact, and tell the others that it was done. An SMS is kept short: it is paid by the part."""
    waited = say_for(turn, turn.now - handoff.opened_at)
    if channel is Channel.SMS:
        text = say(turn, "short", why=tell_reason(handoff.reason, turn.staff_language(), turn.journey))
    else:
        text = say(turn, "again", waited=waited) + _compose_alert(turn, handoff, words)
    choices = buttons(turn, ("take",) if channel is Channel.SMS else ALL)
    content = Content(text=text, choices=choices, language=turn.staff_language())
    told = TellStaff(content, handoff.id, True, handoff.alerts, (channel, contact.phone), alone=True)
    turn.add(told)
    handoff.alerts += 1
    tell(turn, say(turn, "passed_on", waited=waited, contact=contact.name), ("take", "reply"))


def _count_alerts(turn: Turn) -> int:
    return 2 + len(contacts) if (contacts := _find_contacts(turn)) else _ALERTS


def _find_contacts(turn: Turn) -> list[tuple[Contact, Channel]]:
    """Who else may be told, each with a channel that is on."""
    return [
        (contact, channel)
        for contact in turn.journey.business.escalation
        if (channel := next(_channels_of(turn, contact), None))
    ]


def _channels_of(turn: Turn, contact: Contact) -> Iterator[Channel]:
    for channel in dict.fromkeys((contact.channel, Channel.WHATSAPP, Channel.SMS)):
        if channel in turn.given.channels:
            yield channel
