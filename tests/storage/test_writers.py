"""Effects of a capability's own are written down by its storage module, and none is forgotten."""

import importlib
import pkgutil
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Table, select

import conversations
from bot.decisions import effects as applying
from bot.decisions.batch import Batch, Surroundings
from bot.decisions.effects import apply
from bot.decisions.write import write
from conversations.answers.offered.effects import GiveCode, UseCode
from conversations.answers.offered.part import OpenOffer
from conversations.handoff.effects import CloseHandoff, OpenHandoff, TakeHandoff
from conversations.lead.handoff import Handoff
from conversations.lead.reason import reason
from conversations.purchases.effects import NotePurchase
from conversations.purchases.inputs import Bought
from conversations.turn import effects as shared
from conversations.turn.effects import Effect
from storage.database import Database
from storage.tables import schema as tables
from storage.writers import WRITERS
from storage.writing import encode
from tests.harness.office import PLAYBOOK
from tests.harness.people import HOUR, NOON, lead, store

COLUMNS = {
    tables.codes: ("code", "lead_id", "offer", "issued_at", "ends_at", "used_at"),
    tables.handoffs: ("id", "lead_id", "reason", "opened_at", "owner", "taken_at", "closed_at", "closed_by", "outcome"),
    tables.purchases: ("order_id", "lead_id", "amount", "currency", "item", "at"),
}  # fmt: skip


def find_effects() -> set[type[Effect]]:
    """Every effect that any module of `conversations` declares."""
    names = [found.name for found in pkgutil.walk_packages(conversations.__path__, "conversations.")]
    values = [value for name in names for value in vars(importlib.import_module(name)).values()]
    kinds = {value for value in values if isinstance(value, type) and issubclass(value, Effect)}
    return kinds - {Effect}


def test_every_effect_of_a_capability_has_a_writer_and_no_other_has() -> None:
    own = {kind for kind in find_effects() if kind.__module__ != shared.__name__}
    assert own == set(WRITERS)
    assert len(own) >= 6


def test_every_effect_that_all_may_want_is_known_to_decisions() -> None:
    common = {kind for kind in find_effects() if kind.__module__ == shared.__name__}
    assert common == set(applying._APPLY)


@dataclass(frozen=True, slots=True)
class Forgotten(Effect):
    """An effect that nobody writes."""


async def follow(
    database: Database, *effects: Effect, now: datetime = NOON, surroundings: Any = None
) -> None:
    """These follow from one transaction's decisions about Dana."""
    batch = Batch(now, surroundings or Surroundings(PLAYBOOK, {}, ""))
    for effect in effects:
        apply(batch, lead("dana"), effect)
    async with database.begin() as tx:
        await write(tx, batch)


async def rows(database: Database, table: Table) -> list[tuple[Any, ...]]:
    chosen = [table.c[name] for name in COLUMNS[table]]
    async with database.read() as connection:
        return [tuple(row) for row in await connection.execute(select(*chosen).order_by(chosen[0]))]


class TestWritten:
    @pytest.fixture(autouse=True)
    async def _people(self, database: Database) -> None:
        await store(database, lead("dana"))

    async def test_an_effect_that_nobody_writes_is_a_mistake_and_leaves_nothing(
        self, database: Database
    ) -> None:
        code = OpenOffer("month", "WALTZ-1", NOON, NOON + HOUR)
        with pytest.raises(TypeError, match=r"no writer for Forgotten \(storage/writers.py\)"):
            await follow(database, GiveCode(code), Forgotten())
        assert await rows(database, tables.codes) == []

    async def test_a_code_is_given_and_used(self, database: Database) -> None:
        one, two = (OpenOffer("month", f"WALTZ-{number}", NOON, NOON + HOUR) for number in (1, 2))
        await follow(database, GiveCode(one), GiveCode(two))
        await follow(database, UseCode("WALTZ-2", NOON + HOUR / 2))
        assert await rows(database, tables.codes) == [
            ("WALTZ-1", "dana", "month", NOON, NOON + HOUR, None),
            ("WALTZ-2", "dana", "month", NOON, NOON + HOUR, NOON + HOUR / 2),
        ]

    async def test_what_is_given_and_used_in_one_transaction_is_used(self, database: Database) -> None:
        """Whatever the order in which it was decided: givers are written before users."""
        code = OpenOffer("month", "WALTZ-1", NOON, NOON + HOUR)
        await follow(database, UseCode("WALTZ-1", NOON), GiveCode(code))
        assert [row[-1] for row in await rows(database, tables.codes)] == [NOON]

    async def test_a_handoff_is_opened_taken_and_closed(self, database: Database) -> None:
        why = reason("wants_person")
        await follow(database, OpenHandoff(Handoff("1", why, NOON)))
        assert await rows(database, tables.handoffs) == [
            ("1", "dana", encode(why), NOON, None, None, None, None, None)
        ]
        await follow(database, TakeHandoff("1", "Noa", NOON + HOUR))
        await follow(database, CloseHandoff("1", "", "silent"), now=NOON + 2 * HOUR)
        assert await rows(database, tables.handoffs) == [
            ("1", "dana", encode(why), NOON, "Noa", NOON + HOUR, NOON + 2 * HOUR, None, "silent")
        ]

    async def test_a_case_that_begins_and_ends_in_one_transaction_is_over(self, database: Database) -> None:
        why = reason("wants_person")
        await follow(
            database,
            OpenHandoff(Handoff("1", why, NOON)),
            TakeHandoff("1", "Noa", NOON),
            CloseHandoff("1", "Noa", "done"),
            OpenHandoff(Handoff("2", why, NOON)),
        )
        assert [(row[0], row[4], row[8]) for row in await rows(database, tables.handoffs)] == [
            ("1", "Noa", "done"),
            ("2", None, None),
        ]

    async def test_an_order_that_is_reported_twice_is_kept_once(self, database: Database) -> None:
        order = Bought("o1", 260, "ILS", "month", NOON)
        await follow(database, NotePurchase(order), NotePurchase(order))
        await follow(database, NotePurchase(order))
        assert await rows(database, tables.purchases) == [
            ("o1", "dana", Decimal("260.00"), "ILS", "month", NOON)
        ]
