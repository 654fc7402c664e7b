"""A conversation in the hands of people: opened, taken, answered, given back."""

from dataclasses import replace
from datetime import datetime, timedelta

import msgspec

from conversations.handoff import alerts
from conversations.handoff.alerts import PREFIX, Place, say, tell
from conversations.hours.windows import find_opening, is_open
from conversations.lead.addresses import Channel
from conversations.lead.lead import Handoff
from conversations.reach.choosing import find_best_channel
from conversations.timeline.names import name_of
from conversations.timeline.telling import BETWEEN, reason
from conversations.turn.effects import Send, StopTimers
from conversations.turn.inputs import Input, StaffPressed, StaffWrote, TimerFired, Unreachable
from conversations.turn.turn import STILL_WANTED, Turn
from conversations.wording.filling import clean
from conversations.wording.times import say_length, say_when

_WAITING_TOLD = "staff_silent_at"  # extra: when the lead was last told that somebody is coming
_WAITING_AGAIN = timedelta(hours=4)

ASKED = reason("wants_person")
ANGRY = reason("angry")
MISSED = reason("misunderstood")
SENT_MEDIA = reason("sent_media")
_STAFF_CAME = reason("staff_first")
_TAKEN_UP = reason("taken_up")

CAPTIONED = frozenset({"image", "video"})
"""Files that WhatsApp shows with words; others need a message of their own for them (GREEN-API, SendFileByUrl)."""

watch = alerts.watch


def open_handoff(turn: Turn, cause: str, words: str) -> None:
    """Ask people to take over and tell the lead when somebody will; one who waits already is told so."""
    if turn.lead.handoff:
        keep_waiting(turn)
        return
    lead = turn.lead
    lead.misses = 0
    _open(turn, cause)
    alerts.alert(turn, words)
    watch(turn, words)
    lead.extra[_WAITING_TOLD] = turn.now.isoformat()
    turn.reply("handoff", _promise(turn), reason("handed", cause=cause))


def open_by_journey(turn: Turn, why: str) -> None:
    """A step of the journey asks for a person, saying why in the language of staff. The lead is told nothing."""
    if turn.lead.handoff is None:
        _open(turn, reason("by_journey", words=why))
        alerts.alert(turn, "")
        watch(turn)


def keep_waiting(turn: Turn) -> None:
    """Tell a lead who writes on that somebody is coming, and staff that they do, though not at every word."""
    told = turn.lead.extra.get(_WAITING_TOLD)
    if told is None or turn.now - datetime.fromisoformat(told) >= _WAITING_AGAIN:
        turn.lead.extra[_WAITING_TOLD] = turn.now.isoformat()
        said = turn.say(turn.journey.texts.staff_silent) if _are_there(turn) else _promise(turn)
        turn.reply("waiting", said, reason("waits"))
        if told and not has_owner(turn) and _are_there(turn):
            alerts.alert(turn, turn.heard)


def has_owner(turn: Turn) -> bool:
    """True while a person has the conversation and the bot is silent."""
    return turn.lead.handoff is not None and turn.lead.handoff.owner is not None


def fire(turn: Turn, timer: TimerFired) -> None:
    """A timer of a handoff came due. What it is about may be over by now."""
    handoff = turn.lead.handoff
    handoff_id, _, what = timer.key.removeprefix(PREFIX).partition(":")
    if handoff is None or handoff.id != handoff_id:
        return
    match what:
        case "":
            alerts.alert_again(turn, timer)
        case "answer":
            alerts.remind(turn, timer)
        case "back":
            _give_back(turn, handoff)


def hear(turn: Turn, *, waits: bool = True) -> Place | None:
    """The lead wrote while a person has the conversation: what waits is counted from the first word not answered.

    `waits`: it wants an answer, as a mere thanks does not. Gives where that person is, if not in the staff chat.
    """
    handoff = turn.lead.handoff
    if handoff is None or handoff.owner is None:
        return None
    handoff.last_word_at = turn.now
    if waits and handoff.waits_since is None:
        handoff.waits_since = turn.now
        alerts.watch_answer(turn)
    return handoff.owner_at


