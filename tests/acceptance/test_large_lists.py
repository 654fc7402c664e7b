"""A list of many people comes in beside a running bot, is killed in the middle, and is brought in again."""

import asyncio
from collections import Counter
from pathlib import Path

from bot.importing.taking import CHUNK
from tests.acceptance.test_commands import waltz
from tests.harness.driver import Bot
from tests.harness.hours import begin_workday
from tests.harness.processes import Process
from tests.harness.rows import read_column
from tests.harness.waiting import until

ROWS = CHUNK * 4 + 3
COUNT = "SELECT CAST(count(*) AS text) FROM addresses WHERE address LIKE '+97258%'"


def count(bot: Bot) -> int:
    return int(read_column(bot.database_url, COUNT)[0])


async def test_killed_in_the_middle_it_goes_on_and_greets_nobody_twice(
    simple_bot: Bot, tmp_path: Path
) -> None:
    bot = simple_bot
    await begin_workday(bot)
    file = tmp_path / "leads.csv"
    rows = [f"דנה {number},+97258{number:07},he" for number in range(ROWS)]
    file.write_text("\n".join(["name,phone,language", *rows]), "utf-8")
    arguments = ["bot.cli", "leads", "import", str(file)]
    first = Process(arguments, tmp_path, "import", bot._environment(), "never")
    assert await until(lambda: count(bot) >= CHUNK or not first.alive(), 120)
    first.kill()
    assert count(bot) % CHUNK in (0, ROWS % CHUNK), "a chunk is whole or not there"
    again = asyncio.to_thread(waltz, tmp_path, "leads", "import", str(file), **bot._environment())
    dana = bot.lead("whatsapp", "דנה")
    done, _ = await asyncio.gather(again, dana.says("כמה זה עולה?"))
    assert dana.sees("260")
    assert done.returncode == 0, done.stderr
    assert count(bot) == ROWS
    await bot.advance(days=2)
    greeted = Counter(call["address"] for call in bot.calls("whatsapp", "sendMessage"))
    theirs = {address: times for address, times in greeted.items() if address.startswith("97258")}
    assert set(theirs.values()) <= {1}
    assert theirs
