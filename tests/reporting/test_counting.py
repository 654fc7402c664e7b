"""What is counted of what is stored, on both databases."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import chain
from typing import Any

import msgspec
import pytest
from sqlalchemy import insert

from conversations.lead.addresses import Address
from conversations.lead.lead import Stage
from conversations.reporting.counts import AllCounts, OrderCounts, Scores, Spent, Spread, Sum, Visits
from conversations.reporting.effects import KeepFigures
from conversations.reporting.figures import LeadFigures
from conversations.reporting.question import By
from conversations.turn.given import Shown
from storage import erasing, figures, leads, merging
from storage.database import Database
from storage.reporting.counting import count_all
from storage.reporting.orders import find_spend_days, keep_spend, read_spend
from storage.reporting.people import WHOLE, Counted, count_everybody, find_first, find_staff
from storage.reporting.reviews import count_shows
from storage.tables import schema as tables
from storage.writing import Written
from tests.harness.people import lead, store

NOON = datetime(2026, 10, 5, 10, 0, tzinfo=UTC)
NOW = NOON + timedelta(days=40)
HOUR = timedelta(hours=1)
NOBODY = LeadFigures(
    entered_at=NOON, source=None, campaign=None, variant=None, is_test=False, is_contacted=True, has_answered=False,
    has_refused=False, bought_at=None, unreached=0, last_sign_at=NOW, stage=Stage.AWARENESS, in_stages={},
)  # fmt: skip


def counted(by: By | None = None, **other: Any) -> Counted:
    week = timedelta(days=7)
    bounds = [("2026-10-05", NOON + week), ("2026-10-12", NOON + 2 * week)] if by is By.COHORT else []
    usual: dict[str, Any] = {
        "begins": NOON,
        "ends": NOON + 2 * week,
        "silent_before": NOW - timedelta(days=29),
    }
    return Counted(now=NOW, by=by, bounds=bounds, **(usual | other))


async def keep(database: Database, **known: LeadFigures) -> None:
    """These leads, as reports see them."""
    await store(database, *(lead(name) for name in known))
    async with database.begin() as tx:
        await figures.write(tx, [Written(name, KeepFigures(one), NOON) for name, one in known.items()])


def like(**changes: Any) -> LeadFigures:
    return msgspec.structs.replace(NOBODY, **changes)


async def add(database: Database, table: Any, *rows: dict[str, Any]) -> None:
    async with database.begin() as tx:
        await tx.execute(insert(table), list(rows))


async def count(database: Database, asked: Counted | None = None) -> dict[str, AllCounts]:
    async with database.read() as connection:
        return await count_all(connection, asked or counted())


def order(number: int, lead_id: str, amount: float, **other: Any) -> dict[str, Any]:
    usual = {"status": "paid", "refunded": 0, "currency": "ILS", "item": "month", "at": NOON}
    return {"order_id": str(number), "lead_id": lead_id, "amount": amount, **usual, **other}


async def test_who_is_counted_and_in_which_part(database: Database) -> None:
    day = timedelta(days=1)
    await keep(
        database,
        first=like(source="facebook"), blank=like(source=""), last=like(entered_at=NOON + 14 * day - HOUR / 3600),
        early=like(entered_at=NOON - HOUR / 3600), late=like(entered_at=NOON + 14 * day), test=like(is_test=True),
        staff=like(), later=like(entered_at=NOON + 7 * day, source="facebook", campaign="unknown"),
    )  # fmt: skip
    async with database.begin() as tx:
        await leads.claim(tx, {Address("phone", "+9725"): "staff"})
    async with database.read() as connection:
        staff = await find_staff(connection, [Address("phone", "+9725"), Address("telegram", "7")])
        assert staff == ["staff"]
        assert await find_first(connection) == NOON - HOUR / 3600
        assert await count_everybody(connection, counted(staff=staff)) == 6
    sizes = {}
    for by in (None, *By):
        found = await count(database, counted(by, staff=staff))
        sizes[by] = {key: part.people.leads for key, part in found.items()}
    assert sizes == {
        None: {WHOLE: 4},
        By.COHORT: {"2026-10-05": 2, "2026-10-12": 2},
        By.SOURCE: {"facebook": 2, "unknown": 2},
        By.CAMPAIGN: {"unknown": 4},
        By.VARIANT: {"unknown": 4},
    }


async def test_how_far_they_came_and_who_was_lost(database: Database) -> None:
    silent = NOW - timedelta(days=30)
    await keep(
        database,
        here=like(), silent=like(last_sign_at=silent), refused=like(has_refused=True, unreached=2),
        skipped=like(stage=Stage.PURCHASE, in_stages={"awareness": 60, "decision": 30}, has_answered=True),
        back=like(stage=Stage.EVALUATION, in_stages={"awareness": 120, "evaluation": 9, "decision": 90}),
        unwritten=like(is_contacted=False, has_answered=True, unreached=1),
    )  # fmt: skip
    whole = (await count(database))[WHOLE]
    assert (whole.people.contacted, whole.people.answered, whole.people.refused, whole.people.unreached) == (
        5, 1, 1, 1,
    )  # fmt: skip
    told = {
        stage: (one.entered, one.left, one.reached, one.lost, sorted(chain(*one.time.pieces)))
        for stage, one in whole.stages.items()
    }
    assert told[Stage.AWARENESS] == (6, 2, 6, 2, [60, 120])
    assert told[Stage.INTEREST] == (0, 0, 2, 0, [])
    assert told[Stage.EVALUATION] == (1, 0, 2, 0, [])
    assert told[Stage.DECISION] == (2, 2, 2, 0, [30, 90])
    assert told[Stage.PURCHASE] == (1, 0, 1, 0, [])


async def test_orders_count_for_what_they_brought_in(database: Database) -> None:
    bought = like(bought_at=NOON + 2 * HOUR)
    await keep(
        database,
        dana=bought,
        back=bought,
        none=bought,
        free=bought,
        old=like(bought_at=NOON - HOUR),
        rut=NOBODY,
    )
    await add(
        database, tables.purchases,
        order(1, "dana", 260), order(2, "dana", 99.9, refunded=49.95), order(3, "dana", 10, currency="USD"),
        order(4, "back", 260, status="refunded", refunded=260), order(5, "back", 260, refunded=300),
        order(6, "none", 260, status="pending"), order(7, "none", 260, status="cancelled"),
        order(8, "free", 0), order(9, "old", 100, status="refunded", refunded=40),
    )  # fmt: skip
    found = (await count(database))[WHOLE].orders
    assert found.revenue == {"ILS": Sum(3, Decimal("369.95")), "USD": Sum(1, Decimal(10))}
    assert (found.customers, sorted(found.time.pieces[0])) == (3, [0, 7200, 7200])
    assert (await count(database, counted(ends=NOON))) == {}


async def test_handoffs_of_any_end(database: Database) -> None:
    await keep(database, dana=NOBODY)

    def case(name: str, **other: Any) -> dict[str, Any]:
        empty = dict.fromkeys(("owner", "taken_at", "closed_at", "closed_by", "outcome"))
        return {"id": name, "lead_id": "dana", "reason": "{}", "opened_at": NOON, **empty, **other}

    soon, later = NOON + timedelta(seconds=90), NOON + HOUR
    await add(
        database, tables.handoffs,
        case("waits"), case("taken", taken_at=soon, owner="Noa"),
        case("done", taken_at=soon, closed_at=later, closed_by="Noa", outcome="done"),
        case("answered", closed_at=later, closed_by="Noa", outcome="done"),
        case("settled by itself", closed_at=later, outcome="done"),
        case("nobody came", closed_at=later, outcome="silent"),
        case("joined", closed_at=later, outcome="merged"),
    )  # fmt: skip
    found = (await count(database))[WHOLE].cases
    assert found.opened == 6
    assert sorted(found.taken.pieces[0]) == [90, 90, 3600]
    assert list(found.resolved.pieces[0]) == [3600, 3600, 3600]


async def test_surveys_tickets_and_reviews(database: Database) -> None:
    await keep(database, dana=NOBODY, noa=NOBODY, test=like(is_test=True))
    await add(
        database, tables.survey_rounds,
        *({"lead_id": name, "purpose": "nps", "round": place, "asked_at": NOON, "score": score}
          for name in ("dana", "test") for place, score in enumerate((10, 9, 8, 7, 6, 0, None))),
        {"lead_id": "noa", "purpose": "csat", "round": 1, "asked_at": NOON, "score": 4},
    )  # fmt: skip
    event = {"version": 1, "origin": "api", "changed_at": NOON, "about": "{}", "starts_at": NOON}
    await add(
        database, tables.events,
        {"id": "over", "status": "open", "ends_at": NOW, **event},
        {"id": "now", "status": "open", "ends_at": NOW + HOUR, **event},
        {"id": "off", "status": "cancelled", "ends_at": NOON, **event},
    )  # fmt: skip
    ticket = {
        "code": "x",
        "name": "Dana",
        "friend": False,
        "state_at": NOON,
        "registered_at": NOON,
        "lead_id": "dana",
    }
    told = [("over", "registered", NOON), ("over", "registered", None), ("over", "cancelled", None),
            ("now", "registered", None), ("off", "registered", None)]  # fmt: skip
    await add(
        database, tables.tickets,
        *({"code_hash": str(n), "event": e, "state": s, "arrived_at": a, **ticket} for n, (e, s, a) in enumerate(told)),
    )  # fmt: skip
    shows = [("dana", "r1", "price", NOON), ("noa", "r1", "price", None), ("test", "r1", "price", NOON)]
    await add(
        database, tables.review_shows,
        *({"lead_id": who, "review": r, "topic": t, "at": NOON, "bought_at": b} for who, r, t, b in shows),
    )  # fmt: skip
    whole = (await count(database))[WHOLE]
    assert whole.nps == Scores(asked=7, answers=6, good=2, bad=2, total=40)
    assert whole.csat == Scores(asked=1, answers=1, good=1, bad=0, total=4)
    assert whole.tickets == Visits(due=2, came=1)
    async with database.read() as connection:
        assert await count_shows(connection, counted()) == {("r1", "price"): Shown(2, 1)}


async def test_what_advertising_cost_on_a_day_is_what_was_told_last(database: Database) -> None:
    told = Spent("spring", date(2026, 10, 2), "ILS", Decimal("10.50"))
    other = told._replace(day=date(2026, 10, 4))
    async with database.begin() as tx:
        assert [await keep_spend(tx, one) for one in (told, other, told._replace(amount=Decimal(12)))] == [
            False, False, True,
        ]  # fmt: skip
    async with database.read() as connection:
        assert await read_spend(connection, told.day, told.day) == [told._replace(amount=Decimal(12))]
        assert await find_spend_days(connection) == [told.day, other.day]


@pytest.mark.parametrize("ends", ["erased", "merged"])
async def test_who_is_erased_or_somebody_else_is_in_no_number(database: Database, ends: str) -> None:
    await keep(database, dana=like(bought_at=NOON), twin=like(bought_at=NOON + HOUR))
    await add(database, tables.purchases, order(1, "dana", 260), order(2, "twin", 100))
    async with database.begin() as tx:
        if ends == "erased":
            await erasing.erase(tx, "twin")
        else:
            await merging.repoint(tx, into="dana", other="twin")
    whole = (await count(database))[WHOLE]
    revenue = Sum(1, Decimal(260 if ends == "erased" else 360))
    assert whole.people.leads == 1
    assert whole.orders == OrderCounts(1, Spread(([0.0],)), {"ILS": revenue})
