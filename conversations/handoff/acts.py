"""What a person of the business has to hear of: grievances, things to be done, and what only people answer."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial

from conversations.handoff.opening import (
    answer_whether_there,
    hear_on,
    open_handoff,
    open_request,
    remind_staff,
)
from conversations.handoff.questions import ask_staff
from conversations.handoff.requested.freeze import name_missing
from conversations.handoff.requested.lost import tells_look, tells_of_lost
from conversations.handoff.staff_hours import say_hours
from conversations.handoff.waiting.details import has_details, names_day, read_matter, tells_asked
from conversations.handoff.waiting.reading import says_how_it_looks
from conversations.handoff.waiting.replied import rules_out_time, says_when_it_was, says_when_to_call
from conversations.lead.lead import Lead
from conversations.lead.reason import Reason, reason
from conversations.profile.learning import learn_from_act
from conversations.turn.acts import Act
from conversations.turn.capability import ActHandler
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.filling import read_phone

GRIEVANCES: Mapping[str, Reason] = {
    "complaint": reason("complains"),
    "insult": reason("angry"),
    "refund": reason("wants_money_back"),
    "charged_twice": reason("charged_wrongly"),
    "injured": reason("got_hurt"),
    "distress": reason("in_distress"),
    "legal": reason("legal_matter"),
    "complaint_owner": reason("wants_owner"),
}
_ASKED_FOR = frozenset({
    "request_move", "request_cancel", "request_freeze", "invoice", "change_details", "lost_item",
    "private_lessons", "press_event", "job",
})  # fmt: skip
"""What can't be done without more than was said: one question asks for it."""


def _take_grievance(turn: Turn, act: Act) -> bool:
    """Somebody was let down: they hear that they were heard, and a person comes."""
    learn_from_act(turn, act.name, act.words)
    if act.name == "complaint" and turn.lead.handoff.is_grieved():
        _hear_more(turn)
        return True
    why = GRIEVANCES[act.name]
    is_reaction = act.name == "injured" and _REACTION.search(act.words + turn.heard)
    heard = turn.phrase("reaction_heard" if is_reaction else f"{act.name}_heard")
    open_handoff(turn, why, act.words, gravity="trouble", heard=heard)
    return True


def _hear_more(turn: Turn) -> None:
    """Who was told that we are sorry goes on: it is not said all over again."""
    if not turn.has_replied():
        turn.lead.handoff.told_at = turn.now
        turn.reply("waiting", turn.phrase("waiting_sorry"), reason("waits"))


_REACTION = re.compile(
    r"swell|swollen|breath|hives|allergic|throat|anaphyl|התנפח|נפוח|לנשום|נשימה|פריחה|אלרגי", re.IGNORECASE
)
"""An allergy that struck: what to do comes first."""


def take_request(turn: Turn, act: Act) -> bool:
    """A case is opened, and what is needed for it asked for, unless it was told along."""
    why = reason("wants_done", request=act.name)
    if act.name == "request_freeze":
        told, is_open = _say_freeze(turn)
        open_request(turn, why, act.words, told, wants_details=is_open)
    elif act.name == "lost_item" and (tells_of_lost(turn.heard) or has_details(turn.heard)):
        is_described = tells_look(turn.heard) or any(map(says_how_it_looks, split_acts(turn.heard)))
        told = turn.phrase("lost_item_described" if is_described else "lost_item_told", hours=say_hours(turn))
        open_request(turn, why, act.words, told, wants_details=True)
    elif has_details(turn.heard):  # what is needed may stand in another sentence than the wish
        told = _say_taken(turn, act.name)
        open_request(turn, why, act.words, told, wants_details=False)
    else:
        open_request(turn, why, act.words, turn.phrase(f"{act.name}_ask"), wants_details=True)
    return True


def _say_freeze(turn: Turn) -> tuple[str, bool]:
    """What is said to who wants a freeze, by all they told lately; and whether something is still to be told."""
    lines = [line for line in turn.lead.dialogue.recent if line.by == "lead"]
    texts = [*(line.text for line in lines if turn.now - line.at < _ANSWERED_WITHIN), turn.heard]
    missing = name_missing(texts, is_known=len((turn.lead.contact.name or "").split()) > 1)
    if missing:
        return turn.phrase(f"request_freeze_{missing}"), True
    return turn.phrase("freeze_taken", hours=say_hours(turn)), False


