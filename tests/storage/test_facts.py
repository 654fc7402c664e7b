"""What happened to each lead, in order, and no input twice."""

from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from storage import facts
from storage.database import Database
from storage.facts import Entry
from storage.tables.tables import messages
from tests.harness.people import HOUR, NOON, lead, message, queue, store


def heard(text: str, key: str | None = None, lead_id: str = "dana", hours: int = 0) -> Entry:
    return Entry(lead_id, NOON + hours * HOUR, "inbound", text, input_key=key)


async def test_a_timeline_is_oldest_first_with_an_answer_after_its_question(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))
    async with database.begin() as tx:
        await facts.add(tx, [heard("first"), heard("second"), heard("of noa", lead_id="noa")])
        await facts.add(tx, [heard("later", hours=2)])
    await queue(database, message("answer"), message("much later", created_at=NOON + 3 * HOUR))
    async with database.read() as connection:
        timeline = await facts.read_timeline(connection, "dana")
    assert [line["text"] for line in timeline] == ["first", "second", "answer", "later", "much later"]
    assert [line["kind"] for line in timeline] == ["inbound"] * 2 + ["outbound", "inbound", "outbound"]


async def test_an_input_is_committed_once_whoever_brings_it(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))
    async with database.begin() as tx:
        await facts.add(tx, [heard("hello", "whatsapp:1")])
    with pytest.raises(IntegrityError):
        async with database.begin() as tx:
            await facts.add(tx, [heard("hello", "whatsapp:1", lead_id="noa")])
    async with database.read() as connection:
        assert await facts.find_seen(connection, ["whatsapp:1", "whatsapp:2"]) == {"whatsapp:1"}
        assert await facts.find_seen(connection, []) == set()


async def test_lines_without_a_key_may_be_many(database: Database) -> None:
    await store(database, lead("dana"))
    async with database.begin() as tx:
        await facts.add(tx, [heard("one"), heard("two")])
        await facts.add(tx, [])
    async with database.read() as connection:
        assert len(await facts.read_timeline(connection, "dana")) == 2


async def told(database: Database, status: str, error: str | None, **known: Any) -> dict[str, Any]:
    """The line of a message that was queued and came to this."""
    await store(database, lead("dana"))
    await queue(database, message("hello", why="asked to be contacted; on whatsapp", **known))
    async with database.begin() as tx:
        await tx.execute(update(messages).values(status=status, error=error))
    async with database.read() as connection:
        (line,) = await facts.read_timeline(connection, "dana")
        assert (await facts.read_part(connection, "dana")).lines == [line]
    return line


@pytest.mark.parametrize("audience", ["lead", "staff"])
@pytest.mark.parametrize(
    ("status", "error"),
    [
        ("lapsed", "its moment had passed"),
        ("dropped", "they bought"),
        ("failed", "466: quota used up"),
        ("queued", "it is Shabbat, waits until 2026-11-22 09:00"),
    ],
)
async def test_what_did_not_go_out_says_why_it_was_meant_to_and_why_it_did_not(
    database: Database, audience: str, status: str, error: str
) -> None:
    line = await told(database, status, error, audience=audience)
    assert line["why"] == f"asked to be contacted; on whatsapp; {error}"
    assert (line["status"], line["error"]) == (status, error)


async def test_a_failure_nobody_gave_a_reason_for_says_so(database: Database) -> None:
    line = await told(database, "failed", None)
    assert line["why"] == "asked to be contacted; on whatsapp; no reason was given"
    assert "error" not in line


@pytest.mark.parametrize(
    ("status", "error"),
    [("queued", None), ("queued", "could not connect (x)"), ("sent", None), ("read", None)],
)
async def test_what_goes_out_has_the_one_reason(database: Database, status: str, error: str | None) -> None:
    assert (await told(database, status, error))["why"] == "asked to be contacted; on whatsapp"
