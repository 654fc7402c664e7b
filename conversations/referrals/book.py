"""What is known of a link before a lead is brought by it; and what has to be locked to know it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from conversations.answers.offered.offers import code_resource, resource_of
from conversations.answers.offered.part import Answers
from conversations.lead.lead import Lead
from conversations.purchases.inputs import Bought
from conversations.referrals.part import Referral
from conversations.referrals.spelling import drop_link, find_code
from conversations.referrals.words import ReferralWords
from conversations.turn.inputs import Input, Said, Shared, Started, Submitted, TimerFired
from conversations.turn.playbook import Playbook
from conversations.turn.resources import NotNeeded, Resource
from conversations.turn.turn import Turn

REFERRAL = "referral"
"""The purpose of its timers and messages, and the kind of its resources."""
EVERYBODY = Resource(REFERRAL, "")
"""Who brought whom, of all: two merges at once are looked at one after the other, so that no two make a circle.

Only by merges can one come about: who has a link has bought, and who has bought is brought by nobody.
"""


@dataclass(frozen=True, slots=True)
class Referrer:
    """Whose a link is: they, and all those who brought them and each other, the nearest first."""

    code: str
    lead_id: str
    before: tuple[str, ...]
    phone: str | None
    email: str | None


def link_resource(code: str) -> Resource:
    """A link by its letters, as they were written."""
    return Resource(REFERRAL, code)


def find_written(playbook: Playbook, lead: Lead, happened: Input) -> str | None:
    """The letters of a link in what somebody wrote or came by; None where there is none."""
    words = playbook.journey.own_part(ReferralWords)
    return find_code("\n".join(_list_texts(lead, happened)), words.word) if words else None


def without_link(turn: Turn, text: str) -> str:
    """A text without the link in it, which is in no language."""
    words = turn.journey.own_part(ReferralWords)
    return drop_link(text, words.word) if words else text


def find_referrer(turn: Turn, written: str) -> Referrer | None:
    """Whose link it is; None where it is nobody's."""
    try:
        found: Referrer | None = turn.behind(link_resource(written))
    except NotNeeded:  # it came out only in a decision, of pieces put together otherwise
        return None
    return found


def _list_texts(lead: Lead, happened: Input) -> Iterator[str]:
    """Where a link may be written: what they said and waits, what they say, what a deep link or a form carries."""
    yield from (piece.text for piece in lead.dialogue.waiting)
    told = CARRIED.get(type(happened))
    if told is not None:
        yield getattr(happened, told) or ""


CARRIED: Mapping[type[Input], str] = {
    Said: "text",
    Shared: "caption",
    Started: "payload",
    Submitted: "referral",
}


def needs(playbook: Playbook, lead: Lead, happened: Input) -> Iterable[Resource]:
    """The link they may come by; and where they may be rewarded, what rewards are made of."""
    words = playbook.journey.own_part(ReferralWords)
    if words is None:
        return
    if written := find_written(playbook, lead, happened):
        yield link_resource(written)
    is_told = isinstance(happened, TimerFired) and happened.key.purpose == REFERRAL
    if not (is_told or (isinstance(happened, Bought) and lead[Referral].brought)):
        return
    offers = playbook.journey.offers
    yield from (
        resource_of(name)
        for name in (words.reward, words.welcome_gift)
        if name in offers and offers[name].limit is not None
    )
    unused = {one.code for one in lead[Answers].offers if one.used_at is None}
    yield from (code_resource(one.code) for one in lead[Referral].rewards if one.code in unused)
