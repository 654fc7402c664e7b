"""What a lead adds to the numbers, as one row, and how it follows from what happens to them."""

import zlib
from datetime import datetime, tzinfo

import msgspec

from conversations.answers.offered.facts import StageMoved
from conversations.lead.lead import Lead, Stage
from conversations.lead.part import latest
from conversations.purchases.facts import Purchased
from conversations.purchases.part import Purchases
from conversations.reach.facts import Undelivered
from conversations.reporting.part import Figures
from conversations.turn.facts import Fact

_encode = msgspec.json.Encoder().encode


class LeadFigures(msgspec.Struct, frozen=True):
    """One lead, as reports see them. Names nobody."""

    entered_at: datetime
    source: str | None
    campaign: str | None
    variant: str | None
    is_test: bool
    is_contacted: bool
    has_answered: bool
    has_refused: bool
    bought_at: datetime | None
    unreached: int
    last_sign_at: datetime
    """When they last wrote, opened a link or paid an order, right to the day; when they came, where they never did."""
    stage: Stage
    in_stages: dict[str, int]
    """Seconds in each stage that they were in and left."""


def count_fact(figures: Figures, lead: Lead, fact: Fact, now: datetime) -> None:
    """Let a fact change what is counted of a lead."""
    if isinstance(fact, StageMoved):
        since = figures.stage_since or lead.created_at
        spent = max(int((now - since).total_seconds()), 0)
        stage = fact.stage.value
        figures.in_stages[stage] = figures.in_stages.get(stage, 0) + spent
        figures.stage_since = now
    elif isinstance(fact, Undelivered):
        figures.unreached += 1
    elif isinstance(fact, Purchased):
        figures.signed_at = now


def measure(lead: Lead) -> LeadFigures:
    """What there is to count of a lead now."""
    contact, figures = lead.contact, lead[Figures]
    return LeadFigures(
        entered_at=lead.created_at,
        source=contact.source,
        campaign=contact.campaign,
        variant=contact.variant,
        is_test=contact.is_test,
        is_contacted=figures.written_at is not None,
        has_answered=figures.answered,
        has_refused=lead.consent.refused_at is not None,
        bought_at=lead[Purchases].bought_at,
        unreached=figures.unreached,
        last_sign_at=latest(lead.created_at, lead.dialogue.last_inbound_at, figures.signed_at)
        or lead.created_at,
        stage=lead.stage,
        in_stages=figures.in_stages,
    )


def digest(measured: LeadFigures, zone: tzinfo) -> int:
    """Another number whenever a report would count something else; of their last sign only the day matters."""
    day = measured.last_sign_at.astimezone(zone).date()
    rest = msgspec.structs.replace(measured, last_sign_at=measured.entered_at)
    return zlib.crc32(_encode((rest, day))) or 1
