"""A conversation goes to people and comes back."""

import re
from collections.abc import Iterator, Mapping

from conversations.handoff.acts import ACTS, call_back, hear_when
from conversations.handoff.effects import CloseHandoff
from conversations.handoff.facts import (
    AlertedAgain,
    AlertedFurther,
    HandoffButton,
    HandoffDone,
    HandoffGivenBack,
    HandoffLapsed,
    HandoffOpened,
    HandoffRaised,
    HandoffTaken,
    LeadTold,
    NothingToClose,
    OwnerReminded,
    StaffAnswered,
    StaffAsked,
    StaffNotTold,
    StaffSaid,
)
from conversations.handoff.opening import ANGRY, ASKED, answer_whether_there, open_handoff
from conversations.handoff.reasons import REASONS
from conversations.handoff.reminders import (
    ALERT,
    ANSWER,
    BACK,
    KNOWN,
    LAPSE,
    PURPOSE,
    SORRY,
    alert_again,
    answer_known,
    remind,
    say_sorry,
)
from conversations.handoff.staff_hours import say_hours
from conversations.handoff.taking import give_back, lapse, press
from conversations.handoff.talking import pass_on, relay, say_whether_there, tell_of_loss
from conversations.handoff.waiting.asked import hear_card, hear_stopping
from conversations.handoff.waiting.reading import wants_to_be_put_through
from conversations.journey.model.answers import Button
from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from conversations.profile.learning import learn_from_act
from conversations.profile.manner import wants_writing
from conversations.turn.acts import Act
from conversations.turn.capability import ANGER, IN_HANDS, PERSON, REFUSAL, Capability, Handled, Meaning
from conversations.turn.dispatch import Dispatch
from conversations.turn.effects import Effect, Note
from conversations.turn.facts import Wording
from conversations.turn.inputs import StaffPressed, StaffWrote, TimerFired, Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.intents.cues import find_cue
from conversations.wording.filling import clean

_LIKELY = 0.4  # of wanting a call, or to know whether somebody is there, among those who want a person
_NAME = ("תזכורת לצוות", "a reminder to the team")
_DUE = ("תזכורת לצוות", "A reminder to the team")
_PLANS: Mapping[str, tuple[str, str]] = {
    ALERT: (
        "תזכורת לצוות, אם אף אחד לא ייקח את הפנייה",
        "A reminder to the team, if nobody takes the case",
    ),
    ANSWER: ("תזכורת לצוות, אם אף אחד לא יענה", "A reminder to the team, if nobody answers"),
    SORRY: ("התנצלות על ההמתנה, אם אף אחד לא יענה", "An apology for the wait, if nobody answers"),
    LAPSE: ("הפנייה תיסגר מעצמה, אם אף אחד לא ייקח אותה", "The case closes by itself, if nobody takes it"),
    KNOWN: ("תשובה למה שידוע, אם הצוות לא יענה", "An answer to what is known, if staff do not answer"),
    BACK: ("השיחה תחזור לבוט, אם אף אחד לא יכתוב", "The conversation goes back to the bot, if nobody writes"),
}


def _fire(turn: Turn, timer: TimerFired) -> None:
    """A timer of a handoff came due. What it is about may be over by now."""
    handoff = turn.lead.handoff.open
    if handoff is None or handoff.id != timer.key.subject:
        return
    match timer.key.part:
        case "":
            alert_again(turn, timer)
        case "answer":
            remind(turn, timer)
        case "back":
            give_back(turn, handoff)
        case "sorry":
            say_sorry(turn)
        case "lapse":
            lapse(turn, handoff)
        case "known":
            answer_known(turn, handoff)


def _is_for_staff(turn: Turn, words: str) -> bool:
    """While a person has the conversation the bot says nothing, but who has it to who asks if anybody is there."""
    if not turn.lead.handoff.has_owner():
        return False
    pass_on(turn, words, waits=not signals.thanks(words))
    say_whether_there(turn, words)
    return True


_PERSON = re.compile(
    r"(?<!\w)(?:person|human|somebody|someone|agent|representative|מישהו|מישהי|בן אדם|נציג\w*|אנושי\w*|אדם)(?!\w)",
    re.IGNORECASE,
)


_ANSWERED = frozenset({"ask_bot", "recap"})
"""Who asks whether this is a person wants to know it first; what is to be read back needs nobody."""
_WANTS = re.compile(
    r"(?<!\w)(?:want|need|would like|let me|put me|give me|get me|can i|could i|rather|prefer|אפשר|רוצה|"
    r"צריכה?|תנו|תני|תן|ת?להעביר|תעביר\w*|אשמח|מבקשת?|מעדיפה?)(?!\w)",
    re.IGNORECASE,
)