def pass_on(turn: Turn, words: str, *, waits: bool = True) -> None:
    """Show the lead's words to whoever has the conversation. `waits`: they want an answer."""
    place = hear(turn, waits=waits)
    if not reads_there(turn):
        tell(turn, alerts.quote(turn, words), to=place)


def reads_there(turn: Turn) -> bool:
    """True where whoever has the conversation sees the lead's words anyway, on the business's own phone."""
    handoff = turn.lead.handoff
    return handoff is not None and handoff.own_phone and turn.channel is Channel.WHATSAPP


def press(turn: Turn, pressed: StaffPressed) -> None:
    """Staff pressed a button of an alert. Of two who take it, the first has it and the other is told who."""
    by = clean(pressed.by).strip() or "?"
    if pressed.action == "take":
        if _take(turn, by, pressed):
            tell(turn, say(turn, "took", by=by), ("reply", "done", "back"), to=pressed.at)
    elif pressed.action == "reply":
        _ask(turn, by, pressed)
    elif turn.lead.handoff is None:
        why = reason("pressed_for_nothing", by=by, action=pressed.action)
        turn.record("handoff", "nothing to close", why)
    else:
        _close(turn, by, pressed)


def relay(turn: Turn, wrote: StaffWrote) -> None:
    """Staff answered the lead and have the conversation now. The own phone has sent its words itself."""
    by, text = clean(wrote.by).strip() or "?", clean(wrote.text)
    turn.channel = wrote.channel
    if turn.lead.handoff is None:
        _open(turn, _STAFF_CAME)
    handoff = turn.lead.handoff
    if handoff is None:
        return
    if handoff.owner is None or (handoff.own_phone and not wrote.own_phone):
        _own(turn, by, wrote.at, own_phone=wrote.own_phone)
        if wrote.own_phone:
            tell(turn, say(turn, "on_phone"), ("done", "back"))
    handoff.last_word_at = turn.now
    if handoff.waits_since:
        handoff.waits_since = None
        turn.add(StopTimers(f"{PREFIX}{handoff.id}{alerts.ANSWER}", reason("staff", by=by)))
    if wrote.own_phone:
        turn.note_line("staff", text)
    elif text or wrote.media:
        _send(turn, wrote, by, text)


def note_lost(turn: Turn, failed: Unreachable) -> None:
    """Something did not reach the lead while a person has the conversation: they think it did."""
    handoff = turn.lead.handoff
    if handoff and handoff.owner:
        why = name_of("unreachable", failed.reason, turn.staff_language())
        tell(turn, say(turn, "lost", why=why), to=handoff.owner_at)


def who_closed(input: Input) -> tuple[str, str]:
    """Who or what ended a handoff, and how ("done", "back", "silent"), for the handoffs' own record."""
    if isinstance(input, StaffPressed):
        return clean(input.by).strip() or "?", "back" if input.action == "back" else "done"
    return "", "silent"


def _send(turn: Turn, wrote: StaffWrote, by: str, text: str) -> None:
    turn.channel = wrote.channel or find_best_channel(turn)
    why, lapses_at = reason("staff", by=by), turn.now + STILL_WANTED
    if wrote.media and text and turn.channel is Channel.WHATSAPP and wrote.media_kind not in CAPTIONED:
        turn.send("staff", text, why, lapses_at=lapses_at)
        text = ""
    turn.send("staff", text, why, lapses_at=lapses_at)
    sent = turn.effects[-1]
    if wrote.media and isinstance(sent, Send):
        content = msgspec.structs.replace(
            sent.content, media=wrote.media, media_kind=wrote.media_kind, file_name=wrote.file_name
        )
        turn.effects[-1] = replace(sent, content=content)


def _open(turn: Turn, cause: str) -> None:
    turn.lead.handoff = Handoff(id=turn.given.handoff_id, reason=cause, opened_at=turn.now)
    turn.record("handoff", "opened", cause)


