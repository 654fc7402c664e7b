"""Who tells that something did not happen is told that we are sorry, and the case is open again with their words."""

import re
from datetime import timedelta

from conversations.grievances.gladness import complains_of_nothing, tells_it_went_wrong_again
from conversations.grievances.mild import is_light, tells_mildly, tells_of_spoilt
from conversations.grievances.mishaps import (
    asks_before_door,
    asks_for_redress,
    asks_to_look,
    asks_when_paid_back,
    asks_who_leads,
    doubts_it_ends,
    finds_shut,
    got_something_else,
    is_of_food,
    is_outcry,
    is_overdue,
    leave_allergy_out,
    list_wrong,
    tells_not_theirs,
)
from conversations.grievances.over import is_spoilt, tells_it_came_poorly
from conversations.grievances.reasons import AT_THE_DOOR, NOT_KEPT
from conversations.grievances.telling import (
    is_lacking_still,
    is_let_down,
    misses_promise,
    tells_it_came,
    tells_of_last_time,
    tells_of_payment,
    tells_own_part,
)
from conversations.grievances.weighing import stands_at_door, tells_of_harm
from conversations.handoff.opening import open_handoff, remind_staff
from conversations.handoff.questions import ask_staff
from conversations.handoff.staff_hours import are_there, say_hours
from conversations.handoff.telling import quote, tell_staff_of
from conversations.lead.reason import reason
from conversations.profile.learning import learn_from_act
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts

_IN_TIME = timedelta(days=2)
"""So long nobody is late who promised something."""
_SURE, _SHORT = 0.9, 16


def hear_let_down(turn: Turn, words: str) -> bool:
    """Words that tell of something promised, paid or awaited that did not come; or of a door that stays shut."""
    if phrase := _find_vain(turn, words):
        turn.lead.handoff.told_at = turn.now
        turn.reply("waiting", turn.phrase(phrase, hours=say_hours(turn)), reason("waits"))
        remind_staff(turn)
        return True
    if _came_lacking(turn, words):
        hear_lacking(turn, words)
        return True
    at_door = stands_at_door(turn, words)
    is_missed = waits_in_vain(turn, words)
    if not is_missed and (not _is_let_down(turn, words) or _asks_something(turn, words)):
        return at_door and _hear_arrival(turn, words)
    learn_from_act(turn, "complaint", words)
    handoff = turn.lead.handoff.open
    if handoff and handoff.gravity == "trouble":
        _say_again(turn, at_door=at_door)
        return True
    had_case = handoff is not None or turn.lead.handoff.had_case(turn.now)
    heard = "door_heard" if at_door else "not_kept_heard" if had_case else "complaint_heard"
    asks = not had_case and not at_door and tells_of_payment(words)
    told = turn.phrase("paid_heard" if asks else heard)
    open_handoff(turn, AT_THE_DOOR if at_door else NOT_KEPT, words, gravity="trouble", heard=told)
    if asks and turn.lead.handoff.open:
        turn.lead.handoff.open.details_asked_at = turn.now
    return True


def _find_vain(turn: Turn, words: str) -> str:
    """What is said to who is helped by no number, or by no look of ours, while the team has their case."""
    hands = turn.lead.handoff
    if hands.open is None or hands.has_owner() or len(words.split()) > _SHORT:
        return ""
    if signals.tells_unanswered(words):
        return "line_busy_heard"
    return "cannot_look" if hands.is_asked_to("where_is_it") and asks_to_look(words) else ""


def waits_in_vain(turn: Turn, words: str) -> bool:
    """Whether they ask after what was promised as their case was closed, and that is late by now."""
    closed_at = turn.lead.handoff.resumed_at
    is_late = closed_at is not None and turn.now - closed_at > _IN_TIME
    return is_late and turn.lead.handoff.had_case(turn.now) and misses_promise(words)


