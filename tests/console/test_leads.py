"""Finding leads: by words, by numbers, by what is known of them, a page at a time."""

from datetime import UTC, datetime
from urllib.parse import quote

import pytest

from bot.web.console.pages.leads import read_place, write_place
from storage import lead_search
from storage.lead_search import Wanted
from storage.tables import tables
from tests.harness.console import House, Visitor

OFFER = "I agree to news and offers"


@pytest.fixture
async def people(house: House) -> dict[str, str]:
    """A few leads by name."""
    known = {
        "dana": await house.gets(
            "דנה כהן",
            "+972501234567",
            email="Dana.Cohen@example.com",
            source="instagram",
            campaign="summer",
            agreed=OFFER,
        ),
        "omer": await house.gets("Omer Levi", "+972521112233", source="website", language="en"),
        "nil": await house.gets("100% _real_", "+447700900123"),
    }
    known["maya"] = await house.hears("Hello, how much is it?", "972587776655")
    await house.hears("stop texting me", "972587776655")
    await house.hears("אפשר לדבר עם בן אדם?", "972501234567")
    await house.sells(known["omer"])
    return known


async def found(visitor: Visitor, query: str) -> set[str]:
    """The leads a page lists, by id."""
    page = await visitor.opens(f"/leads?{query}")
    assert page.status == 200
    return {part.partition('"')[0] for part in page.html.split('class="lead-row" href="/leads/')[1:]}


WORDS: list[tuple[str, set[str]]] = [
    ("דנה", {"dana"}), ("כהן דנה", {"dana"}), ("omer", {"omer"}), ("LEVI", {"omer"}), ("dana.cohen@EX", {"dana"}),
    ("050-123", {"dana"}), ("+972 50 123-4567", {"dana"}), ("0501234567", {"dana"}), ("00972501234567", {"dana"}),
    ("\u2066050-1234567\u2069", {"dana"}), ("07700 900", {"nil"}), ("87776655", {"maya"}),
    ("100%", {"nil"}), ("%", {"nil"}), ("_real", {"nil"}), ("דנה levi", set()), ("999999", set()),
]  # fmt: skip
FILTERS: list[tuple[str, set[str]]] = [
    ("", {"dana", "omer", "nil", "maya"}), ("source=instagram", {"dana"}), ("campaign=summer", {"dana"}),
    ("consented=yes", {"dana"}), ("consented=no", {"omer", "nil", "maya"}), ("refused=yes", {"maya"}),
    ("bought=yes", {"omer"}), ("bought=no&refused=no", {"dana", "nil"}), ("hands=any", {"dana"}),
    ("hands=waiting", {"dana"}), ("hands=taken", set()), ("channel=whatsapp", {"dana", "maya"}),
    ("channel=telegram", set()), ("stage=purchase", {"omer"}), ("language=en&bought=yes", {"omer"}),
    ("q=dana&source=website", set()), ("stage=nonsense&hands=nobody", {"dana", "omer", "nil", "maya"}),
]  # fmt: skip


async def test_words_and_numbers(people: dict[str, str], noa: Visitor) -> None:
    for words, names in WORDS:
        assert await found(noa, f"q={quote(words)}") == {people[name] for name in names}, words


async def test_filters(people: dict[str, str], noa: Visitor) -> None:
    for query, names in FILTERS:
        assert await found(noa, query) == {people[name] for name in names}, query


async def test_one_that_was_taken_is_listed_as_such(people: dict[str, str], noa: Visitor) -> None:
    await noa.presses("/", "/take")
    assert await found(noa, "hands=taken") == {people["dana"]}
    assert await found(noa, "hands=waiting") == set()
    assert "Noa has the conversation" in (await noa.opens("/leads")).text


async def test_pages_hold_everybody_once_newest_first(house: House) -> None:
    ids = [await house.gets(f"Lead {n}", f"+97250{n:07}") for n in range(12)]
    await house.hears("hello", "972500000003")
    seen: list[str] = []
    after = None
    async with house.app.database.read() as connection:
        while True:
            page = await lead_search.find(connection, Wanted(), after, size=5)
            seen += [lead.id for lead in page.leads]
            if page.after is None:
                break
            after = page.after
            assert read_place(write_place(after)) == after
    assert seen == [ids[3], *(lead_id for lead_id in reversed(ids) if lead_id != ids[3])]


async def test_leads_that_changed_at_one_moment_are_not_lost_between_pages(house: House) -> None:
    ids = {await house.gets(f"Lead {n}", f"+97250{n:07}") for n in range(7)}
    moment = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
    async with house.app.database.begin() as tx:
        await tx.execute(tables.leads.update().values(updated_at=moment))
    seen: list[str] = []
    after = None
    async with house.app.database.read() as connection:
        for _ in range(4):
            page = await lead_search.find(connection, Wanted(), after, size=2)
            seen += [lead.id for lead in page.leads]
            after = page.after
    assert len(seen) == 7
    assert set(seen) == ids


@pytest.mark.parametrize(
    "wanted", [Wanted(), Wanted(stage="use"), Wanted(bought=True, refused=False, channel="sms")]
)
async def test_where_no_words_are_looked_for_the_index_alone_is_walked_through(
    simple_house: House, wanted: Wanted
) -> None:
    query = lead_search.select_leads(wanted, (datetime(2026, 11, 22, tzinfo=UTC), "x"), 50)
    dialect = simple_house.app.database.engine.dialect
    compiled = query.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
    async with simple_house.app.database.read() as connection:
        steps = (await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")).scalars("detail")
        plan = [str(step) for step in steps]
    # Everything is left out or taken in the index; rows are read by id, those that are shown.
    assert any("COVERING INDEX ix_leads_listing" in step for step in plan), plan
    assert not [step for step in plan if step.startswith("SCAN leads")], plan
