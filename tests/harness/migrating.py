"""Run as a process of its own: brings a database up to date and says so."""

import asyncio
import sys

from storage.database import Database


async def migrate(address: str) -> None:
    database = Database(address)
    await database.migrate()
    await database.close()


if __name__ == "__main__":
    asyncio.run(migrate(sys.argv[1]))
    print("up to date")