def _came_lacking(turn: Turn, words: str) -> bool:
    """Whether what they waited for, or wait for, is there and not as it should be."""
    hands = turn.lead.handoff
    if hands.open is None and not hands.had_case(turn.now):
        return False
    return tells_it_came_poorly(words) or (
        hands.open is not None and tells_it_came(words) and is_lacking_still(words)
    )


def _is_let_down(turn: Turn, words: str) -> bool:
    """Whether telling phrases say so; who had no case before must sound like it, too."""
    had_case = turn.lead.handoff.open is not None or turn.lead.handoff.had_case(turn.now)
    if complains_of_nothing(words):
        return False
    is_told = had_case or tells_own_part(words) or tells_of_harm(turn, words, named=True)
    return is_told and is_let_down(words, lately=turn.lead.handoff.had_case(turn.now))


def hear_lacking(turn: Turn, words: str) -> None:
    """It came, and something of it is wrong: no case is over by that."""
    learn_from_act(turn, "complaint", words)
    others = "still_not_theirs" if tells_not_theirs(words) else "still_lacking"
    told = turn.phrase("complaint_heard" if is_spoilt(words) else others)
    open_handoff(turn, reason("complains"), words, gravity="trouble", heard=told)


def _say_again(turn: Turn, *, at_door: bool) -> None:
    phrase = "door_heard" if at_door else "not_kept_again"
    turn.lead.handoff.told_at = turn.now
    turn.reply("waiting", turn.phrase(phrase, hours=say_hours(turn)), reason("waits"))
    remind_staff(turn)


def _hear_arrival(turn: Turn, words: str) -> bool:
    ask_staff(turn, words, told="arrived")
    remind_staff(turn)
    return True


def _asks_something(turn: Turn, words: str) -> bool:
    """Whether it is a question with an answer of its own that merely sounds like it ("still no class on Fridays?")."""
    if not is_question(words):
        return False
    reading = turn.playbook.reader.read(words)
    best = reading.best
    return bool(best and reading.sure and best.label.kind == "answer" and best.score >= _SURE)


def hear_spoilt(turn: Turn, words: str) -> bool:
    """What came is cold or burnt, and nothing more is said of it: that is a complaint."""
    if turn.lead.handoff.is_grieved() or not tells_of_spoilt(words):
        return False
    return turn.playbook.index(Dispatch).acts["complaint"](turn, Act("complaint", words))


def hear_mishap(turn: Turn, words: str) -> bool:
    """What went wrong is told as plain facts: a case, whatever else the words are like."""
    hands = turn.lead.handoff
    if hands.is_grieved():
        return False
    if hands.had_case(turn.now) and tells_it_went_wrong_again(words):
        return turn.playbook.index(Dispatch).acts["complaint"](turn, Act("complaint", words))
    if finds_shut(words) or (asks_before_door(words) and are_there(turn)):
        learn_from_act(turn, "complaint", words)
        open_handoff(turn, AT_THE_DOOR, words, gravity="trouble", heard=turn.phrase("shut_heard"))
        return True
    is_late = is_overdue(words)
    if _hear_many(turn, words, is_late=is_late):
        return True
    if not is_late and not got_something_else(words):
        return False
    act = "where_is_it" if is_late and is_of_food(words) else "complaint"
    return turn.playbook.index(Dispatch).acts[act](turn, Act(act, words))


def _hear_many(turn: Turn, words: str, *, is_late: bool) -> bool:
    """Several things went wrong at once: each is named."""
    wrong = list_wrong(words)
    is_late = is_late or is_overdue(leave_allergy_out(words))
    if not wrong or len(wrong) + is_late < _SEVERAL:
        return False
    learn_from_act(turn, "complaint", words)
    named = [turn.phrase(f"wrong_{kind}") for kind in (*(("late",) if is_late else ()), *wrong)]
    heard = turn.phrase("many_heard", what=", ".join(named))
    open_handoff(turn, reason("complains"), words, gravity="trouble", heard=heard)
    return True


_SEVERAL = 2
"""So many grievances in one breath are each named."""