_OF_OURS = re.compile(
    r"(?<!\w)(?:(?:which|what) (?:of (?:the|your) )?(?:\w+ )?(?:hour|time|group|class|level|course|lesson|day|evening|"
    r"size|pizza|pie|table)s?|(?:where|which one) (?:would|should|do|will) you (?:put|place|seat) (?:me|us|him|her)|"
    r"[בלו]?אי?ז(?:ה|ו|את|י) (?:קבוצה|שעה|רמה|שיעור|יום|ערב|גודל|פיצה|שולחן|קורס))(?!\w)",
    re.IGNORECASE,
)
_TALKS = re.compile(
    r"(?<!\w)(?:talk|speak|call|phone|ring|chat|contact|teachers?|staff|team|"
    r"\w*(?:תקשר|טלפון|דבר|לשוחח|שיחה|חזרו|חזור|מורה|צוות|מנהל)\w*)(?!\w)",
    re.IGNORECASE,
)
"""Which of ours would suit them is asked, whatever "put me" or "give me" says beside it."""

_SAID_WELL = frozenset({"answer", "greeting", "hello", "thanks", "nod", "noted", "heard", "menu"})
"""After these nothing is missing yet: who asks whether anybody is there hears that somebody is."""


_TO_ONE = re.compile(
    r"(?<!\w)(?i:can|could|may|want|need|like|love|prefer|let) (?:\S+ ){0,4}?(?i:talk|speak|chat)(?i:ing)? "
    r"(?i:to|with) (?:(?i:the|your|a|one of (?:the|your)) )?"
    r"(?:(?i:teachers?|instructors?|managers?|owner|chef|cook|boss)|[A-Z][a-z]+)(?!\w)|"
    r"(?<!\w)(?:לדבר|לשוחח) עם (?:ה|אחד ה|אחת ה)?(?:מורה|מורים|מורות|מדריך|מדריכה|מנהל|מנהלת|בעלים|שף|טבח)(?!\w)"
)
"""Somebody of ours is asked for, by what they do or by name."""
_GIVES = re.compile(
    r"(?<!\w)(?:give|sell|lend|bring|send|pass|gift|donate) (?:\S+ ){1,3}to (?:some|any)(?:one|body)|"
    r"(?:לתת|למסור|להביא|למכור|להעביר|לתרום) (?:\S+ ){0,3}למישה(?:ו|י)(?!\w)",
    re.IGNORECASE,
)
"""Somebody is to have something, and nobody is asked for."""


_BY_PHONE = re.compile(
    r"(?<!not )(?<!n't )(?:by|on|over) the phone(?!\w)|(?<!not )by phone(?!\w)|(?<!\w)(?<!לא )(?:בטלפון|טלפונית)(?!\w)",
    re.IGNORECASE,
)
"""How somebody is to be spoken to: they are called, and asked when."""


def _asks_for_person(turn: Turn, words: str) -> bool:
    asks = (signals.asks_for_person(words) and not _GIVES.search(words)) or _TO_ONE.search(words)
    if not asks or (find_cue(words) in _ANSWERED and not _WANTS.search(words)):
        return False
    if turn.lead.handoff.open is None and wants_writing(words) and not _PERSON.search(words):
        return False  # how they want to be answered, and not by whom
    if _OF_OURS.search(words) and not (_PERSON.search(words) or _TALKS.search(words)):
        return False
    best = turn.playbook.reader.read(words).best
    meant = best.label.name if best and best.score >= _LIKELY else ""
    if turn.lead.handoff.open and wants_writing(words):
        turn.reply("waiting", turn.phrase("in_writing", hours=say_hours(turn)), reason("waits"))
    elif "request_call" in (meant, find_cue(words)) or _BY_PHONE.search(words):
        call_back(turn, Act("request_call", words))
    elif meant == "anyone_there" and (turn.lead.handoff.open or turn.lead.dialogue.said.kind in _SAID_WELL):
        answer_whether_there(turn)
    else:
        open_handoff(turn, ASKED, words)
    turn.playbook.index(Dispatch).answer_beside(turn, words)
    return True


def _asks_once_more(turn: Turn, words: str) -> bool:
    """Who waits for a person and wants to be put through refuses nothing, however it is put."""
    handoff = turn.lead.handoff.open
    if handoff is None or handoff.owner or not wants_to_be_put_through(words):
        return False
    open_handoff(turn, ASKED, words)
    return True


