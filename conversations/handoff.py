"""A conversation in the hands of people: opened, taken, answered, given back."""

from datetime import datetime, timedelta

from conversations import courting
from conversations.effects import StartTimer, StopTimers
from conversations.inputs import StaffPressed, StaffWrote, TimerFired
from conversations.naming import name_of
from conversations.reaching import find_best_channel
from conversations.reasons import reason, tell_reason
from conversations.state import Choice, Handoff, Language
from conversations.turn import STILL_WANTED, Turn
from conversations.windows import find_opening, is_open
from conversations.wording import clean, fill, say_length, say_when

PREFIX = "handoff:"
_WAITING_TOLD = "staff_silent_at"  # extra: when the lead was last told that somebody is coming
_WAITING_AGAIN = timedelta(hours=4)
_ALERTS = 3  # an alert nobody takes is repeated this often

ASKED = reason("wants_person")
ANGRY = reason("angry")
MISSED = reason("misunderstood")
SENT_MEDIA = reason("sent_media")
_STAFF_CAME = reason("staff_first")

_WORDS: dict[Language, dict[str, str]] = {
    "he": {
        "alert": "🙋 {who}\nלמה: {why}\nשלב: {stage}\n💬 {words}", "again": "⏰ עדיין מחכים למענה\n",
        "take": "אני על זה", "done": "טופל", "back": "להחזיר לבוט", "took": "{by} על זה",
        "has_it": "זה כבר אצל {by}", "closed": "{by} סגר/ה את הפנייה", "unknown": "בלי שם", "nothing": "—",
    },
    "en": {
        "alert": "🙋 {who}\nWhy: {why}\nStage: {stage}\n💬 {words}", "again": "⏰ Still waiting\n",
        "take": "Take", "done": "Done", "back": "Back to bot", "took": "{by} took it",
        "has_it": "{by} already has it", "closed": "Closed by {by}", "unknown": "No name", "nothing": "—",
    },
}  # fmt: skip


def open_handoff(turn: Turn, cause: str, words: str) -> None:
    """Ask people to take over and tell the lead when somebody will; one who waits already is told so."""
    if turn.lead.handoff:
        keep_waiting(turn)
        return
    lead = turn.lead
    lead.misses = 0
    _open(turn, cause)
    alert(turn, words)
    lead.extra[_WAITING_TOLD] = turn.now.isoformat()
    turn.reply("handoff", _promise(turn), reason("handed", cause=cause))


def open_by_journey(turn: Turn, why: str) -> None:
    """A step of the journey asks for a person, saying why in the language of staff. The lead is told nothing."""
    if turn.lead.handoff is None:
        _open(turn, reason("by_journey", words=why))
        alert(turn, "")


def keep_waiting(turn: Turn) -> None:
    """Tell a lead who writes on that somebody is coming, though not at every word."""
    told = turn.lead.extra.get(_WAITING_TOLD)
    if told is None or turn.now - datetime.fromisoformat(told) >= _WAITING_AGAIN:
        turn.lead.extra[_WAITING_TOLD] = turn.now.isoformat()
        turn.reply("waiting", turn.say(turn.journey.texts.staff_silent), reason("waits"))


def has_owner(turn: Turn) -> bool:
    """True while a person has the conversation and the bot is silent."""
    return turn.lead.handoff is not None and turn.lead.handoff.owner is not None


def alert(turn: Turn, words: str, *, again: bool = False) -> None:
    """Tell staff who it is, why, where they stand and what they said, with the buttons to take it."""
    lead, language = turn.lead, turn.staff_language()
    if lead.handoff is None:
        return
    ours = _WORDS[language]
    phone = lead.phone and f"\u200e{lead.phone}"  # or the plus goes astray among Hebrew words
    who = " · ".join(filter(None, (lead.name or ours["unknown"], phone, _name_channel(turn, language))))
    stage = turn.journey.stages.get(lead.stage)
    values = {
        "who": who,
        "why": tell_reason(lead.handoff.reason, language),
        "stage": turn.journey.in_language(stage, language) if stage else lead.stage.value,
        "words": words.strip()[:500] or ours["nothing"],
    }
    text = (ours["again"] if again else "") + fill(ours["alert"], values)
    # Only the first one is the alert: there is one a handoff, whatever else is said of it.
    turn.tell_staff(text, _buttons(language), alert=not again)
    if not again:
        watch(turn, words)


def _name_channel(turn: Turn, language: Language) -> str:
    return name_of("channel", turn.channel, language) if turn.channel else ""