def hear_outcry(turn: Turn, words: str) -> bool:
    """Who only cries out is asked what went wrong, with nothing sold; over a price just told it is a doubt."""
    if not is_outcry(words) or _is_of_price(turn):
        return False
    if turn.lead.handoff.is_grieved():
        _say_again(turn, at_door=False)
        return True
    turn.lead.handoff.let_down_at = turn.now
    turn.reply("upset", turn.phrase("outcry_heard"), reason("upset"))
    return True


def hear_redress(turn: Turn, words: str) -> bool:
    """What they get for it, and whether it happens again, only people say: no deal or trust talk answers that."""
    hands = turn.lead.handoff
    if hands.is_grieved() and asks_for_redress(words):
        ask_staff(turn, words, told="redress_heard")
        return True
    if hands.is_grieved() and asks_when_paid_back(words):
        ask_staff(turn, words, told="money_when_heard")
        return True
    if hands.is_grieved() and asks_who_leads(words):
        ask_staff(turn, words, told="who_leads_heard")
        return True
    if not (hands.is_grieved() or hands.was_let_down(turn.now)) or not doubts_it_ends(words):
        return False
    if not _answer_ahead(turn, words):
        ask_staff(turn, words, told="again_heard")
    return True


_SO_THAT = re.compile(
    r"[,;–-]?\s*(?:(?:רק |כדי )?שלא (?:יקרה|יקרו|יחזור|תחזור|יהיה|נחכה)(?: לי| לנו)?(?: שוב| עוד פעם| יותר)?(?: .*)?|"
    r"(?:just )?so (?:that )?(?:it|this|that) (?:doesn['’]?t|does not|won['’]?t) happen (?:again)?.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""What for something is asked by who was let down."""
_MAY = re.compile(
    r"^\W*(?:(?:and|so|then|טוב|אז)\W+)*(?:ו?אפשר|ו?ניתן|ו?יש אפשרות|can|could|may)(?!\w)", re.IGNORECASE
)
_LIKELY = 0.5
"""How sure its own answer must be."""


def _answer_ahead(turn: Turn, words: str) -> bool:
    """ "Can I order ahead, so it doesn't happen again?": what is asked has its own answer."""
    rest = _SO_THAT.sub("", words).strip()
    if rest == words.strip() or not _MAY.match(rest):
        return False
    candidates = turn.playbook.reader.read(rest).candidates
    is_known = any(one.label.kind == "answer" and one.score >= _LIKELY for one in candidates)
    return is_known and turn.playbook.index(Dispatch).answer(turn, rest)


def _is_of_price(turn: Turn) -> bool:
    last = next((line for line in reversed(turn.lead.dialogue.recent) if line.by == "bot"), None)
    return last is not None and any(sign in last.text for sign in ("₪", "NIS"))


def hear_lightly(turn: Turn, words: str) -> bool:
    """A hard word said lightly of what is over ("a bit disappointing last time") is no anger."""
    return signals.is_angry(words) and is_light(words) and hear_last_time(turn, words)


def hear_last_time(turn: Turn, words: str) -> bool:
    """What went badly once: an apology and a line to staff, and the talk goes on; what is over is no case."""
    is_mild = _tells_mildly(turn, words)
    if (
        turn.lead.handoff.is_grieved()
        or turn.lead.handoff.had_case(turn.now)
        or not (is_mild or tells_of_last_time(words))
    ):
        return False
    turn.reply("heard", turn.phrase("mild_heard" if is_mild else "last_time_sorry"), NOT_KEPT, place=HEARD)
    if not is_mild:
        turn.lead.handoff.let_down_at = turn.now
    if turn.lead.handoff.open is None:
        tell_staff_of(turn, "", quote(turn, words))
    return True


def _tells_mildly(turn: Turn, words: str) -> bool:
    """Whether a part of it tells lightly of what was not so good; what hurts is a grievance, however long ago."""
    told = [part for part in split_acts(words) if tells_mildly(part)]
    return bool(told) and (is_light(words) or not any(tells_of_harm(turn, part) for part in told))
