"""Who spoke of a voucher and comes back with "yes, let's do it" means that, and no class of their own."""

from datetime import timedelta

from conversations.enquiries.recalling import find_alive as find_planned
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.keeping import find_ahead
from conversations.profile.interests import InterestWords
from conversations.trials.heard.trying import TrialNames
from conversations.trials.wanted.beginning import find_alive
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.said import whole
from conversations.wording.weekdays import find_named_days

_GIFT = whole(r"gift|gifts|vouchers?|gift ?cards?|ו?[בהלמ]{0,2}(?:שובר|שוברים|מתנה)|גיפט ?קארד")
_DOES = whole(
    r"let[’']?s (?:do (?:it|that|this)|go for it|get it|buy it|go ahead)|go for it|"
    r"(?:i|we)[’']?ll (?:take|do|have|buy) "
    r"(?:it|one|that)|"
    r"(?:she|he|they) said yes|נלך על זה|הולכים על זה|בוא\w* נעשה את זה|קונים|ניקח|אקח|נזמין|יאללה סגור|אני בפנים"
)
_LOOKED_BACK, _MOST = 8, 7
"""Lines of theirs in which the voucher was spoken of; words of who says no more than yes."""
_AWAY = timedelta(minutes=30)


def hear_gift_on(turn: Turn, words: str) -> bool:
    """What was told of the voucher is told again, with the way to buy it."""
    timetable, talk = turn.playbook.index(TrialNames).timetable, turn.lead.dialogue
    if timetable is None or len(words.split()) > _MOST or is_question(words) or not _DOES.search(words):
        return False
    if find_named_days(words) or turn.playbook.index(InterestWords).find(words):
        return False
    wanted = find_alive(turn)  # "waltz, I think" is of them as well
    is_other = (
        (wanted and (wanted.case or wanted.dates))
        or find_ahead(turn)
        or find_planned(turn)
        or turn.lead.handoff.is_grieved()
    )
    if is_other or turn.lead[Appointments].chosen_from(turn.now):
        return False
    lines = [line.text for line in talk.recent if line.by == "lead"][-_LOOKED_BACK:]
    spoken = next((line for line in reversed(lines) if _GIFT.search(line)), None)
    is_later = talk.last_outbound_at is not None and turn.now - talk.last_outbound_at > _AWAY
    if spoken is None or not (is_later or talk.said.kind in ("answer", "hold_on", "thanks")):
        return False
    before = turn.gathered_text()
    asked = next((part for part in spoken.split("\n") if _GIFT.search(part)), spoken)
    with turn.answering(asked):
        turn.playbook.index(Dispatch).answer(turn, asked)
    return turn.gathered_text() != before