def _take(turn: Turn, by: str, pressed: StaffPressed) -> bool:
    """Let somebody have the conversation. False where they have it already, or another has, of which they are told."""
    at = pressed.at
    if turn.lead.handoff is None:
        _open(turn, _STAFF_CAME if pressed.on_console else _TAKEN_UP)
    handoff = turn.lead.handoff
    if handoff is None or handoff.owner == by:
        return False
    if handoff.owner:
        tell(turn, say(turn, "has_it", by=handoff.owner), to=at)
        return False
    _own(turn, by, at)
    return True


def _ask(turn: Turn, by: str, pressed: StaffPressed) -> None:
    """Ask a member of staff for the words to be sent; it is theirs thereby, unless another has it."""
    took, at = _take(turn, by, pressed), pressed.at
    handoff = turn.lead.handoff
    if handoff is None or handoff.owner != by:
        return
    if took and at:
        tell(turn, say(turn, "took", by=by))
    name = "ask" if at is None else "explain"
    tell(turn, say(turn, name, by=by), to=at, alone=at is not None, asks=at is None)


def _own(turn: Turn, by: str, at: Place | None, *, own_phone: bool = False) -> None:
    if handoff := turn.lead.handoff:
        handoff.owner, handoff.taken_at, handoff.owner_at, handoff.own_phone = by, turn.now, at, own_phone
        handoff.last_word_at = turn.now
        length = say_length(turn.now - handoff.opened_at)
        turn.record("handoff", "taken", reason("taken", by=by, length=length))
        turn.add(StopTimers(PREFIX, reason("took", by=by)))
        watch(turn)


def _close(turn: Turn, by: str, pressed: StaffPressed) -> None:
    handoff, done = turn.lead.handoff, pressed.action == "done"
    if handoff is None:
        return
    was_taken = has_owner(turn)
    elsewhere = pressed.at or handoff.owner_at
    tell(turn, say(turn, "closed" if done else "back_to_bot", by=by), to=elsewhere)
    why = reason("resolved", by=by, length=say_length(turn.now - handoff.opened_at)) + _say_held(
        turn, handoff
    )
    turn.record("handoff", "closed" if done else "back to the bot", why)
    _end(turn, reason("closed_by", by=by))
    if was_taken and turn.lead.refused_at is None:
        turn.channel = find_best_channel(turn)
        turn.reply("returned", turn.say(turn.journey.texts.handoff_returned), reason("given_back", by=by))


def _give_back(turn: Turn, handoff: Handoff) -> None:
    """Neither side has written for long: the bot answers again. The lead is told nothing."""
    if handoff.owner is None:
        return
    quiet = turn.now - (handoff.last_word_at or handoff.taken_at or handoff.opened_at)
    if quiet < turn.journey.business.handoff_gives_back:
        watch(turn)
        return
    tell(turn, say(turn, "quiet", waited=alerts.say_for(turn, quiet)), to=handoff.owner_at)
    why = reason("gone_quiet", length=say_length(quiet)) + _say_held(turn, handoff)
    turn.record("handoff", "ended by itself", why)
    _end(turn, why)


def _say_held(turn: Turn, handoff: Handoff) -> str:
    if handoff.taken_at is None:
        return ""
    return BETWEEN + reason("held_for", length=say_length(turn.now - handoff.taken_at))


def _end(turn: Turn, why: str) -> None:
    turn.add(StopTimers(PREFIX, why))
    turn.lead.handoff, turn.lead.misses = None, 0
    turn.lead.extra.pop(_WAITING_TOLD, None)


def _are_there(turn: Turn) -> bool:
    hours = turn.journey.business.staff_hours
    return is_open(hours, turn.now, turn.playbook.zone, alerts.staff_calendar(turn))


def _promise(turn: Turn) -> str:
    texts, hours, zone = turn.journey.texts, turn.journey.business.staff_hours, turn.playbook.zone
    opening = find_opening(hours, turn.now, zone, alerts.staff_calendar(turn))
    if _are_there(turn) or opening is None:
        return turn.say(texts.handoff_opened)
    return turn.say(texts.handoff_closed_hours, when=say_when(opening, turn.now, zone, turn.language))
