""" "Why did I get this?": the reason of the last message, the consent behind it, what is still planned, how to end it.

"Not this" and "nothing" are two answers: the first ends what that message belonged to, the second everything.
"""

import re
from itertools import chain

from conversations.asking.news import NEWS
from conversations.consent.opt_out import refuse
from conversations.explanations.facts import EndedThis
from conversations.explanations.words import bare, is_among
from conversations.lead.dialogue import Unasked
from conversations.lead.reason import reason
from conversations.policy.muted import mute
from conversations.policy.part import Unwanted
from conversations.purchases.part import Purchases
from conversations.sequences.courses import Courses
from conversations.sequences.part import Sequences
from conversations.sequences.run import leave
from conversations.sequences.standing import Run
from conversations.sequences.touches import TOUCH
from conversations.turn.effects import StopTimers, Withdraw
from conversations.turn.turn import Turn
from conversations.understanding.segments import split_acts
from conversations.wording.plain import SHORT, plain
from conversations.wording.times import say_day

WHY = "why"
"""The kind of what is said then."""
_MESSAGE = (
    r"(?:זה|הודעה|ההודעה|את זה|את ההודעה|הודעות|את ההודעות)(?: הזו| הזאת| האלה| האלו| ממכם| מכם)?"
    r"(?: (?:על|עם|לגבי) \S+(?: \S+){0,4})?"
)
_ABOUT = r"(?: (?:about|on|with|saying) \S+(?: \S+){0,5})?"
_ASKS = re.compile(
    rf"(?:אז |רגע )?(?:למה|מדוע|על סמך מה)(?: בעצם)? (?:אני )?(?:קיבלתי|קבלתי|מקבל|מקבלת|הגיעה? (?:אליי|אלי|לי)"
    rf"|אתם שולחים לי|שלחתם לי|נשלחה? (?:אליי|אלי|לי)|כתבתם לי|אתם כותבים לי)(?: מכם)?(?: {_MESSAGE})?"
    r"|(?:so )?why (?:did|do|am) i (?:get|getting|receive|receiving)(?: (?:this|that|it|these))?"
    rf"(?: a| the| your| these| those)?(?: messages?| texts?| sms)?(?: from you)?{_ABOUT}"
    r"|why (?:did|do|are) you (?:send|sending|text|texting|message|messaging|write|writing)(?: to)?(?: me)?"
    r"(?: (?:this|that|it|these))?(?: messages?)?"
)
_NOT_THIS = re.compile(
    r"(?:רק )?לא את (?:זה|אלה)(?: בבקשה| תודה)?|(?:just )?not (?:this|these)(?: please| thanks)?"
)
_NOTHING = re.compile(
    r"(?:לא רוצה )?(?:כלום|שום דבר)(?: בבקשה| תודה)?|nothing(?: at all)?(?: please| thanks)?"
)
_BROADCAST = "broadcast"
_OWN_WORDS = frozenset({_BROADCAST, "birthday", "survey", "review", "referral", "event", "meeting"})
"""Purposes of which the reason is told in words of their own."""


def hear_why(turn: Turn, words: str) -> bool:
    """They want to know why they were written to. Where nobody wrote first, others answer."""
    if len(words) > SHORT or not any(map(_asks, (words, split_acts(words)[-1]))):
        return False
    unasked = turn.lead.dialogue.unasked or _find_news(turn)
    if unasked is None:
        return False
    parts = (
        _tell_reason(turn, unasked),
        _tell_consent(turn, unasked),
        _tell_plan(turn),
        turn.phrase("why_stop"),
    )
    turn.reply(WHY, "\n".join(parts), reason("asked_why"), about=unasked.purpose)
    return True


def _asks(words: str) -> bool:
    said = plain(words)
    return bool(said) and (_ASKS.fullmatch(bare(said)) is not None or is_among("why", said))


def hear_end(turn: Turn, words: str) -> bool:
    """ "Not this", after they were written to or told why; "nothing", after they were told that it ends everything."""
    talk, said = turn.lead.dialogue, plain(words) if len(words) <= SHORT else ""
    was_told = talk.said.kind == WHY
    if was_told and (_NOTHING.fullmatch(said) or is_among("nothing", said)):
        refuse(turn, words)
        return True
    if not said:
        return False
    is_this = _NOT_THIS.fullmatch(said) is not None or is_among("not_this", said)
    is_just = was_told and is_among("just_this", said)
    if talk.unasked is None:  # what they asked about was news of an order
        return was_told and (is_this or is_just) and _end_news(turn)
    is_last = talk.unasked.at == talk.last_outbound_at  # nothing was said since
    if is_just or (is_this and (is_last or talk.said.kind in (WHY, TOUCH, _BROADCAST))):
        _end_this(turn, talk.unasked)
        return True
    return False


def _find_news(turn: Turn) -> Unasked | None:
    """What they were told of an order, or while they wait for people: about something of theirs, too."""
    at = turn.lead.dialogue.last_outbound_at
    is_theirs = turn.lead[Purchases].orders or turn.lead.handoff.open
    return Unasked(at, "") if at and is_theirs else None


def _end_news(turn: Turn) -> bool:
    _end_this(turn, Unasked(turn.now, NEWS))
    return True


def _end_this(turn: Turn, unasked: Unasked) -> None:
    """What that message belonged to ends, and nothing else."""
    why = reason("not_this")
    sequence = unasked.subject if unasked.purpose == TOUCH else ""
    mute(turn.lead, Unwanted(unasked.purpose, sequence), turn.now)
    turn.add(Withdraw(why, unasked.purpose, sequence or None))
    if sequence:
        _leave_sequence(turn, sequence)
    else:
        turn.add(StopTimers(why, unasked.purpose))
    turn.note(EndedThis(unasked.purpose, sequence), why)
    turn.reply("not_this", turn.phrase("not_this_done"), why)


def _leave_sequence(turn: Turn, name: str) -> None:
    sequence = turn.playbook.index(Courses).sequences.get(name)
    progress = turn.lead[Sequences].progress.get(name)
    if sequence and progress and progress.step is not None:
        leave(Run(turn, name, sequence, progress), "exit", reason("not_this"))


def _tell_reason(turn: Turn, unasked: Unasked) -> str:
    date = say_day(unasked.at, turn.playbook.zone)
    if unasked.purpose in _OWN_WORDS:
        return turn.phrase(f"why_{unasked.purpose}", date=date)
    touch = turn.journey.touches.get(unasked.about) if unasked.purpose == TOUCH else None
    if touch is not None:
        return turn.phrase(
            "why_touch", date=date, details=turn.journey.in_language(touch.reason, turn.language)
        )
    return turn.phrase("why_other", date=date)


def _tell_consent(turn: Turn, unasked: Unasked) -> str:
    consents = turn.lead.consent
    agreed = next((given for given in reversed(consents.ledger) if given.marketing), None)
    if agreed is not None and consents.allows_advertising():
        date = say_day(agreed.at, turn.playbook.zone)
        return turn.phrase("why_consent", date=date, label=agreed.text[:80])
    return turn.phrase("why_no_consent")


def _tell_plan(turn: Turn) -> str:
    plans = chain.from_iterable(one.planned(turn) for one in turn.playbook.capabilities if one.planned)
    told = ", ".join(dict.fromkeys(plans))
    return turn.phrase("why_planned", details=told) if told else turn.phrase("why_nothing_planned")
