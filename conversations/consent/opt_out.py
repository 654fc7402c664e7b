"""Leaving and coming back. Any wording of refusal, in any state and channel, counts at once."""

import re
from datetime import timedelta

from conversations.consent.facts import CameBack, NotAgreed, OptedOut
from conversations.consent.ledger import had_agreed, name_source, note_consent
from conversations.consent.pestered import ends_what_is_sent
from conversations.consent.selling import wants_no_selling
from conversations.handoff.reminders import watch
from conversations.handoff.telling import quote, tell
from conversations.lead.consent import Consent
from conversations.lead.reason import reason
from conversations.profile.manner import only_wants_writing
from conversations.turn.effects import StopTimers, Withdraw
from conversations.turn.inputs import Input, Unreachable
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.intents.beside import keeps_service
from conversations.understanding.segments import split_acts

_AGAIN = timedelta(days=1)
_JUST = timedelta(hours=1)
_MEANT = re.compile(
    r"(?<!\w)(?:i (?:only |just )?mean[t]? (?:to )?(?:stop|cancel|end|quit|no more)(?:ping|ing)? (?!messag|text|"
    r"writ|send|contact)\w+|"
    r"i (?:didn['’]?t|did not) mean (?:to (?:unsubscribe|opt out|leave|stop (?:messages|texts))|that|it like that|"
    r"the messages)|"
    r"(?:didn['’]?t|don['’]?t) (?:want|mean) to unsubscribe|not unsubscribe|"
    r"התכוונתי (?:רק )?(?:ש)?(?:להפסיק|תפסיקו|תפסיק|לעצור|די|מספיק)(?: (?:עם (?!ה?הודעות|ה?פרסומות)|את (?!ה?הודעות|"
    r"ה?פרסומות)|בתוספות|להוסיף|לשנות|לשאול))[א-ת ]*|"
    r"לא התכוונתי (?:להסיר|להיות מוסר|לזה|לעזוב|להפסיק (?:הודעות|לקבל)|שתסירו))(?!\w)",
    re.IGNORECASE,
)
"""A "stop" was said of something else."""
_ASKS_IF_OFF = re.compile(
    r"(?<!\w)(?:(?:did|have|are|will) (?:you|u|they) (?:already |really |actually |even )?"
    r"(?:take|taken|took|removed?|deleted?|unsubscribed?) me(?! (?:(?:off|from) )?(?:of )?"
    r"(?:(?:the|your|my) )?(?:\w+ )?"
    r"(?:class|course|group|wait|table|booking|order|lesson))|"
    r"(?:am|was) i (?:off|out|removed|unsubscribed|taken off|still on)(?: (?:of|from))?"
    r"(?= (?:the|your|that) (?:mailing |text )?list|\W*$| now| yet| already)|"
    r"(?:ה?סרתם|הורדתם|מחקתם|הוצאתם|הסרת|הורדת|מחקת|הוצאת) אותי(?! (?:מה?(?:שיעור|קבוצה|קורס|הזמנה|תור)))|"
    r"(?:האם )?(?:אני )?(?:כבר |עדיין |עוד )?(?:הוסרתי|ב?רשימת (?:ה?תפוצה|ה?דיוור)))(?=.*\?)|"
    r"^\W*(?:(?:so|and|נו|אז|ו)\W*)?(?:did you take me off|am i off (?:the|your) list|(?:הסרתם|הורדתם|מחקתם) אותי)\W*"
    r"(?:כבר|now|yet|already)?\W*$",
    re.IGNORECASE,
)
"""Who was to be taken off asks whether that was done."""
_FEW = 9
_WORDS = 300
"""Characters of somebody's words that the ledger keeps: it is read with every message. The timeline has all of them."""


def hear_refusal(turn: Turn, words: str) -> bool:
    """Words that ask to be left alone, or whether that was heard."""
    if _tell_whether_off(turn, words):
        return True
    if ends_what_is_sent(words, _is_upon_ours(turn)):
        refuse(turn, words, told=turn.phrase("questions_off"))
        return True
    if not signals.refuses(words) or only_wants_writing(words):
        return _stay_away(turn, words)
    if keeps_service(words):
        _refuse_advertising(turn, words)
    else:
        refuse(turn, words)
    return True


def _is_upon_ours(turn: Turn) -> bool:
    """Whether they have said nothing since the bot last wrote of its own accord."""
    unasked = turn.lead.dialogue.unasked
    if unasked is None:
        return False
    lines = turn.lead.dialogue.recent
    return not any(line.by == "lead" and unasked.at < line.at < turn.now for line in lines)


def _refuse_advertising(turn: Turn, words: str) -> None:
    """No advertising any more; what they wish to go on getting, of what they order and book, goes on."""
    lead = turn.lead
    lead.dialogue.misses, lead.dialogue.greeted_at = 0, lead.dialogue.greeted_at or turn.now
    note_consent(turn, Consent(False, words[:_WORDS], turn.now, name_source(turn)))
    if handoff := lead.handoff.open:
        tell(turn, quote(turn, words, "🚫"), to=handoff.owner_at)
        watch(turn, words)
    if not turn.answered:
        turn.reply("refused", turn.phrase("promos_off"), reason("confirmed"))


