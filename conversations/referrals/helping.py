"""Who wrote a review that somebody read before they bought hears, once, that it helped: a moment to ask for friends."""

from datetime import timedelta

from conversations.answers.offered.facts import ReviewsCredited
from conversations.asking.asking import Ask, put
from conversations.lead.reason import reason
from conversations.referrals.asking import list_choices, may_ask, note_asked
from conversations.referrals.book import REFERRAL
from conversations.referrals.effects import ThankWriters
from conversations.referrals.facts import ReviewHelped
from conversations.referrals.part import Referral
from conversations.referrals.words import ReferralWords
from conversations.reviews.part import Reviewing
from conversations.turn.inputs import Input, TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

HELPED = "helped"
"""The part of the timer and of the message; its subject is the review."""
TOLD = "review_helped"
"""The kind of utterance that tells of it."""
WAITS = timedelta(days=30)
"""How long it is worth telling, for all that stands against it."""


def follow(turn: Turn, _: Input) -> None:
    """Somebody bought who had been shown reviews: those who wrote them are to hear of it."""
    words, credited = turn.journey.own_part(ReferralWords), turn.noted(ReviewsCredited)
    if words and words.helped and credited and not turn.lead.contact.is_test:
        turn.add(ThankWriters(credited.reviews))


def tell_helped(turn: Turn, timer: TimerFired) -> None:
    """Tell them, while it may be shown: one of the things a customer hears once a week at most."""
    words, kept = turn.journey.own_part(ReferralWords), turn.lead[Referral]
    review = turn.lead[Reviewing].find(timer.key.subject)
    if words is None or words.helped is None or kept.helped_at is not None:
        return
    if review is None or not review.publish or review.status != "published":
        return
    asks = may_ask(turn)
    text = turn.say(words.helped) + (f"\n\n{turn.phrase('referral_ask_too')}" if asks else "")
    choices = list_choices(turn, words) if asks else ()
    key = Key(REFERRAL, timer.key.subject, part=HELPED)
    if put(turn, timer, Ask(HELPED, TOLD, text, reason("review_helped"), key, choices)) != "asked":
        return
    kept.helped_at = turn.now
    turn.note(ReviewHelped(review.id))
    if asks:
        note_asked(turn)