_OF_THEMSELVES = re.compile(
    r"(?<!\w)(?:of me|on my (?:part|side)|(?:i[’']m|i am|me being) (?:so |such )?(?:an? )?(?:\w+ )?"
    r"(?:rude|cheeky|idiot|disaster|mess|terrible|awful|hopeless)|"
    r"(?:מצידי|מצדי)|אני (?:חצופה?|נודניקית?|אידיוטית?|אסון|גרועה?|נוראית?))(?!\w)",
    re.IGNORECASE,
)
"""Who says a hard word of themselves is angry with nobody."""


def _is_angry(turn: Turn, words: str) -> bool:
    if not signals.is_angry(words) or _OF_THEMSELVES.search(words):
        return False
    learn_from_act(turn, "insult", words)
    open_handoff(turn, ANGRY, words, gravity="trouble", heard=turn.phrase("insult_heard"))
    return True


def _press_button(turn: Turn, button_id: str, button: Button) -> None:
    open_handoff(turn, ASKED, turn.heard or button_id)


def _remember_press(pressed: StaffPressed) -> Note:
    by = clean(pressed.by)
    return Note(HandoffButton(pressed.action, by), (reason("pressed_by", by=by),))


def _remember_words(wrote: StaffWrote) -> Note:
    text = clean(wrote.text) or (f"[{wrote.media.kind}]" if wrote.media else "")
    by = clean(wrote.by)
    if wrote.is_receipt:
        return Note(StaffSaid(text, by, wrote.own_phone), (reason("receipt_of_phone"),))
    why = reason("written_on_phone" if wrote.own_phone else "written_by", by=by)
    return Note(StaffSaid(text, by, wrote.own_phone), (why,))


def _merge(into: Lead, other: Lead, merged: Lead) -> Iterator[Effect]:
    """Of two open handoffs one goes on."""
    kept = merged.handoff.open
    for handoff in (into.handoff.open, other.handoff.open):
        if handoff and (kept is None or kept.id != handoff.id):
            yield CloseHandoff(handoff.id, "", "merged")


def _name_plan(_: Journey, key: Key, language: Language) -> str:
    return _PLANS[key.part if key.part in _PLANS else ALERT][language == "en"]


HANDOFF = Capability(
    name="handoff",
    inputs={StaffPressed: Handled(press, _remember_press), StaffWrote: Handled(relay, _remember_words)},
    follows=tell_of_loss,
    after=frozenset({Unreachable}),
    merges=_merge,
    meanings=(
        Meaning(PERSON - 4, hear_when),
        Meaning(REFUSAL - 1, _asks_once_more),
        Meaning(IN_HANDS, _is_for_staff),
        Meaning(PERSON - 4, hear_card),
        Meaning(PERSON - 4, hear_stopping),
        Meaning(PERSON, _asks_for_person),
        Meaning(ANGER, _is_angry),
    ),
    acts=ACTS,
    buttons={"handoff": _press_button},
    timers={PURPOSE: _fire},
    plans={PURPOSE: _name_plan},
    names={
        "purpose": lambda _, value, language: _NAME[language == "en"] if value == PURPOSE else None,
        "timer": lambda _, key, language: _DUE[language == "en"] if key.purpose == PURPOSE else None,
    },
    reasons=REASONS,
    facts={
        HandoffButton: Wording("{action}", "{action}"),
        StaffSaid: None,
        HandoffOpened: Wording("opened", "נפתחה פנייה לצוות", "A case for the team was opened"),
        HandoffRaised: Wording("raised", "הפנייה דחופה יותר", "The case became graver"),
        StaffAsked: Wording(
            "staff asked: {question}", "שאלה לצוות: {question}", "The team was asked: {question}"
        ),
        StaffAnswered: Wording(
            "staff answered: {question}", "תשובה מהצוות: {question}", "The team answered: {question}"
        ),
        LeadTold: Wording(
            "told that nobody came", "התנצלות על ההמתנה", "They were told that nobody came in time"
        ),
        HandoffTaken: Wording("taken", "הפנייה נלקחה", "The case was taken"),
        HandoffDone: Wording("closed", "הפנייה נסגרה", "The case was closed"),
        HandoffGivenBack: Wording(
            "back to the bot", "השיחה חזרה לבוט", "The conversation went back to the bot"
        ),
        HandoffLapsed: Wording("ended by itself", "הטיפול הסתיים מעצמו", "It ended by itself"),
        AlertedAgain: Wording("alerted again", "תזכורת נשלחה לצוות", "The team was reminded"),
        AlertedFurther: Wording("alerted further", "ההתראה עברה הלאה", "The next contact was alerted"),
        OwnerReminded: Wording("owner reminded", "תזכורת למי שמטפל בשיחה", "Whoever has it was reminded"),
        NothingToClose: Wording("nothing to close", "אין פנייה פתוחה", "There was no open case"),
        StaffNotTold: None,
    },
)
