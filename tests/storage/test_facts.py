"""What happened to each lead, in order, and no input twice."""

from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from conversations.answers.offered.facts import ReviewShown, StageMoved
from conversations.dialogue.facts import WordsHeard
from conversations.lead.lead import Stage
from conversations.lead.reason import Reason, reason
from conversations.timeline.entry import Entry
from conversations.timeline.telling import Telling
from storage import facts
from storage.database import Database
from storage.facts import Noted
from storage.tables.facts import facts as facts_table
from storage.tables.messages import messages
from storage.writing import encode
from tests.harness.office import PLAYBOOK
from tests.harness.people import HOUR, NOON, lead, message, queue, store

TELLING = PLAYBOOK.index(Telling)


def heard(text: str, key: str | None = None, lead_id: str = "dana", hours: int = 0) -> Noted:
    return Noted(lead_id, NOON + hours * HOUR, WordsHeard(text), input_key=key)


async def note(database: Database, *noted: Noted) -> None:
    async with database.begin() as tx:
        await facts.add(tx, noted)


async def read(database: Database, lead_id: str = "dana") -> list[Entry]:
    async with database.read() as connection:
        return await facts.read_timeline(connection, lead_id)


async def test_a_timeline_is_oldest_first_with_an_answer_after_its_question(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))
    await note(database, heard("first"), heard("second"), heard("of noa", lead_id="noa"))
    await note(database, heard("later", hours=2))
    await queue(database, message("answer"), message("much later", created_at=NOON + 3 * HOUR))
    timeline = [TELLING.line(entry) for entry in await read(database)]
    assert [line["text"] for line in timeline] == ["first", "second", "answer", "later", "much later"]
    assert [line["kind"] for line in timeline] == ["inbound"] * 2 + ["outbound", "inbound", "outbound"]


async def test_a_page_at_a_time_gives_the_same_lines_from_the_newest_on(database: Database) -> None:
    await store(database, lead("dana"))
    await note(database, *(heard(f"said {number}", hours=number) for number in range(5)))
    await queue(
        database, *(message(f"sent {number}", created_at=NOON + number * HOUR) for number in range(5))
    )
    pages: list[list[Entry]] = []
    before = None
    async with database.read() as connection:
        while not pages or before:
            page = await facts.read_page(connection, "dana", before, most=3)
            pages, before = [page.lines, *pages], page.before
    assert [len(page) for page in pages] == [1, 3, 3, 3]
    assert [entry for page in pages for entry in page] == await read(database)


async def test_a_fact_is_kept_as_its_name_and_values(database: Database) -> None:
    await store(database, lead("dana"))
    moved = StageMoved(Stage.INTEREST, Stage.DECISION)
    why = (reason("chose", button="join"), reason("late"))
    await note(database, Noted("dana", NOON, moved, why, "whatsapp", "moved"))
    assert await read(database) == [
        Entry(
            NOON, moved.line or "", "whatsapp", "moved", why, moved.stored_as,
            {"stage": "interest", "next_stage": "decision"},
        )
    ]  # fmt: skip


async def test_a_fact_that_is_only_counted_is_kept_and_not_shown(database: Database) -> None:
    await store(database, lead("dana"))
    await note(database, Noted("dana", NOON, ReviewShown("noa", "price")), heard("hello"))
    assert [entry.values["text"] for entry in await read(database)] == ["hello"]
    async with database.read() as connection:
        assert len((await facts.read_page(connection, "dana")).lines) == 1
        kept = (await connection.execute(select(facts_table.c.fact).order_by(facts_table.c.id))).scalars()
        assert list(kept) == ["review_shown", "words_heard"]


async def test_an_input_is_committed_once_whoever_brings_it(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))
    await note(database, heard("hello", "whatsapp:1"))
    with pytest.raises(IntegrityError):
        await note(database, heard("hello", "whatsapp:1", lead_id="noa"))
    async with database.read() as connection:
        assert await facts.find_seen(connection, ["whatsapp:1", "whatsapp:2"]) == {"whatsapp:1"}
        assert await facts.find_seen(connection, []) == set()


async def test_lines_without_a_key_may_be_many(database: Database) -> None:
    await store(database, lead("dana"))
    await note(database, heard("one"), heard("two"))
    await note(database)
    assert len(await read(database)) == 2


async def told(database: Database, status: str, why_not: Reason | None, **known: Any) -> dict[str, Any]:
    """The line of a message that was queued and came to this, as scripts read it."""
    await store(database, lead("dana"))
    why = (reason("asked_contact"), reason("on", channel="whatsapp"))
    await queue(database, message("hello", why=why, **known))
    async with database.begin() as tx:
        await tx.execute(update(messages).values(status=status, why_not=encode(why_not) if why_not else None))
    [entry] = await read(database)
    async with database.read() as connection:
        assert (await facts.read_page(connection, "dana")).lines == [entry]
    return TELLING.line(entry)


WAITS = reason("moved", cause=reason("shabbat"), at=NOON)


@pytest.mark.parametrize("audience", ["lead", "staff"])
@pytest.mark.parametrize(
    ("status", "why_not", "error"),
    [
        ("lapsed", reason("lapsed"), "its moment had passed"),
        ("dropped", reason("they_bought"), "they bought"),
        ("failed", reason("provider", words="466: quota used up"), "466: quota used up"),
        ("queued", WAITS, "it is Shabbat, waits until 2026-11-22 12:00"),
    ],
)
async def test_what_did_not_go_out_says_why_it_was_meant_to_and_why_it_did_not(
    database: Database, audience: str, status: str, why_not: Reason, error: str
) -> None:
    line = await told(database, status, why_not, audience=audience)
    assert line["why"] == f"asked to be contacted; on whatsapp; {error}"
    assert (line["status"], line["error"]) == (status, error)


async def test_a_failure_nobody_gave_a_reason_for_says_so(database: Database) -> None:
    line = await told(database, "failed", None)
    assert line["why"] == "asked to be contacted; on whatsapp; no reason was given"
    assert "error" not in line


@pytest.mark.parametrize(
    ("status", "why_not"),
    [("queued", None), ("queued", reason("no_connection", words="x")), ("sent", None), ("read", None)],
)
async def test_what_goes_out_has_the_one_reason(
    database: Database, status: str, why_not: Reason | None
) -> None:
    assert (await told(database, status, why_not))["why"] == "asked to be contacted; on whatsapp"
