"""Two records that turn out to be one person become one, and nothing of either is lost."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import reduce
from typing import TypeVar

from conversations.lead.addresses import Reach
from conversations.lead.lead import Handoff, Lead, OpenOffer, Progress, Stage
from conversations.turn.turn import REMEMBERED, copy_lead

_T = TypeVar("_T")
_STAGES = list(Stage)


def merge(into: Lead, other: Lead) -> Lead:
    """`into` with all of `other` in it. Neither argument is changed.

    Dates are the first ever (of last words: the latest); a refusal or purchase of either counts; a handoff of
    either goes on; in a sequence who came further counts; source and campaign are the first contact's; where they
    disagree, `into` is right.
    """
    one = copy_lead(into)
    two = copy_lead(other)
    older = min(into, other, key=lambda lead: lead.created_at)
    latest = max(into, other, key=_last_word)  # `into` where both are the same
    one.source, one.campaign = _first_contact(older, other if older is into else into)
    for name in (
        "name",
        "phone",
        "email",
        "interest",
        "birthday",
        "external_id",
        "timezone",
        "chosen",
        "journey",
    ):
        setattr(one, name, getattr(one, name) or getattr(two, name))
    one.language = latest.language or one.language or two.language
    one.stage = max(one.stage, two.stage, key=_STAGES.index)
    _merge_dates(one, two)
    _merge_collections(one, two)
    one.handoff = _pick_handoff(one.handoff, two.handoff)
    one.misses, one.fallbacks = latest.misses, latest.fallbacks
    one.choices = list(latest.choices or one.choices or two.choices)
    return one


def _merge_dates(one: Lead, two: Lead) -> None:
    one.created_at = min(one.created_at, two.created_at)
    for name in ("refused_at", "greeted_at", "first_inbound_at", "bought_at"):
        setattr(one, name, _chosen(min, getattr(one, name), getattr(two, name)))
    for name in ("last_inbound_at", "last_outbound_at"):
        setattr(one, name, _chosen(max, getattr(one, name), getattr(two, name)))


def _merge_collections(one: Lead, two: Lead) -> None:
    one.tags = _union(one.tags, two.tags)
    one.reach = _merge_reach(one.reach, two.reach)
    one.consents = sorted(_union(one.consents, two.consents), key=lambda consent: consent.at)
    one.shown_reviews = _union(one.shown_reviews, two.shown_reviews)
    one.asked = {
        name: one.asked.get(name, 0) + two.asked.get(name, 0) for name in _union(one.asked, two.asked)
    }
    one.worries = _union(two.worries, one.worries)
    one.offers = _merge_offers(one.offers, two.offers)
    one.touched = _earliest(one.touched, two.touched)
    one.clicked = _earliest(one.clicked, two.clicked)
    one.sequences = _merge_sequences(one.sequences, two.sequences)
    one.written_to = sorted(set(one.written_to) | set(two.written_to))
    one.recent = sorted((*one.recent, *two.recent), key=lambda line: line.at)[-REMEMBERED:]
    one.extra = two.extra | one.extra


def _merge_reach(ours: list[Reach], theirs: list[Reach]) -> list[Reach]:
    merged = {(reach.channel, reach.address): reach for reach in ours}
    for reach in theirs:
        known = merged.setdefault((reach.channel, reach.address), reach)
        if known is not reach:
            latest = _chosen(max, known.last_inbound_at, reach.last_inbound_at)
            if reach.last_inbound_at and latest != known.last_inbound_at:
                known.unreachable = reach.unreachable
            known.last_inbound_at = latest
    return list(merged.values())


def _merge_sequences(ours: Mapping[str, Progress], theirs: Mapping[str, Progress]) -> dict[str, Progress]:
    """Of two who were in one sequence, who came out for good counts; else who came further."""
    merged = dict(theirs)
    for name, progress in ours.items():
        other = merged.get(name)
        merged[name] = max(progress, other, key=_how_far) if other else progress
    return merged


def _how_far(progress: Progress) -> tuple[bool, int, bool, datetime, datetime]:
    for_good = progress.outcome in ("refused", "goal")
    latest = progress.sent_at or progress.entered_at
    return for_good, progress.entries, progress.step is None, latest, progress.since or latest


def _merge_offers(ours: list[OpenOffer], theirs: list[OpenOffer]) -> list[OpenOffer]:
    """Every code stays good; one that was used stays used."""
    merged = {given.code: given for given in ours}
    for given in theirs:
        known = merged.setdefault(given.code, given)
        known.used_at = _chosen(min, known.used_at, given.used_at)
    return sorted(merged.values(), key=lambda given: given.issued_at)


def _pick_handoff(ours: Handoff | None, theirs: Handoff | None) -> Handoff | None:
    """The one a person has taken, else the older."""
    if ours is None or theirs is None:
        return ours or theirs
    return min(ours, theirs, key=lambda handoff: (handoff.owner is None, handoff.opened_at))


def _first_contact(older: Lead, younger: Lead) -> tuple[str | None, str | None]:
    first = older if older.source or older.campaign else younger
    return first.source, first.campaign


def _last_word(lead: Lead) -> datetime:
    return max(filter(None, (lead.created_at, lead.last_inbound_at, lead.last_outbound_at)))


def _chosen(choose: Callable[[datetime, datetime], datetime], *moments: datetime | None) -> datetime | None:
    known = [moment for moment in moments if moment is not None]
    return reduce(choose, known) if known else None


def _earliest(one: Mapping[str, datetime], two: Mapping[str, datetime]) -> dict[str, datetime]:
    return {name: min(filter(None, (one.get(name), two.get(name)))) for name in _union(one, two)}


def _union(one: Iterable[_T], two: Iterable[_T]) -> list[_T]:
    merged = list(one)
    merged += [item for item in two if item not in merged]
    return merged