def _stay_away(turn: Turn, words: str) -> bool:
    """Who is not to be put on a list again, or sold anything: no advertising, and what else they say is heard."""
    if wants_no_selling(words) and len(split_acts(words)) <= 1:
        _refuse_advertising(turn, words)
        return True
    if (signals.stays_away(words) or wants_no_selling(words)) and turn.lead.consent.allows_advertising():
        note_consent(turn, Consent(False, words[:_WORDS], turn.now, name_source(turn)))
    return False


def _tell_whether_off(turn: Turn, words: str) -> bool:
    """ "Did you take me off?": the truth, and whoever asks in vain is taken off."""
    if not _ASKS_IF_OFF.search(words) or len(words.split()) > _FEW or turn.answered:
        return False
    if turn.lead.consent.refused_at is None:
        refuse(turn, words)
    else:
        turn.reply("refused", turn.phrase("is_off"), reason("confirmed"))
    return True


def hear_return(turn: Turn, words: str) -> bool:
    """START or the like from one who had left."""
    if not turn.lead.consent.refused_at:
        return False
    if _takes_back(turn, words):
        bring_back(turn, words, told=turn.phrase("refusal_undone"))
    elif signals.returns(words):
        bring_back(turn, words)
    else:
        return False
    return True


def _takes_back(turn: Turn, words: str) -> bool:
    """Whether they say, right after a word that counts as a refusal, that it was meant of something else."""
    refused_at = turn.lead.consent.refused_at
    is_just = refused_at is not None and turn.now - refused_at <= _JUST
    return is_just and _MEANT.search(words) is not None and not signals.refuses(_MEANT.sub(" ", words))


def refuse(turn: Turn, words: str, told: str = "") -> None:
    """Stop everything proactive for good and confirm it once; said again within a day it is only heard.

    `told`: how it is confirmed, where it was said of something.
    """
    lead, now = turn.lead, turn.now
    lead.dialogue.misses = 0
    # A greeting would be a second message to somebody who left.
    lead.dialogue.greeted_at = lead.dialogue.greeted_at or now
    is_news = lead.consent.refused_at is None or _is_due(turn)
    if lead.consent.refused_at is None:
        lead.consent.refused_at = now
        lead.consent.add(Consent(False, words[:_WORDS], now, name_source(turn)))
    turn.add(StopTimers(reason("left_alone")))
    turn.add(Withdraw(reason("no_writing"), answers=True))
    if is_news:
        _spread(turn, words, told)


def stop_advertising(turn: Turn, by: str) -> None:
    """Staff were told that somebody wants no advertising: it is in the ledger, and none goes out."""
    note_consent(turn, Consent(False, by, turn.now, "staff"))


def hear_network(turn: Turn, happened: Input) -> None:
    """The network refuses for their sake: the refusal stands in the ledger already, and what follows of it is done."""
    consents = turn.lead.consent
    known = consents.ledger[-1] if consents.ledger else None
    if not isinstance(happened, Unreachable) or known is None or known.marketing or known.at != turn.now:
        return
    if consents.refused_at != turn.now:
        turn.note(NotAgreed(known.text, known.source), reason("blocked_by", channel=happened.channel))
        return
    turn.note(OptedOut(known.text), reason("refused_there", channel=happened.channel))
    turn.add(StopTimers(reason("left_alone")))
    turn.add(Withdraw(reason("no_writing")))
    if handoff := turn.lead.handoff.open:
        tell(turn, quote(turn, known.source, "🚫"), to=handoff.owner_at)
        watch(turn)


def _spread(turn: Turn, words: str, told: str) -> None:
    """It is written down, staff who have the conversation hear of it, and the lead hears that it was heard."""
    turn.note(OptedOut(words), reason("refused"))
    if handoff := turn.lead.handoff.open:
        tell(turn, quote(turn, words, "🚫"), to=handoff.owner_at)
        watch(turn, words)
    _confirm(turn, told)


def bring_back(turn: Turn, words: str, told: str = "") -> None:
    """Somebody who left is back. Consent to advertising returns only where it was given before they left.

    `told`: what they are told instead of a welcome.
    """
    consents = turn.lead.consent
    agreed = had_agreed(consents)
    consents.refused_at = consents.confirmed_at = None
    if agreed:
        consents.add(Consent(True, words[:_WORDS], turn.now, name_source(turn)))
    turn.note(CameBack(words), reason("came_back"))
    choices = () if told else turn.choices(turn.journey.texts.menu_buttons)
    turn.reply("returned", told or turn.say(turn.journey.texts.returned), reason("welcomed"), choices)


def _confirm(turn: Turn, told: str) -> None:
    if _is_due(turn):
        turn.lead.consent.confirmed_at = turn.now
        if turn.answered:
            return
        turn.reply("refused", told or turn.say(turn.journey.texts.refused), reason("confirmed"))


def _is_due(turn: Turn) -> bool:
    """Whether it was not confirmed within a day."""
    confirmed_at = turn.lead.consent.confirmed_at
    return confirmed_at is None or turn.now - confirmed_at >= _AGAIN
