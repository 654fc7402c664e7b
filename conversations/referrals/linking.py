"""By whose link somebody came: noted when they come for the first time, and fixed from then on."""

from collections.abc import Iterable
from datetime import timedelta

from conversations.contact.campaigns import come_from
from conversations.contact.greeting import greet
from conversations.lead.lead import Lead
from conversations.lead.reason import Reason, reason
from conversations.purchases.part import Purchases
from conversations.referrals.book import REFERRAL, Referrer, find_referrer, find_written
from conversations.referrals.effects import CheckCircle, KeepBrought, MoveBrought
from conversations.referrals.facts import FriendBrought, ReferralRefused
from conversations.referrals.part import Brought, Referral
from conversations.referrals.spelling import find_code
from conversations.referrals.words import ReferralWords
from conversations.turn.dispatch import Dispatch
from conversations.turn.effects import Effect
from conversations.turn.inputs import Input
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

FIRST_HOUR = timedelta(hours=1)
"""Who says "hi" and then opens the link has still come by it; who was known longer was brought by nobody."""
WELCOME = "referral_welcome"


def hear_link(turn: Turn, words: str) -> bool:
    """Words with a friend's link in them: they are greeted, and what else they ask is answered."""
    said = turn.journey.own_part(ReferralWords)
    written = find_code(words, said.word) if said else None
    referrer = find_referrer(turn, written) if written else None
    if said is None or referrer is None:
        return False
    is_new = turn.lead.dialogue.greeted_at is None
    is_brought = _take(turn, referrer)
    is_answered = is_question(words) and turn.playbook.index(Dispatch).answer(turn, words)
    if is_new and not is_answered:
        greet(turn)
    if is_brought or not (is_new or is_answered):
        _welcome(turn, said)
    return True


def follow_link(turn: Turn, happened: Input) -> None:
    """The same where nobody heard the words: a form, a deep link, words that people have the conversation of."""
    if turn.noted(FriendBrought) or turn.noted(ReferralRefused):
        return
    said, written = turn.journey.own_part(ReferralWords), find_written(turn.playbook, turn.lead, happened)
    referrer = find_referrer(turn, written) if written else None
    if said and referrer and _take(turn, referrer):
        contact = turn.lead.contact
        if turn.lead.created_at == turn.now and contact.campaign is None:
            contact.source = REFERRAL
        if turn.channel and turn.lead.dialogue.greeted_at and not turn.lead.handoff.open:
            _welcome(turn, said)


def join(into: Lead, other: Lead, merged: Lead) -> Iterable[Effect]:
    """Two records of one person: who was known longer was brought by nobody, and of two who brought them one did."""
    kept = merged[Referral]
    for one in filter(None, (into[Referral].brought, other[Referral].brought)):
        known_for = one.at - merged.created_at
        if kept.brought is None or one.link != kept.brought.link or known_for > FIRST_HOUR:
            yield MoveBrought(one.link, "refused")
    if kept.brought or kept.codes:
        yield CheckCircle()


def _take(turn: Turn, referrer: Referrer) -> bool:
    """Fix who brought them; False where the link counts for nothing, with the reason."""
    kept = turn.lead[Referral]
    if kept.brought and kept.brought.code == referrer.code:
        return False
    if why := _why_not(turn, referrer, kept):
        turn.note(ReferralRefused(referrer.code), why)
        return False
    kept.brought = Brought(f"f{turn.given.fresh.id()}", referrer.code, turn.now)
    if turn.lead.contact.source is None:
        come_from(turn, REFERRAL, None)
    turn.add(KeepBrought(kept.brought.link, referrer.code))
    turn.note(FriendBrought(kept.brought.link, referrer.code), reason("came_by_friend"))
    return True


def _why_not(turn: Turn, referrer: Referrer, kept: Referral) -> Reason | None:
    lead, contact = turn.lead, turn.lead.contact
    is_same = (contact.phone and contact.phone == referrer.phone) or (
        contact.email and contact.email.casefold() == (referrer.email or "").casefold()
    )
    if referrer.code in kept.codes or referrer.lead_id == lead.id or is_same:
        return reason("own_link")
    if lead.id in referrer.before:
        return reason("friends_in_circle")
    if kept.brought:
        return reason("brought_before")
    known = lead[Purchases].bought_at or turn.now - lead.created_at > FIRST_HOUR
    return reason("known_before") if known else None


def _welcome(turn: Turn, said: ReferralWords) -> None:
    if turn.noted(ReferralRefused):
        turn.reply(WELCOME, turn.phrase("referral_known"), reason("known_before"), place=HEARD)
    else:
        turn.reply(WELCOME, turn.say(said.welcome), reason("came_by_friend"), place=HEARD)