def take_order(turn: Turn, words: str) -> bool:
    """What they want, written instead of booked by the link: a case, with everything they go on to say of it."""
    handoff, is_asked = turn.lead.handoff.open, turn.lead.dialogue.said.kind == "link"
    matter = read_matter(handoff)
    if is_who_alone(words) or matter not in ("", "request_book"):  # of their job, their offer, their event
        told = _say_taken(turn, matter)
        open_request(turn, reason("wants_done", request="details"), words, told, wants_details=False)
        return True
    if handoff and handoff.gravity != "question" and not (is_asked or matter):
        hear_on(turn)  # a number is for whoever answers them, and orders nothing
        return True
    why = reason("wants_done", request="request_book")
    open_request(turn, why, words, _say_taken(turn, "request_book"), wants_details=True)
    return True


_PHONE = re.compile(r"\+?\d[\d\- ]{7,}\d")
_WHO = 5  # words of a name with what may stand around it ("my name is …")


def is_who_alone(words: str) -> bool:
    """Whether words are somebody's name and telephone number, and nothing that is wanted.

    >>> is_who_alone("איתי רוזן. 050-5550134"), is_who_alone("2 פיצות בשמונה בשם רוזן, 050-5550134")
    (True, False)
    """
    rest, found = _PHONE.subn(" ", words)
    return bool(found) and not any(sign.isdigit() for sign in rest) and len(rest.split()) <= _WHO


def call_back(turn: Turn, act: Act) -> bool:
    """They want to be called: a case, with when it suits them."""
    written, known = _PHONE.search(act.words), turn.lead.contact.phone
    phone = written[0].strip() if written else known and read_phone(known)
    says_when = bool(phone) and _says_when(_PHONE.sub(" ", act.words))
    if not phone:
        told = turn.phrase("request_call_number")
    else:
        when = "request_call_not" if rules_out_time(act.words) else "request_call_when"
        told = turn.phrase(when if says_when else "request_call_ask", phone_known=phone)
    why = reason("wants_done", request=act.name)
    open_request(turn, why, act.words, told, wants_details=not says_when)
    return True


def _says_when(words: str) -> bool:
    """Whether a wish to be called says when: a day, a part of it, an hour."""
    return names_day(words) or _AT_HOUR.search(words) is not None


_AT_HOUR = re.compile(
    r"(?<!\w)(?:ב-?|אחרי |לפני |בין |סביב |around |after |before |at |between |by )(?:ה-?)?\d{1,2}(?::\d\d)?(?!\d)|"
    r"(?<!\d)\d{1,2}:\d\d|\d ?(?:am|pm)(?!\w)|"
    r"(?<!\w)(?:noon|צהריים|הצהריים)(?!\w)",
    re.IGNORECASE,
)


def _look_for_it(turn: Turn, act: Act) -> bool:
    learn_from_act(turn, "complaint", act.words)
    if turn.lead.handoff.is_grieved() and not turn.lead.handoff.is_asked_to("where_is_it"):
        turn.reply("waiting", turn.phrase("not_kept_again", hours=say_hours(turn)), reason("waits"))
        remind_staff(turn)  # "still nothing" is of the answer they wait for
        return True
    told = turn.phrase("where_is_it")
    open_handoff(turn, reason("wants_done", request=act.name), act.words, gravity="trouble", heard=told)
    return True


def _pass_on(turn: Turn, act: Act, phrase: str) -> bool:
    why = reason("wants_done", request=act.name)
    open_request(turn, why, act.words, turn.phrase(phrase), wants_details=False)
    return True


def _erase(turn: Turn, act: Act) -> bool:
    """To be deleted; who asks whether it was done hears that it was not yet."""
    is_again = turn.lead.handoff.is_asked_to(act.name) and not turn.has_said("refused")
    return _pass_on(turn, act, "erase_again" if is_again else "erase_me")


def _ask(turn: Turn, act: Act, phrase: str = "ask_staff") -> bool:
    ask_staff(turn, act.words, told=phrase)
    return True


_OTHER_LANGUAGE = re.compile(
    r"רוסי|ערבי|צרפתי|ספרדי|אמהרי|איטלקי|גרמני|אוקראיני|russian|arabic|french|spanish|amharic|italian|german|ukrainian|"
    r"russki|fran[cç]ais|espa[nñ]ol",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"teacher|instructor|somebody|someone|anyone|מורה|מורים|מדריך|מדריכה|מישהו|מישהי", re.IGNORECASE
)


