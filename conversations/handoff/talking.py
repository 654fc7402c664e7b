"""Words between a lead and whoever of the staff has the conversation."""

from datetime import timedelta

from conversations.handoff.opening import begin
from conversations.handoff.questions import is_answer, pass_answer_on
from conversations.handoff.reminders import ANSWER, KNOWN, PURPOSE, watch_answer, watch_known
from conversations.handoff.staff_hours import say_hours
from conversations.handoff.taking import own
from conversations.handoff.telling import quote, say, tell
from conversations.hours.lately import is_lately
from conversations.lead.addresses import Recipient
from conversations.lead.handoff import Handoff
from conversations.lead.reason import reason
from conversations.reach.choosing import find_best_channel
from conversations.timeline.names import name_of
from conversations.turn.effects import StopTimers
from conversations.turn.inputs import Input, StaffWrote, Unreachable
from conversations.turn.turn import STILL_WANTED, Turn
from conversations.wording.filling import clean

_AGAIN = timedelta(minutes=30)
"""So long who asks once more whether anybody is there is told nothing new."""
_SHORT = 6  # words
_LIKELY = 0.5


def hear(turn: Turn, *, waits: bool = True) -> Recipient | None:
    """The lead wrote while a person has the conversation: what waits is counted from the first word not answered.

    `waits`: it wants an answer, as a mere thanks does not. Gives where that person is, if not in the staff chat.
    """
    handoff = turn.lead.handoff.open
    if handoff is None or handoff.owner is None:
        return None
    handoff.last_word_at = turn.now
    if waits and handoff.waits_since is None:
        handoff.waits_since = turn.now
        watch_answer(turn)
    if waits:
        watch_known(turn)
    return handoff.owner_at


def pass_on(turn: Turn, words: str, *, waits: bool = True) -> None:
    """Show the lead's words to whoever has the conversation. `waits`: they want an answer."""
    place = hear(turn, waits=waits)
    if not reads_there(turn):
        tell(turn, quote(turn, words), to=place)


def say_whether_there(turn: Turn, words: str) -> None:
    """Who asks whether anybody is there, and has heard nothing for a while, is told who has the conversation."""
    handoff = turn.lead.handoff.open
    if handoff is None or turn.lead.consent.refused_at or not _asks_whether_there(turn, words):
        return
    said = [line.at for line in turn.lead.dialogue.recent if line.by == "staff"]
    heard_at = max((*said, handoff.taken_at or handoff.opened_at))
    if turn.now - heard_at < turn.journey.business.handoff_alert_again:
        return
    if is_lately(turn.now, handoff.told_there_at, _AGAIN):
        return
    handoff.told_there_at = turn.now
    turn.reply("waiting", turn.phrase("there_with_staff", hours=say_hours(turn)), reason("asked_there"))


def _asks_whether_there(turn: Turn, words: str) -> bool:
    best = turn.playbook.reader.read(words).best if len(words.split()) <= _SHORT else None
    return best is not None and best.score >= _LIKELY and best.label.name == "anyone_there"


def reads_there(turn: Turn) -> bool:
    """True where whoever has the conversation sees the lead's words anyway, on the business's own phone."""
    handoff = turn.lead.handoff.open
    return handoff is not None and handoff.own_phone and turn.traits.own_phone


def relay(turn: Turn, wrote: StaffWrote) -> None:
    """Staff answered the lead and have the conversation now. The own phone has sent its words itself."""
    by, text = clean(wrote.by).strip() or "?", clean(wrote.text)
    turn.channel = wrote.channel
    turn.lead.handoff.owed = None  # they write again: what they say now counts
    if is_answer(turn, wrote):
        pass_answer_on(turn, wrote)
        return
    handoff = turn.lead.handoff.open or begin(turn, reason("staff_first"))
    if handoff.owner is None or (handoff.own_phone and not wrote.own_phone):
        own(turn, by, wrote.at, own_phone=wrote.own_phone)
        if wrote.own_phone:
            tell(turn, say(turn, "on_phone"), ("done", "back"))
    _stop_waiting(turn, handoff, by)
    if wrote.own_phone:
        # The conversation has begun: whoever greets now speaks over the owner.
        turn.lead.dialogue.greeted_at = turn.lead.dialogue.greeted_at or turn.now
        if text:
            turn.remember_line("staff", text)
    elif text or wrote.media:
        _send(turn, wrote, by, text)


def tell_of_loss(turn: Turn, happened: Input) -> None:
    """Something did not reach the lead while a person has the conversation: they think it did."""
    handoff = turn.lead.handoff.open
    if isinstance(happened, Unreachable) and handoff and handoff.owner:
        why = name_of("unreachable", happened.reason, turn.staff_language())
        tell(turn, say(turn, "lost", why=why), to=handoff.owner_at)


def _stop_waiting(turn: Turn, handoff: Handoff, by: str) -> None:
    handoff.last_word_at = turn.now
    if handoff.waits_since:
        handoff.waits_since = None
        for part in (ANSWER, KNOWN):
            turn.add(StopTimers(reason("staff", by=by), PURPOSE, handoff.id, part))


def _send(turn: Turn, wrote: StaffWrote, by: str, text: str) -> None:
    turn.channel = wrote.channel or find_best_channel(turn)
    why, lapses_at, media = reason("staff", by=by), turn.now + STILL_WANTED, wrote.media
    if media and text and not turn.traits.carries(media.kind):
        turn.send("staff", text, why, lapses_at=lapses_at)
        text = ""
    turn.send("staff", text, why, lapses_at=lapses_at, media=media)
