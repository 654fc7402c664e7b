"""Personal single-use codes. An end is an end: a code that ran out is never offered to that lead again."""

from datetime import datetime, timedelta

from conversations.hours.windows import on_day
from conversations.journey.model.answers import Offer
from conversations.lead.content import Choice
from conversations.lead.lead import OpenOffer
from conversations.timeline.telling import reason
from conversations.turn.turn import Turn
from conversations.wording.times import say_until, stamp

_SHOWN = "shown:"  # extra, with a code: when the lead last read of it
_FRESH = timedelta(minutes=30)
_TOLD_ENDED = "offer_ended"  # extra: the last code whose end the lead was told


def find_offer(turn: Turn, topic: str | None) -> OpenOffer | None:
    """The code to show for a topic: the lead's open one for it, or a fresh one.

    None after buying, refusing or its end, and while they hold an open code for something else: two codes with two
    ends at once are a puzzle.
    """
    lead = turn.lead
    if lead.bought_at or lead.refused_at:
        return None
    offers = turn.playbook.offers(topic)
    held = [given for given in lead.offers if given.used_at is None and given.ends_at > turn.now]
    if held:
        fitting = {offer_id for offer_id, _ in offers}
        return next((given for given in held if given.offer in fitting), None)
    mine = {given.offer for given in lead.offers}
    for offer_id, offer in offers:
        if offer_id not in mine and (ends_at := _end(turn, offer_id, offer)):
            return _give(turn, offer_id, offer, ends_at)
    return None


def find_ended(turn: Turn, topic: str | None) -> OpenOffer | None:
    """A code for the topic that ran out unused and whose end the lead was not told yet."""
    lead = turn.lead
    if lead.bought_at or lead.refused_at:
        return None
    fitting = {offer_id for offer_id, _ in turn.playbook.offers(topic)}
    for given in reversed(lead.offers):
        if given.offer in fitting and given.used_at is None and given.ends_at <= turn.now:
            return None if lead.extra.get(_TOLD_ENDED) == given.code else given
    return None


def describe(turn: Turn, given: OpenOffer) -> str:
    """The offer in words, with the code and its real end."""
    return turn.say(turn.journey.texts.offer, **offer_values(turn, given))


def offer_values(turn: Turn, given: OpenOffer) -> dict[str, str]:
    """An offer's placeholders. `until` reads after the word for it: `מחר ב־20:00`."""
    offer = turn.journey.offers.get(given.offer)
    until = say_until(given.ends_at, turn.now, turn.playbook.zone, turn.language)
    return {"offer": turn.say(offer.title) if offer else given.code, "code": given.code, "until": until}


def find_link(turn: Turn, given: OpenOffer) -> Choice | None:
    """The button an offer leads to, where it has one."""
    offer = turn.journey.offers.get(given.offer)
    return next(iter(turn.choices((offer.button,))), None) if offer and offer.button else None


def describe_end(turn: Turn, given: OpenOffer) -> str:
    """That an offer has ended; noted, so that it is said once."""
    turn.lead.extra[_TOLD_ENDED] = given.code
    offer = turn.journey.offers.get(given.offer)
    return turn.say(
        turn.journey.texts.offer_ended, offer=turn.say(offer.title) if offer else "", code=given.code
    )


def was_just_shown(turn: Turn, given: OpenOffer) -> bool:
    """True when the lead has read of this code within the last half hour: repeating it would be nagging."""
    shown = turn.lead.extra.get(_SHOWN + given.code)
    return shown is not None and turn.now - datetime.fromisoformat(shown) < _FRESH


def note_shown(turn: Turn, given: OpenOffer) -> None:
    """The message under way shows this code."""
    turn.lead.extra[_SHOWN + given.code] = turn.now.isoformat()


def answer_about_code(turn: Turn, text: str) -> bool:
    """A lead who names their code hears how it stands."""
    if not turn.lead.offers or "-" not in text:
        return False
    words = text.upper()
    given = next((given for given in reversed(turn.lead.offers) if given.code in words), None)
    if given is None:
        return False
    texts = turn.journey.texts
    if given.used_at or turn.lead.bought_at:
        turn.reply("offer", turn.say(texts.already_bought), reason("code_used"))
    elif given.ends_at <= turn.now:
        turn.reply("offer", describe_end(turn, given), reason("code_ended"))
    else:
        link = find_link(turn, given)
        turn.reply("offer", describe(turn, given), reason("code_open"), (link,) if link else ())
    return True


def use_all(turn: Turn, at: datetime) -> None:
    """After a purchase every open code counts as used: none is offered again."""
    for given in turn.lead.offers:
        if given.used_at is None and given.ends_at > at:
            given.used_at = at


def _end(turn: Turn, offer_id: str, offer: Offer) -> datetime | None:
    """When a code given now would end; None when the offer does not run, is given out or over for today."""
    now = turn.now
    if (offer.starts and now < offer.starts) or (offer.ends and now >= offer.ends):
        return None
    if offer.limit is not None and turn.given.given_codes.get(offer_id, 0) >= offer.limit:
        return None
    last_day = now.astimezone(turn.playbook.zone).date() + timedelta(days=offer.days)
    ends_at = on_day(last_day, offer.at, turn.playbook.zone)
    ends_at = min(ends_at, offer.ends) if offer.ends else ends_at
    return ends_at if ends_at > now else None


def _give(turn: Turn, offer_id: str, offer: Offer, ends_at: datetime) -> OpenOffer:
    given = OpenOffer(
        offer=offer_id, code=f"{offer.code_prefix}-{turn.given.code}", issued_at=turn.now, ends_at=ends_at
    )
    turn.lead.offers.append(given)
    until = stamp(ends_at, turn.playbook.zone)
    turn.record("offer", given.code, reason("offer_given", offer=offer_id, at=until))
    return given