def _speak_either(turn: Turn, act: Act) -> bool:
    """Hebrew and English are written here; what else is spoken, and by whom, staff know."""
    if _OTHER_LANGUAGE.search(act.words):
        return _ask(turn, act, "other_language")
    if not (act.alone or is_question(act.words)):
        return False  # what they tell beside a question is answered with that
    if _OF_SOMEBODY.search(turn.heard):
        return _ask(turn, act)
    if act.alone:
        turn.reply("other_language", turn.phrase("either_language"), reason("other_language"))
    return act.alone


def awaits_details(turn: Turn) -> bool:
    """Whether they were asked, a little while ago, for what is needed to have something done."""
    handoff = turn.lead.handoff.open
    asked_at = handoff.details_asked_at if handoff and handoff.owner is None else None
    return asked_at is not None and turn.now - asked_at < _ANSWERED_WITHIN


def awaits_call_time(turn: Turn, since: datetime | None = None) -> bool:
    """Whether they were asked, a little while ago and later than `since`, when to call them: what they name is when."""
    handoff = turn.lead.handoff.open
    asked_at = handoff.details_asked_at if handoff and turn.lead.handoff.is_asked_to("request_call") else None
    return awaits_details(turn) and asked_at is not None and (since is None or asked_at > since)


def take_details(turn: Turn, words: str) -> bool:
    """What they were asked for to have something done: it goes to staff, and they are told when to expect an answer."""
    if not awaits_details(turn):
        return False
    handoff = turn.lead.handoff.open
    asked_for = read_matter(handoff)
    if handoff:  # what else they tell for a while belongs to it
        handoff.details_asked_at = turn.now - _ANSWERED_WITHIN + _TOLD_ON
    if not tells_asked(turn, asked_for, words):
        hear_on(turn)
        return True
    if handoff and asked_for == "request_freeze":
        told, is_open = _say_freeze(turn)
        handoff.details_asked_at = turn.now if is_open else handoff.details_asked_at
        turn.reply("request", told, reason("wants_done", request="details"))
        return True
    turn.reply("request", _say_taken(turn, asked_for), reason("wants_done", request="details"))
    return True


def hear_when(turn: Turn, words: str) -> bool:
    """When to call them, where that was asked; when it was, of what went wrong: no reminder, and no patience."""
    handoff = turn.lead.handoff.open
    if handoff and awaits_call_time(turn) and says_when_to_call(words):
        handoff.details_asked_at = turn.now - _ANSWERED_WITHIN + _TOLD_ON
        why = reason("wants_done", request="details")
        turn.reply("request", _say_taken(turn, "request_call"), why)
        return True
    if turn.lead.handoff.open is None or not turn.lead.handoff.is_grieved() or not says_when_it_was(words):
        return False
    turn.lead.handoff.told_at = turn.now
    turn.reply("waiting", turn.phrase("waiting_particulars"), reason("waits"))
    return True


def _say_taken(turn: Turn, request: str) -> str:
    """What was asked for is with staff; a confirmation is spoken of where there is something to confirm."""
    return turn.phrase(_TAKEN.get(request, "passed_on"), hours=say_hours(turn))


_TAKEN: Mapping[str, str] = dict.fromkeys(
    ("request_move", "request_cancel", "request_freeze", "invoice", "change_details", "meeting_wants_move"),
    "details_taken",
) | {
    "job": "job_taken",
    "lost_item": "lost_item_taken",
    "request_book": "booking_taken",
    "request_call": "call_taken",
}
_ANSWERED_WITHIN = timedelta(hours=6)
_TOLD_ON = timedelta(minutes=15)


def is_known_to_wait(lead: Lead) -> bool:
    """Whether a person is awaited and nobody has the conversation yet."""
    return lead.handoff.open is not None and lead.handoff.open.owner is None


def _answer_whether_there(turn: Turn, act: Act) -> bool:
    answer_whether_there(turn)
    return True


ACTS: Mapping[str, ActHandler] = (
    dict.fromkeys(GRIEVANCES, _take_grievance)
    | dict.fromkeys(_ASKED_FOR, take_request)
    | {
        "request_call": call_back,
        "where_is_it": _look_for_it,
        "supplier": partial(_pass_on, phrase="supplier_heard"),
        "erase_me": _erase,
        "privacy": partial(_pass_on, phrase="privacy"),
        "link_broken": partial(_pass_on, phrase="link_broken_heard"),
        "other_language": _speak_either,
        "anyone_there": _answer_whether_there,
    }
)
