"""What every message asks of the database is found by an index, however many leads and messages there are."""

from typing import Any

import pytest
from sqlalchemy import Select, select

from storage import claims, facts, leads, messages, queueing, receipts, resources, timers, unasked
from storage.database import Database
from storage.sql.hot import HotStatement
from storage.tables import schema as tables
from tests.harness.people import NOON, lead, message

TWO = ["a", "b"]
ASKED: dict[str, tuple[Select[Any] | HotStatement, dict[str, object]]] = {
    "whose address": (leads._FIND, {"kinds": TWO, "addresses": TWO}),
    "the lead with it": (leads._FIND_AND_READ, {"kinds": TWO, "addresses": TWO}),
    "leads by id": (leads._LOCK, {"ids": TWO}),
    "what is queued": (messages._NEXT, {"channels": TWO, "addresses": TWO}),
    "seen before": (facts._SEEN, {"keys": TWO}),
    "messages by id": (messages._BY_ID, {"ids": [1, 2]}),
    "replies that nobody sends": (claims._REPLIES, {"worker": "a", "now": NOON, "limit": 9}),
    "touches that nobody sends": (claims._TOUCHES, {"channel": "whatsapp", "now": NOON, "limit": 9}),
    "timers that are due": (timers._DUE, {"now": NOON, "since": NOON, "limit": 9}),
    "timers of leads": (timers._OF_LEADS, {"lead_ids": TWO}),
    "what a lead was sent": (unasked._SENT_TO, {"lead_ids": TWO, "since": NOON}),
    "what a channel sent": (unasked._COUNT_SENT, {"channel": "whatsapp", "since": NOON}),
    "by the provider's id": (receipts._BY_PROVIDER, {"channels": TWO, "provider_ids": TWO}),
    "receipts that came early": (receipts._RIPE, {"since": NOON, "limit": 5}),
    "who was merged into somebody": (select(tables.leads.c.id).where(tables.leads.c.merged_into == "a"), {}),
    "what leads share": (resources._LOCK, {"b_kind": "offer", "b_id": "month"}),
}
WITHIN_BOUNDS = ("SCAN json_each", "SCAN messages USING INDEX ix_messages_queued_replies")
"""The list that was given, and the answers that were not sent yet."""


@pytest.mark.parametrize("ready_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("asked", ASKED)
async def test_no_table_is_walked_through(database: Database, asked: str) -> None:
    known, values = ASKED[asked]
    query = known.statement if isinstance(known, HotStatement) else known
    compiled = query.params(**values).compile(
        dialect=database.engine.dialect, compile_kwargs={"literal_binds": True, "render_postcompile": True}
    )
    async with database.read() as connection:
        steps = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")
        plan = [str(step) for step in steps.scalars("detail")]
    assert plan
    if asked == "what a channel sent":
        assert "ix_messages_proactive_sent" in plan[0]
    walked = [step for step in plan if step.startswith("SCAN") and not step.startswith(WITHIN_BOUNDS)]
    assert walked == [], plan


IDS = list(range(1, 21))
LEADS = [f"lead{number}" for number in IDS]
BY_THEMSELVES: dict[str, tuple[HotStatement, dict[str, object]]] = {
    "messages by id": (messages._BY_ID, {"ids": IDS}),
    "attempts that begin": (messages._BEGIN, {"ids": IDS, "now": NOON, "unsure_now": 0}),
    "messages that are claimed": (claims._CLAIM, {"ids": IDS, "worker": "a", "seconds": 20.0}),
    "what leads were sent": (unasked._SENT_TO, {"lead_ids": LEADS, "since": NOON}),
}


@pytest.mark.parametrize("asked", BY_THEMSELVES)
async def test_a_few_are_found_without_a_walk_through_all_that_waits_or_was_sent(
    ready_postgres: str, asked: str
) -> None:
    """PostgreSQL would use any index whose condition is in the question, while it has not counted the table yet."""
    database = Database(ready_postgres)
    known, values = BY_THEMSELVES[asked]
    hot = known._compile(database.engine.dialect)
    given = tuple(
        one.process(values.get(one.name, one.default)) if one.process else values.get(one.name, one.default)
        for one in hot.bound
    )
    async with database.begin() as tx:
        await leads.create(tx, [lead(one) for one in LEADS], NOON)
        await queueing.add(tx, [message(lead_id=one, reply=False) for one in LEADS for _ in range(20)])
    async with database.read() as connection:
        plan = "\n".join((await connection.exec_driver_sql(f"EXPLAIN {hot.sql}", given)).scalars())
    await database.close()
    assert "ix_messages_queued" not in plan, plan
    assert "ix_messages_proactive_sent" not in plan, plan
