"""Who needs no reminders gets none, and everything else as before."""

import re

from conversations.events.saying import EVENT
from conversations.explanations.facts import EndedThis
from conversations.lead.reason import reason
from conversations.meetings.offered.reminding import REMINDER as OF_MEETING
from conversations.policy.muted import mute
from conversations.policy.part import Unwanted
from conversations.reminders.asking import REMINDER as ASKED_FOR
from conversations.turn.effects import StopTimers
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered

_LONGEST = 12  # words
_NO_REMINDERS = re.compile(
    r"(?<!\w)(?:no need (?:for|of|to send(?: me| us)?)|(?:i |we )?(?:don'?t|do not|won'?t) need|"
    r"(?:you )?(?:don'?t|do not|needn'?t) (?:have to|need to|bother)?(?: with| to)?(?: send(?:ing)?(?: me| us)?)?|"
    r"skip|without|spare (?:me|us))"
    r" (?:an? |any |the |your |those )?reminders?(?!\w)|"
    r"(?<!\w)(?:no need to|(?:you )?(?:don'?t|do not) (?:have|need) to) remind (?:me|us)(?!\w)|"
    r"(?<!\w)(?:לא צרי(?:ך|כה|כים|כות)|אין צורך|אין טעם|לא חייבים?|לא חובה|לא נחוץ|אפשר(?: גם)? בלי|"
    r"אל תטרחו|מוותר(?:ת|ים)? על)"
    r"(?: ש?(?:לשלוח|תשלחו|לקבל))?(?: לי| לנו| אליי)?(?: [בל])?(?: את)? ?[בלה]{0,2}תזכור(?:ת|ות)(?!\w)|"
    r"(?<!\w)(?:לא צריך|אין צורך|לא חייבים) (?:להזכיר|שתזכירו) (?:לי|לנו)(?!\w)|"
    r"^\W*(?:(?:ok|okay|yes|and|but|just|only|please|thanks|hey|hi)\W+){0,3}"
    r"(?:no(?: more)?|stop (?:the|with the|sending(?: me)?)) reminders"
    r"(?:(?: for| to| of| about)(?: me| us| this| that| it| the event)?)?"
    r"(?:\W+(?:please|thanks|thank you|though))*\W*$|"
    r"(?<!\w)(?:don'?t|do not|please don'?t) (?:remind me|remind us|send(?: me| us)?(?: any| the)? reminders)(?!\w)|"
    r"^\W*(?:(?:כן|אוקיי|בסדר|טוב|רק|אבל|בבקשה|תודה|היי)\W+){0,3}"
    r"(?:בלי|ללא|אל תשלח\w*(?: לי| לנו)?|לא לשלוח(?: לי| לנו)?|די עם) (?:ה)?תזכורות"
    r"(?: (?:לי|לנו|על זה|לאירוע|לערב))?(?:\W+(?:בבקשה|תודה|רבה))*\W*$|"
    r"(?<!\w)(?:אל תזכירו|אל תזכיר|אל תזכירי|לא להזכיר) (?:לי|לנו)(?!\w)",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?<!\w)(?:everything|anything|messages?|texts?|promo\w*|ads?|offers?|nothing|at all|הודעות|פרסומ\w*|מבצעים|כלום|"
    r"שום דבר|הכו?ל)(?!\w)",
    re.IGNORECASE,
)


@remembered
def _needs_none(words: str) -> bool:
    if len(words.split()) > _LONGEST or "?" in words or _MORE.search(words):
        return False
    return _NO_REMINDERS.search(words) is not None


def hear_no_reminders(turn: Turn, words: str) -> bool:
    """They need no reminders: of a meeting, of an event, or those they asked for once."""
    if not _needs_none(words):
        return False
    why = reason("not_this")
    for unwanted in (OF_MEETING, EVENT):
        mute(turn.lead, Unwanted(unwanted), turn.now)
    for purpose in (OF_MEETING, ASKED_FOR):
        turn.add(StopTimers(why, purpose))
    turn.note(EndedThis(OF_MEETING, ""), why)
    turn.reply("not_this", turn.phrase("no_reminders"), why)
    return True
