"""Staff find people by what they type, in whatever signs a keyboard has."""

import unicodedata

import pytest
from sqlalchemy import update

from bot.respelling import OldSpellings
from storage.database import Database
from storage.lead_search import Wanted, find, refold
from storage.tables.leads import leads
from tests.harness.people import lead, store

PEOPLE = {
    "charlie": "צ'רלי כהן", "accountant": "רו״ח לוי", "david": "נעמי בן־דוד", "points": "שָׁלוֹם מִזְרָחִי",
    "jose": "José Álvarez", "lukasz": "Łukasz Đorđević", "soren": "Søren Weiß",
    "forms": "יוסי \ufb2aמש", "brian": "O’Brien",
}  # fmt: skip


@pytest.fixture
async def people(database: Database) -> Database:
    for name, written in PEOPLE.items():
        await store(database, lead(name, name=written, email=f"{name}@x.example"))
    return database


TYPED = [
    ("צרלי", "charlie"), ("צ׳רלי", "charlie"), ("צ’רלי", "charlie"), ("צ`רלי כהן", "charlie"),
    ("רוח", "accountant"), ('רו"ח', "accountant"), ("רו”ח לוי", "accountant"), ("רו''ח", "accountant"),
    ("בן דוד", "david"), ("בן-דוד", "david"), ("בן–דוד", "david"), ("בן־דוד", "david"), ("בנדוד", "david"),
    ("נעמי בנדוד", "david"),
    ("שלום", "points"), ("מזרחי", "points"), ("שָׁלוֹם", "points"), ("jose", "jose"), ("JOSÉ", "jose"),
    ("alvarez", "jose"),
    ("lukasz", "lukasz"), ("łukasz dordevic", "lukasz"), ("soren weiss", "soren"), ("SØREN", "soren"),
    ("שמש", "forms"), ("obrien", "brian"), ("o'brien", "brian"), ("charlie@x.example", "charlie"),
    ("\u200fצרלי", "charlie"),
]  # fmt: skip


async def test_however_it_is_typed(people: Database) -> None:
    async with people.read() as connection:
        for words, found in TYPED:
            for form in ("NFC", "NFD"):
                page = await find(connection, Wanted(words=unicodedata.normalize(form, words)))
                assert [one.id for one in page.leads] == [found], (words, form)


async def test_what_nobody_is_called_finds_nobody(people: Database) -> None:
    async with people.read() as connection:
        for words in ("צלי", "%", "רוחמה"):
            assert (await find(connection, Wanted(words=words))).leads == [], words


async def test_a_phone_as_it_was_copied(database: Database) -> None:
    await store(database, lead("dana", name="דנה", phone="+972501234567"))
    typed = ("\u202a+972 50\u2011123\u20114567\u202c", "050\u20131234567", "050־1234567", "+972 (0)50-123-4567",
             "972-050-1234567", "tel:+972501234567", "\ufeff050 123 4567", "050\u00a0123\u20094567", "٠٥٠١٢٣٤٥٦٧",
             "123-4567", "https://wa.me/972501234567", "972501234567@c.us", "0501234567,")  # fmt: skip
    async with database.read() as connection:
        for words in typed:
            page = await find(connection, Wanted(words=words))
            assert [one.id for one in page.leads] == ["dana"], words


async def test_who_was_written_down_before_a_letter_was_replaced_is_found_as_well(people: Database) -> None:
    before = {"lukasz": "łukasz đorđevic lukasz@x.example", "soren": "søren weiss soren@x.example"}
    async with people.begin() as tx:
        for one, folded in before.items():
            await tx.execute(update(leads).where(leads.c.id == one).values(found_by=folded))
    async with people.read() as connection:
        assert (await find(connection, Wanted(words="lukasz dordevic"))).leads == []
    await OldSpellings(people).mend()
    async with people.begin() as tx:
        for words, found in (("lukasz dordevic", "lukasz"), ("Søren", "soren"), ("soren weiss", "soren")):
            assert [one.id for one in (await find(tx, Wanted(words=words))).leads] == [found]
        assert await refold(tx, 10) == 0
