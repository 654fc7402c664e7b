"""What a scan comes to, whatever became of the ticket, with network and without."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.door.scan import Scan, ScanVerdict, judge, may_take_back
from conversations.events.event import Event
from conversations.events.ticket import Ticket

AT = datetime(2026, 12, 3, 17, 30, tzinfo=UTC)
EVENT = Event(
    "evening", {"he": "ערב"}, ("ערב",), AT + timedelta(minutes=30), AT + timedelta(hours=3), "Asia/Jerusalem"
)
TICKET = Ticket(
    "C" * 26, "evening", "lead", "Dana", False, "registered", AT - timedelta(days=3), AT - timedelta(days=3)
)


def ticket(**changes: Any) -> Ticket:
    return msgspec.structs.replace(TICKET, **changes)


def scan(**changes: Any) -> Scan:
    told: dict[str, Any] = {"nonce": "n", "at": AT, "event": "evening"} | changes
    return Scan(**told)


@pytest.mark.parametrize(
    ("made", "comes_to"),
    [
        (TICKET, "admitted"),
        (None, "unknown"),
        (ticket(arrived_at=AT - timedelta(minutes=5)), "already_admitted"),
        (ticket(state="cancelled"), "cancelled"),
        (ticket(state="handed_on"), "handed_on"),
        (ticket(event="other"), "wrong_event"),
        # each says so, also where the ticket had been admitted before
        (ticket(state="cancelled", arrived_at=AT), "cancelled"),
        (ticket(state="handed_on", arrived_at=AT), "handed_on"),
        (ticket(event="other", arrived_at=AT), "wrong_event"),
    ],
)
def test_with_network_only_a_good_ticket_comes_in(made: Ticket | None, comes_to: str) -> None:
    assert judge(scan(), made, EVENT).result == comes_to


def test_nobody_comes_into_an_event_that_was_cancelled() -> None:
    assert judge(scan(), TICKET, msgspec.structs.replace(EVENT, status="cancelled")).result == "cancelled"


def test_what_was_let_in_offline_is_written_down_and_what_contradicts_it_is_told() -> None:
    offline = scan(offline=True)
    before, after = AT - timedelta(hours=1), AT + timedelta(hours=1)

    assert judge(offline, TICKET, EVENT) == ScanVerdict("admitted", True)
    assert judge(offline, ticket(state="cancelled", state_at=before), EVENT) == ScanVerdict(
        "admitted", True, "cancelled_before"
    )
    assert judge(offline, ticket(state="handed_on", state_at=before), EVENT).conflict == "handed_on_before"
    assert judge(offline, ticket(state="cancelled", state_at=after), EVENT) == ScanVerdict("admitted", True)
    assert judge(offline, ticket(arrived_at=before), EVENT) == ScanVerdict(
        "already_admitted", False, "two_doors"
    )


@pytest.mark.parametrize("shown", ["cancelled", "handed_on", "wrong_event", "already_admitted"])
def test_who_was_sent_away_offline_did_not_come_in(shown: Any) -> None:
    assert judge(scan(offline=True, shown=shown), TICKET, EVENT) == ScanVerdict(shown)


def test_an_unknown_ticket_offline_is_judged_by_what_the_server_knows() -> None:
    yellow = scan(offline=True, shown="unknown")

    assert (
        judge(yellow, TICKET, EVENT).result == "admitted"
    )  # it was made out after the phone had fetched its list
    assert judge(yellow, None, EVENT).result == "unknown"
    assert judge(yellow, ticket(state="cancelled"), EVENT) == ScanVerdict("cancelled")


def test_a_scan_may_be_taken_back_for_fifteen_minutes() -> None:
    assert may_take_back(AT, AT + timedelta(minutes=15))
    assert not may_take_back(AT, AT + timedelta(minutes=15, seconds=1))
    assert not may_take_back(AT, AT - timedelta(seconds=1))


@given(
    state=st.sampled_from(["registered", "cancelled", "handed_on"]),
    arrived=st.booleans(),
    other=st.booleans(),
    offline=st.booleans(),
    shown=st.sampled_from([None, "admitted", "unknown", "cancelled"]),
)
def test_a_void_ticket_comes_in_only_where_it_already_did(
    state: Any, arrived: bool, other: bool, offline: bool, shown: Any
) -> None:
    held = ticket(state=state, arrived_at=AT if arrived else None, event="other" if other else "evening")

    verdict = judge(scan(offline=offline, shown=shown), held, EVENT)

    assert verdict.admits == (verdict.result == "admitted")
    if verdict.admits and (state != "registered" or other):
        assert offline
        assert shown in (None, "admitted")
    if verdict.conflict:
        assert offline