def alert_again(turn: Turn, timer: TimerFired) -> None:
    """Nobody took it in time: tell staff once more, a few times at most."""
    handoff = turn.lead.handoff
    if handoff is None or handoff.owner or timer.key != PREFIX + handoff.id:
        return
    words, count = timer.data.get("words", ""), int(timer.data.get("count", "1"))
    alert(turn, words, again=True)
    waited = say_length(turn.now - handoff.opened_at)
    turn.record("handoff", "alerted again", reason("untaken", length=waited))
    if count < _ALERTS - 1:
        watch(turn, words, count + 1)


def watch(turn: Turn, words: str, count: int = 1) -> None:
    """Look again once the time to take it is over, counted from when somebody is there."""
    business, handoff = turn.journey.business, turn.lead.handoff
    if handoff is None or handoff.owner:
        return
    start = find_opening(business.staff_hours, turn.now, turn.mind.zone) or turn.now
    data = {"words": words[:500], "count": str(count)}
    turn.add(StartTimer(PREFIX + handoff.id, "handoff", start + business.handoff_alert_again, None, data))


def press(turn: Turn, pressed: StaffPressed) -> None:
    """Staff pressed a button of an alert. Of two who take it, the first has it and the other is told who."""
    by = clean(pressed.by).strip() or "?"
    if pressed.action == "take":
        _take(turn, by)
    elif turn.lead.handoff is None:
        turn.record(
            "handoff", "nothing to close", reason("pressed_for_nothing", by=by, action=pressed.action)
        )
    else:
        _close(turn, by, pressed.action)


def relay(turn: Turn, wrote: StaffWrote) -> None:
    """Staff answered the lead and have the conversation now. The own phone has sent its words itself."""
    by, text = clean(wrote.by).strip() or "?", clean(wrote.text)
    turn.channel = wrote.channel
    if turn.lead.handoff is None:
        _open(turn, _STAFF_CAME)
    if not has_owner(turn):
        _own(turn, by)
    if not wrote.own_phone and text:
        turn.channel = wrote.channel or find_best_channel(turn)
        turn.send("staff", text, reason("staff", by=by), lapses_at=turn.now + STILL_WANTED)


def _open(turn: Turn, cause: str) -> None:
    turn.lead.handoff = Handoff(id=turn.given.handoff_id, reason=cause, opened_at=turn.now)
    turn.record("handoff", "opened", cause)


def _take(turn: Turn, by: str) -> None:
    handoff, ours = turn.lead.handoff, _WORDS[turn.staff_language()]
    if handoff is None:
        _open(turn, _STAFF_CAME)
    elif handoff.owner == by:
        return
    elif handoff.owner:
        turn.tell_staff(fill(ours["has_it"], {"by": handoff.owner}))
        return
    _own(turn, by)
    turn.tell_staff(fill(ours["took"], {"by": by}))


def _own(turn: Turn, by: str) -> None:
    if handoff := turn.lead.handoff:
        handoff.owner, handoff.taken_at = by, turn.now
        length = say_length(turn.now - handoff.opened_at)
        turn.record("handoff", "taken", reason("taken", by=by, length=length))
        turn.add(StopTimers(PREFIX, reason("took", by=by)))


def _close(turn: Turn, by: str, action: str) -> None:
    lead = turn.lead
    if lead.handoff is None:
        return
    was_taken, length = has_owner(turn), say_length(turn.now - lead.handoff.opened_at)
    turn.tell_staff(fill(_WORDS[turn.staff_language()]["closed"], {"by": by}))
    turn.record(
        "handoff", "closed" if action == "done" else "back to the bot", reason("taken", by=by, length=length)
    )
    turn.add(StopTimers(PREFIX, reason("closed_by", by=by)))
    lead.handoff, lead.misses = None, 0
    lead.extra.pop(_WAITING_TOLD, None)
    if was_taken and lead.refused_at is None:
        turn.channel = find_best_channel(turn)
        turn.reply("returned", turn.say(turn.journey.texts.handoff_returned), reason("given_back", by=by))
    courting.plan_from_now(turn)


def _promise(turn: Turn) -> str:
    texts, hours, zone = turn.journey.texts, turn.journey.business.staff_hours, turn.mind.zone
    opening = find_opening(hours, turn.now, zone)
    if is_open(hours, turn.now, zone) or opening is None:
        return turn.say(texts.handoff_opened)
    return turn.say(texts.handoff_closed_hours, when=say_when(opening, turn.now, zone, turn.language))


def _buttons(language: Language) -> tuple[Choice, ...]:
    ours = _WORDS[language]
    return tuple(Choice(id=f"staff:{action}", label=ours[action]) for action in ("take", "done", "back"))
