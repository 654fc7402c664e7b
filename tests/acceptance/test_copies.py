"""Two of them, a copy, a backup: nobody is written to twice, and what is ordinary needs no answer."""

import asyncio
import shutil
import socket
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.acceptance.test_commands import waltz
from tests.harness.driver import Bot
from tests.harness.postgres import PostgresServer
from tests.harness.processes import Process, call
from tests.harness.waiting import free_port, until

SENDS = "sendMessage"
A_WHILE = 4.0
"""Seconds in which a bot that is not held sends, several times over."""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Bot]:
    """A bot of this story's own, on SQLite."""
    with Bot(f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}", tmp_path) as running:
        yield running


def status(bot: Bot) -> str:
    found: str = call(f"{bot.url}/healthz")["status"]
    return found


def second(bot: Bot, **changes: str) -> Process:
    """`waltz run` once more, with the same settings but for these."""
    environment = bot._environment() | changes
    return Process(["bot.cli", "run"], bot.folder, f"second{free_port()}", environment, "never")


async def end_of(process: Process) -> str:
    """What a process said, once it has ended by itself."""
    assert await until(lambda: not process.alive(), 60)
    return process.tail()


async def test_a_second_one_sends_nothing_and_says_why(own: Bot) -> None:
    """A message is due. The first one's file is in use; once it has ended, its port is another program's."""
    own.fails("whatsapp", 500, times=None)
    dana = own.lead("whatsapp")
    await dana.says("כמה זה עולה?")
    assert await until(lambda: own.calls("whatsapp", SENDS))
    beside = second(own, PORT=str(free_port()))
    said = await end_of(beside)
    assert beside.stop() == 1
    assert "waltz.db is in use: another Waltz" in said
    assert "Traceback" not in said

    own.kill()
    asked = len(own.calls("whatsapp", SENDS))
    port = own.url.rpartition(":")[2]
    with closing(sockets_on(int(port))):
        too_late = second(own, PORT=port)
        said = await end_of(too_late)
    assert too_late.stop() == 1
    assert f"PORT: {port} is taken" in said
    assert "Traceback" not in said
    assert len(own.calls("whatsapp", SENDS)) == asked

    own.heals()
    own.start()  # after a kill, on the same file: nothing is asked
    assert status(own) == "ok"
    assert dana.sees("★")


def sockets_on(port: int) -> socket.socket:
    taken = socket.socket()
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    taken.bind(("127.0.0.1", port))
    taken.listen()
    return taken


async def test_a_restored_backup_asks_before_it_sends(own: Bot, tmp_path: Path) -> None:
    """Dana's answer waits in the backup, and went out since: it must not go out again."""
    file, backup = tmp_path / "waltz.db", tmp_path / "backup.db"
    dana = own.lead("whatsapp")
    own.fails("whatsapp", 500, times=None)
    await dana.says("כמה זה עולה?")
    assert await until(lambda: own.calls("whatsapp", SENDS))
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(backup)) as target:
        source.backup(target)
    own.heals()
    assert dana.sees("★")
    await asyncio.to_thread(own.stop)
    restore(backup, file)
    sent = len(own.calls("whatsapp", SENDS))

    own.start()
    assert status(own) == "held"
    noa = own.lead("whatsapp", "Noa")
    await noa.says("כמה זה עולה?")
    await asyncio.sleep(A_WHILE)
    assert len(own.calls("whatsapp", SENDS)) == sent
    assert "waltz resume" in own.processes[0].log.read_text("utf-8")

    done = waltz(tmp_path, "resume", **own._environment())
    assert done.returncode == 0, done.stderr
    assert noa.sees("★")
    assert status(own) == "ok"
    whys = [entry["why"] for entry in own.timeline(dana) if entry["status"] == "lapsed"]
    assert any("copied or restored" in str(why) for why in whys)
    assert len([one for one in own.calls("whatsapp", SENDS)[sent:] if dana.phone[1:] in one["address"]]) == 0

    own.kill()
    own.start()
    assert status(own) == "ok"


