"""What a bot's database holds, looked at from outside while the bot runs."""

import asyncio
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import asyncpg


def read_column(database_url: str, query: str, *values: str) -> list[str]:
    """The first column of what the database answers; `$1`, `$2` … in `query` stand for `values`."""
    if database_url.startswith("sqlite"):
        with closing(sqlite3.connect(database_url.partition(":///")[2])) as connection:
            return [row[0] for row in connection.execute(query.replace("$", "?"), values)]
    with ThreadPoolExecutor(1) as pool:  # the caller's own thread may have a loop that runs
        return pool.submit(asyncio.run, _ask_postgresql(database_url, query, *values)).result()


async def _ask_postgresql(database_url: str, query: str, *values: str) -> list[str]:
    connection = await asyncpg.connect(database_url)
    try:
        return [row[0] for row in await connection.fetch(query, *values)]
    finally:
        await connection.close()


def read_tables(database_url: str) -> dict[str, list[str]]:
    """Every row there is, as text, by its table: the bot's own tables and those of what it is built on."""
    if database_url.startswith("sqlite"):
        named = "SELECT name FROM sqlite_master WHERE type = 'table'"
        with closing(sqlite3.connect(database_url.partition(":///")[2])) as connection:
            return {
                name: [repr(row) for row in connection.execute(f'SELECT * FROM "{name}"')]
                for (name,) in connection.execute(named).fetchall()
            }
    named = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'"
    return {
        name: read_column(database_url, f'SELECT one::text FROM "{name}" AS one')
        for name in read_column(database_url, named)
    }
