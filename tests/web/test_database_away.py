"""The database can't be written to: whoever brings something is told to come again, and nobody waits long for that."""

import asyncio
import sqlite3
import time
from contextlib import closing

import pytest

from storage.sql import sqlite
from tests.harness.site import serving


async def test_a_file_that_another_program_has_locked(
    ready_sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.5)
    async with serving(ready_sqlite) as site:
        headers = site.known("/api/leads")
        leads = [f'{{"name":"Dana","phone":"050-12345{n:02}"}}'.encode() for n in range(20)]
        with closing(sqlite3.connect(ready_sqlite.partition(":///")[2], isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            began = time.monotonic()
            statuses = await asyncio.gather(*(site.post("/api/leads", one, **headers) for one in leads))
            seconds = time.monotonic() - began
            update = b'{"update_id":1,"message":{"message_id":1,"date":1588091580,"text":"hi",'
            update += b'"chat":{"id":9,"type":"private"},"from":{"id":9,"is_bot":false,"first_name":"x"}}}'
            told = await site.post("/webhooks/telegram", update, **site.known("/webhooks/telegram"))
            other.execute("ROLLBACK")
        assert (set(statuses), told) == ({503}, 503)
        assert seconds < 5
        assert await site.post("/api/leads", leads[0], **headers) == 201