def restore(backup: Path, file: Path) -> None:
    """As docs/operations.md has it."""
    shutil.copy(backup, file)
    for ending in ("-wal", "-shm"):
        file.with_name(file.name + ending).unlink(missing_ok=True)


def carry(folder: Path, name: str, how: Callable[[Path, Path], object]) -> Path:
    """Copy or move the database, with all that is beside it, to a folder of this name."""
    elsewhere = folder / name
    elsewhere.mkdir()
    for file in folder.glob("waltz.db*"):
        how(file, elsewhere / file.name)
    return elsewhere


async def test_a_copy_beside_the_original_sends_nothing(own: Bot, tmp_path: Path) -> None:
    """The whole folder copied, mark and all, and started with the same accounts."""
    own.fails("whatsapp", 500, times=None)
    dana = own.lead("whatsapp")
    await dana.says("כמה זה עולה?")
    assert await until(lambda: own.calls("whatsapp", SENDS))
    own.kill()
    elsewhere = carry(tmp_path, "elsewhere", shutil.copy2)
    own.heals()
    asked = len(own.calls("whatsapp", SENDS))
    own.database_url = f"sqlite+aiosqlite:///{elsewhere / 'waltz.db'}"
    own.start()
    assert status(own) == "held"
    await asyncio.sleep(A_WHILE)
    assert len(own.calls("whatsapp", SENDS)) == asked
    own.kill()
    own.database_url = f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}"
    own.start()
    assert status(own) == "ok"
    assert dana.sees("★")


async def test_a_copy_on_postgresql_sends_nothing_until_somebody_says_so(
    postgres_server: PostgresServer, tmp_path: Path
) -> None:
    url = postgres_server.create_database()
    with Bot(url, tmp_path, webs=1, workers=2) as bot:
        assert status(bot) == "ok"
        dana = bot.lead("whatsapp")
        bot.fails("whatsapp", 500, times=None)
        await dana.says("כמה זה עולה?")
        assert await until(lambda: bot.calls("whatsapp", SENDS))
        bot.kill()
        bot.heals()
        asked = len(bot.calls("whatsapp", SENDS))
        await asyncio.to_thread(wait_alone, postgres_server, url)
        bot.database_url = postgres_server.create_database(template=url)
        bot.start()
        assert status(bot) == "held"
        await asyncio.sleep(A_WHILE)
        assert len(bot.calls("whatsapp", SENDS)) == asked
        done = waltz(tmp_path, "resume", "--send-waiting", **bot._environment())
        assert done.returncode == 0, done.stderr
        assert dana.sees("★")
        assert status(bot) == "ok"


def wait_alone(server: PostgresServer, url: str) -> None:
    """Until the server has noticed that the processes are gone."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            server.drop_database(server.create_database(template=url))
        except RuntimeError:
            time.sleep(0.2)
        else:
            return


async def test_moving_the_folder_needs_no_answer(own: Bot, tmp_path: Path) -> None:
    await asyncio.to_thread(own.stop)
    elsewhere = carry(tmp_path, "moved", shutil.move)
    own.database_url = f"sqlite+aiosqlite:///{elsewhere / 'waltz.db'}"
    own.start()
    assert status(own) == "ok"


async def test_resuming_what_is_where_it_was_does_nothing(own: Bot, tmp_path: Path) -> None:
    """It must not lapse what waits, in a database that nobody copied."""
    own.fails("whatsapp", 500, times=None)
    dana = own.lead("whatsapp")
    await dana.says("כמה זה עולה?")
    assert await until(lambda: own.calls("whatsapp", SENDS))
    done = waltz(tmp_path, "resume", **own._environment())
    assert (done.returncode, "where it was" in done.stderr) == (0, True)
    own.heals()
    assert dana.sees("★")
