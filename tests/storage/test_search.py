"""Staff find people by what they type, in whatever signs a keyboard has."""

import unicodedata

import pytest

from storage.database import Database
from storage.lead_search import Wanted, find
from tests.harness.people import lead, store

PEOPLE = {
    "charlie": "צ'רלי כהן", "accountant": "רו״ח לוי", "david": "נעמי בן־דוד", "points": "שָׁלוֹם מִזְרָחִי",
    "jose": "José Álvarez",
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
