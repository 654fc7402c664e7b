"""A conversation in the hands of people: opened, taken, answered, given back."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from conversations import courting
from conversations.effects import StartTimer, StopTimers
from conversations.inputs import StaffPressed, StaffWrote, TimerFired
from conversations.journey.model import Text
from conversations.reaching import find_best_channel
from conversations.state import Choice, Handoff, Language
from conversations.turn import STILL_WANTED, Turn
from conversations.windows import find_opening, is_open
from conversations.wording import clean, fill, say_length, say_when

PREFIX = "handoff:"
_WAITING_TOLD = "staff_silent_at"  # extra: when the lead was last told that somebody is coming
_WAITING_AGAIN = timedelta(hours=4)
_ALERTS = 3  # an alert nobody takes is repeated this often

ASKED = "asked for a person"
ANGRY = "is angry"
MISSED = "was not understood"
SENT_MEDIA = "sent what only a person can look at"
_STAFF_CAME = "staff wrote first"

_REASONS: Mapping[str, Text] = {
    ASKED: {"he": "בקשה לדבר עם מישהו מהצוות", "en": ASKED},
    ANGRY: {"he": "נשמע כעס בשיחה", "en": ANGRY},
    MISSED: {"he": "כמה הודעות ברצף שהבוט לא הבין", "en": MISSED},
    SENT_MEDIA: {"he": "נשלח משהו שרק בן אדם יבין", "en": SENT_MEDIA},
    _STAFF_CAME: {"he": "מישהו מהצוות פתח בשיחה", "en": _STAFF_CAME},
}
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


def open_handoff(turn: Turn, reason: str, words: str) -> None:
    """Ask people to take over and tell the lead when somebody will; one who waits already is told so."""
    if turn.lead.handoff:
        keep_waiting(turn)
        return
    lead = turn.lead
    lead.misses = 0
    _open(turn, reason)
    alert(turn, words)
    lead.extra[_WAITING_TOLD] = turn.now.isoformat()
    turn.reply("handoff", _promise(turn), f"handed to staff: {reason}")


def keep_waiting(turn: Turn) -> None:
    """Tell a lead who writes on that somebody is coming, though not at every word."""
    told = turn.lead.extra.get(_WAITING_TOLD)
    if told is None or turn.now - datetime.fromisoformat(told) >= _WAITING_AGAIN:
        turn.lead.extra[_WAITING_TOLD] = turn.now.isoformat()
        turn.reply("waiting", turn.say(turn.journey.texts.staff_silent), "waits for staff")


def has_owner(turn: Turn) -> bool:
    """True while a person has the conversation and the bot is silent."""
    return turn.lead.handoff is not None and turn.lead.handoff.owner is not None


def alert(turn: Turn, words: str, *, again: bool = False) -> None:
    """Tell staff who it is, why, where they stand and what they said, with the buttons to take it."""
    lead, language = turn.lead, turn.staff_language()
    if lead.handoff is None:
        return
    ours = _WORDS[language]
    who = " · ".join(
        filter(None, (lead.name or ours["unknown"], lead.phone, turn.channel and turn.channel.value))
    )
    reason, stage = _REASONS.get(lead.handoff.reason), turn.journey.stages.get(lead.stage)
    values = {
        "who": who,
        "why": reason[language] if reason else lead.handoff.reason,
        "stage": turn.journey.in_language(stage, language) if stage else lead.stage.value,
        "words": words.strip()[:500] or ours["nothing"],
    }
    text = (ours["again"] if again else "") + fill(ours["alert"], values)
    # Only the first one is the alert: there is one a handoff, whatever else is said of it.
    turn.tell_staff(text, _buttons(language), alert=not again)
    if not again:
        watch(turn, words)


def alert_again(turn: Turn, timer: TimerFired) -> None:
    """Nobody took it in time: tell staff once more, a few times at most."""
    handoff = turn.lead.handoff
    if handoff is None or handoff.owner or timer.key != PREFIX + handoff.id:
        return
    words, count = timer.data.get("words", ""), int(timer.data.get("count", "1"))
    alert(turn, words, again=True)
    turn.record("handoff", "alerted again", f"nobody took it in {say_length(turn.now - handoff.opened_at)}")
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
        turn.record("handoff", "nothing to close", f"{by} pressed {pressed.action}")
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
        turn.send("staff", text, f"staff: {by}", lapses_at=turn.now + STILL_WANTED)


def _open(turn: Turn, reason: str) -> None:
    turn.lead.handoff = Handoff(id=turn.given.handoff_id, reason=reason, opened_at=turn.now)
    turn.record("handoff", "opened", reason)


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
        turn.record("handoff", "taken", f"{by}, after {say_length(turn.now - handoff.opened_at)}")
        turn.add(StopTimers(PREFIX, f"{by} took it"))


def _close(turn: Turn, by: str, action: str) -> None:
    lead = turn.lead
    if lead.handoff is None:
        return
    was_taken, length = has_owner(turn), say_length(turn.now - lead.handoff.opened_at)
    turn.tell_staff(fill(_WORDS[turn.staff_language()]["closed"], {"by": by}))
    turn.record("handoff", "closed" if action == "done" else "back to the bot", f"{by}, after {length}")
    turn.add(StopTimers(PREFIX, f"{by} closed it"))
    lead.handoff, lead.misses = None, 0
    lead.extra.pop(_WAITING_TOLD, None)
    if was_taken and lead.refused_at is None:
        turn.channel = find_best_channel(turn)
        turn.reply(
            "returned", turn.say(turn.journey.texts.handoff_returned), f"{by} gave the conversation back"
        )
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
