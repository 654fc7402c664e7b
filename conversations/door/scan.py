"""A scan at the door, and what it comes to."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from conversations.events.event import Event
from conversations.events.ticket import ScanResult, Ticket

Conflict = Literal["two_doors", "cancelled_before", "handed_on_before", "link_closed"]
UNDO = timedelta(minutes=15)
"""For so long a wrong scan may be taken back."""
_LET_IN = (None, "admitted")


@dataclass(frozen=True, slots=True)
class Scan:
    """A ticket was held out at a door. `event`: whose door it is, where that is known.

    `offline`: it happened without network and is told afterwards; `shown` is then what staff saw on their phone, None
    where that is not told and they were let in.
    """

    nonce: str
    at: datetime
    event: str | None = None
    offline: bool = False
    shown: ScanResult | None = None
    door: str | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class ScanVerdict:
    """What a scan comes to. `admits`: the ticket counts as arrived. `conflict`: what people should look at."""

    result: ScanResult
    admits: bool = False
    conflict: Conflict | None = None


def judge(scan: Scan, ticket: Ticket | None, event: Event | None) -> ScanVerdict:
    """Whether who holds the ticket comes in; offline, what is to be made of their having come in.

    `event` is the ticket's. What happened is never refused: it is written down, and what contradicts it is told.
    """
    verdict = _judge(scan, ticket, event)
    if scan.closed and verdict.admits and verdict.conflict is None:
        return replace(verdict, conflict="link_closed")
    return verdict


def _judge(scan: Scan, ticket: Ticket | None, event: Event | None) -> ScanVerdict:
    if ticket is None:
        return ScanVerdict("unknown")
    if scan.event is not None and scan.event != ticket.event:
        return ScanVerdict("wrong_event")
    if scan.offline and scan.shown not in (*_LET_IN, "unknown"):
        return ScanVerdict(scan.shown or "unknown")
    was_let_in = scan.offline and scan.shown in _LET_IN
    if void := _why_void(ticket, event):
        return _judge_let_in(scan, ticket, void) if was_let_in else ScanVerdict(void)
    if ticket.arrived_at is not None:
        return ScanVerdict("already_admitted", conflict="two_doors" if was_let_in else None)
    return ScanVerdict("admitted", admits=True)


def _why_void(ticket: Ticket, event: Event | None) -> Literal["cancelled", "handed_on"] | None:
    if ticket.state != "registered":
        return ticket.state
    return "cancelled" if event is not None and event.status == "cancelled" else None


def _judge_let_in(scan: Scan, ticket: Ticket, void: Literal["cancelled", "handed_on"]) -> ScanVerdict:
    """Somebody came in with a ticket that is void by now: before it was, or because the phone could not know."""
    if ticket.state != "registered" and ticket.state_at > scan.at:
        return ScanVerdict("admitted", admits=True)
    return ScanVerdict(
        "admitted", admits=True, conflict="cancelled_before" if void == "cancelled" else "handed_on_before"
    )


def may_take_back(scan_at: datetime, asked_at: datetime) -> bool:
    """Whether a scan that admitted somebody may still be taken back."""
    return timedelta() <= asked_at - scan_at <= UNDO
