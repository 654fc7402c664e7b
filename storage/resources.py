"""What leads share: read and kept from others until a transaction ends, and written back."""

from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.turn.resources import Resource, Stock
from storage.sql.dialects import dialect_of
from storage.tables.shared.resources import resources

_ONE = (resources.c.kind == bindparam("b_kind")) & (resources.c.id == bindparam("b_id"))
_LOCK = select(resources.c.taken, resources.c.capacity).where(_ONE).with_for_update()
_SAVE = update(resources).where(_ONE).values(taken=bindparam("taken"), capacity=bindparam("capacity"))


async def lock(tx: AsyncConnection, wanted: Iterable[Resource]) -> dict[Resource, Stock]:
    """How these stand, kept from others until the transaction ends. One that is new has nothing taken.

    Always in one order, and after the leads of the transaction, so that no two can wait for each other. On SQLite the
    transaction already holds the only write lock.
    """
    return {resource: await _lock_one(tx, resource) for resource in sorted(set(wanted))}


async def save(tx: AsyncConnection, changed: Mapping[Resource, Stock]) -> None:
    """Write down resources that were locked in this transaction."""
    if changed:
        rows = [
            {"b_kind": one.kind, "b_id": one.id, "taken": stock.taken, "capacity": stock.capacity}
            for one, stock in changed.items()
        ]
        await tx.execute(_SAVE, rows)


async def _lock_one(tx: AsyncConnection, resource: Resource) -> Stock:
    named = {"b_kind": resource.kind, "b_id": resource.id}
    row = (await tx.execute(_LOCK, named)).first()
    if row is None:
        first = dialect_of(tx).insert(resources).values(kind=resource.kind, id=resource.id)
        await tx.execute(first.on_conflict_do_nothing())
        row = (await tx.execute(_LOCK, named)).one()
    return Stock(row.taken, row.capacity)
