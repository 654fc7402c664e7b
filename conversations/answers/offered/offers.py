"""Personal single-use codes. An end is an end: a code that ran out is never offered to that lead again."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from conversations.answers.offered.effects import EndCode, GiveCode, UseCode
from conversations.answers.offered.facts import CodeRefused, OfferGiven, OfferUsed
from conversations.answers.offered.part import Answers, OpenOffer
from conversations.handoff.staff_hours import staff_calendar
from conversations.hours.windows import find_closing, find_opening, on_day
from conversations.journey.model.answers import Offer
from conversations.journey.model.journey import Journey
from conversations.lead.content import Choice
from conversations.lead.lead import Lead
from conversations.lead.reason import Reason, reason
from conversations.purchases.inputs import Bought
from conversations.purchases.part import Purchases
from conversations.turn.inputs import Input
from conversations.turn.playbook import Playbook
from conversations.turn.resources import NotNeeded, Resource
from conversations.turn.turn import Turn


class Offers:
    """An index: the offers by topic, and those of which there are only so many."""

    def __init__(self, playbook: Playbook) -> None:
        offers = playbook.journey.offers
        self._all = {name: offer for name, offer in offers.items() if not (offer.named or offer.reward)}
        self._found: dict[str | None, tuple[tuple[str, Offer], ...]] = {}
        self.limited = tuple(name for name, offer in offers.items() if offer.limit is not None)
        self.named = frozenset(name for name, offer in offers.items() if offer.named)

    def about(self, topic: str | None) -> tuple[tuple[str, Offer], ...]:
        """The offers for a topic (None: for anything): its own before those for any worry."""
        if topic not in self._found:
            fitting = [
                o for o in self._all.items() if topic is None or not o[1].topics or topic in o[1].topics
            ]
            self._found[topic] = tuple(sorted(fitting, key=lambda o: not o[1].topics))
        return self._found[topic]


def resource_of(offer_id: str) -> Resource:
    """What all leads share of an offer: its codes."""
    return Resource("offer", offer_id)


def code_resource(code: str) -> Resource:
    """What makes a code one that is used once, whoever names it and however many do so at the same time."""
    return Resource("code", code)


def needs(playbook: Playbook, lead: Lead, happened: Input) -> Iterable[Resource]:
    """The limited offers this lead may still get, as anything may make a sequence send one; the codes they buy with."""
    if isinstance(happened, Bought):
        held = [given.code for given in lead[Answers].offers if given.used_at is None]
        return map(code_resource, [*held, happened.known.code] if happened.known else held)
    known = playbook.index(Offers)
    if not known.limited:
        return ()
    mine = () if lead[Purchases].bought_at is None else set(known.limited)
    mine = {*mine, *(given.offer for given in lead[Answers].offers)} - known.named
    return [resource_of(name) for name in known.limited if name not in mine]


def find_offer(turn: Turn, topic: str | None) -> OpenOffer | None:
    """The code to show for a topic: the lead's open one for it, or a fresh one.

    None after buying, refusing or its end, and while they hold an open code for something else: two codes with two
    ends at once are a puzzle.
    """
    if _is_past_offers(turn):
        return None
    given, offers = turn.lead[Answers].offers, turn.playbook.index(Offers).about(topic)
    held = [one for one in given if one.used_at is None and one.ends_at > turn.now and not one.reward]
    if held:
        fitting = {offer_id for offer_id, _ in offers}
        return next((one for one in held if one.offer in fitting), None)
    mine = {one.offer for one in given}
    for offer_id, offer in offers:
        if offer_id not in mine and (ends_at := _find_end(turn, offer_id, offer)):
            return _give(turn, offer_id, offer, ends_at)
    return None


def give_named(turn: Turn, offer_id: str) -> OpenOffer | None:
    """The code of an offer that something names, whoever they are: the open one, or a fresh one.

    None after a refusal, while they hold a code for something else, before it may be given again, and where it does not
    run.
    """
    offer, given = turn.journey.offers.get(offer_id), turn.lead[Answers].offers
    if offer is None or turn.lead.consent.refused_at:
        return None
    if held := find_held(turn.lead, turn.now):
        return held if held.offer == offer_id else None
    last = max((one.issued_at for one in given if one.offer == offer_id), default=None)
    if last is not None and (offer.again is None or turn.now - last < offer.again):
        return None
    ends_at = _find_end(turn, offer_id, offer)
    return _give(turn, offer_id, offer, ends_at) if ends_at else None


def find_ended(turn: Turn, topic: str | None) -> OpenOffer | None:
    """A code for the topic that ran out unused and whose end the lead was not told yet."""
    if _is_past_offers(turn):
        return None
    fitting = {offer_id for offer_id, _ in turn.playbook.index(Offers).about(topic)}
    for given in reversed(turn.lead[Answers].offers):
        if given.offer in fitting and given.used_at is None and given.ends_at <= turn.now:
            return None if given.end_told else given
    return None


def find_link(turn: Turn, given: OpenOffer) -> Choice | None:
    """The button an offer leads to, where it has one."""
    offer = turn.journey.offers.get(given.offer)
    return next(iter(turn.choices((offer.button,))), None) if offer and offer.button else None


def use_codes(turn: Turn, bought: Bought, at: datetime) -> None:
    """After a purchase no open code is offered again. The one it names is used; with none named, those they held.

    A reward waits until it is named.
    """
    if bought.known:
        _use_named(turn, bought)
    for given in turn.lead[Answers].offers:
        if given.used_at is None and given.ends_at > at and not given.reward:
            given.used_at = at
            if not bought.code and _take(turn, given.code):
                turn.add(UseCode(given.code, at))
                turn.note(OfferUsed(given.offer, given.code))


def _use_named(turn: Turn, bought: Bought) -> None:
    """A code of ours is good once, whoever it was given to."""
    known = bought.known
    if known is None:
        return
    if known.used or not _take(turn, known.code):
        turn.note(CodeRefused(bought.order_id, known.code), reason("code_used_before", code=known.code))
        return
    turn.add(UseCode(known.code, bought.at))
    turn.note(OfferUsed(known.offer, known.code))
    for given in turn.lead[Answers].offers:
        if given.code == known.code:
            given.used_at = bought.at


def _take(turn: Turn, code: str) -> bool:
    """Take a code that is used once; False where it was used before."""
    try:
        if turn.stock(code_resource(code)).taken:
            return False
        turn.reserve(code_resource(code))
    except NotNeeded:  # it was given in the very same transaction, and nobody else can know it yet
        return True
    return True


def give_reward(turn: Turn, offer_id: str, why: Reason) -> OpenOffer | None:
    """Give a code for something that was done; None where the offer does not run or is given out.

    One of which there are only so many must be named among the `needs` of whoever gives it.
    """
    offer = turn.journey.offers.get(offer_id)
    ends_at = _find_end(turn, offer_id, offer) if offer else None
    return _give(turn, offer_id, offer, ends_at, why, reward=True) if offer and ends_at else None


def end_code(turn: Turn, given: OpenOffer) -> bool:
    """A code is good no more; False where it was used meanwhile. It must be among the `needs`, as for its use."""
    if given.used_at is not None or not _take(turn, given.code):
        return False
    given.ends_at, given.end_told = min(given.ends_at, turn.now), True
    turn.add(EndCode(given.code, turn.now))
    return True


def holds_code(turn: Turn) -> bool:
    """Whether they hold a code that is still good."""
    return find_held(turn.lead, turn.now) is not None


def find_held(lead: Lead, now: datetime) -> OpenOffer | None:
    """The code they were offered that is still good; None where there is none. A reward is none: it was not offered."""
    open_ones = (one for one in lead[Answers].offers if one.used_at is None and one.ends_at > now)
    return next((one for one in open_ones if not one.reward), None)


def find_code_for(journey: Journey, lead: Lead, button: str, now: datetime) -> str | None:
    """The code that goes along with a link: the one they hold, where it is taken up behind it."""
    held = find_held(lead, now)
    offer = journey.offers.get(held.offer) if held else None
    return held.code if held and offer and offer.button == button else None


def _is_past_offers(turn: Turn) -> bool:
    return bool(turn.lead[Purchases].bought_at or turn.lead.consent.refused_at)


def _find_end(turn: Turn, offer_id: str, offer: Offer) -> datetime | None:
    """When a code given now would end; None when the offer does not run, is given out or over for today."""
    now = turn.now
    if (offer.starts and now < offer.starts) or (offer.ends and now >= offer.ends):
        return None
    if offer.limit is not None and turn.stock(resource_of(offer_id)).taken >= offer.limit:
        return None
    ends_at = _find_open_end(
        turn, now.astimezone(turn.playbook.zone).date() + timedelta(days=offer.days), offer
    )
    ends_at = min(ends_at, offer.ends) if offer.ends else ends_at
    return ends_at if ends_at > now else None


def _find_open_end(turn: Turn, day: date, offer: Offer) -> datetime:
    """The offer's hour on a day, or on the next one on which somebody is there to take them up on it."""
    zone, hours, calendar = turn.playbook.zone, turn.journey.business.staff_hours, staff_calendar(turn)
    ends_at = on_day(day, offer.at, zone)
    if not hours:
        return ends_at
    opening = find_opening(hours, on_day(day, time(0), zone), zone, calendar)
    if opening is None:
        return ends_at
    closing = find_closing(hours, opening, zone, calendar)
    open_day = opening.astimezone(zone).date()
    wanted = on_day(open_day, offer.at, zone)
    return wanted if closing is None or open_day == day else min(wanted, closing)


def _give(
    turn: Turn, offer_id: str, offer: Offer, ends_at: datetime, why: Reason | None = None, *, reward: bool = False
) -> OpenOffer:  # fmt: skip
    code = f"{offer.code_prefix}-{turn.given.fresh.code()}"
    given = OpenOffer(offer=offer_id, code=code, issued_at=turn.now, ends_at=ends_at, reward=reward)
    if offer.limit is not None:
        turn.reserve(resource_of(offer_id))
    turn.lead[Answers].offers.append(given)
    turn.add(GiveCode(given))
    why = why or reason("offer_given", offer=offer_id, at=ends_at)
    turn.note(OfferGiven(offer_id, code, ends_at), why)
    return given
