"""A machine that was an hour fast is told the time while the bot runs: nobody waits an hour, and nothing goes twice."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.harness.driver import Bot, Lead
from tests.harness.postgres import PostgresServer
from tests.harness.waiting import until

PATIENCE = 120
"""Seconds: far less than an hour."""


@pytest.fixture(params=["sqlite", "postgresql"])
def fast_bot(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bot]:
    """A bot whose clock is fast; on PostgreSQL two processes."""
    many = request.param == "postgresql"
    if many:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.create_database()
    else:
        url = f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}"
    bot = Bot(url, tmp_path, webs=int(many), workers=int(many), settings={"REPLY_QUIET_SECONDS": "2.5"})
    bot.module = "tests.harness.set_back"
    with bot:
        yield bot


def set_back(bot: Bot) -> None:
    """Its clock is an hour fast no more."""
    for process in bot.processes:
        os.kill(process.pid, signal.SIGUSR1)


def answers(person: Lead) -> list[str]:
    return [message.text for message in person.messages if not message.mine]


async def test_what_failed_and_what_waits_for_more_words_goes_out(fast_bot: Bot) -> None:
    """Whose answer failed, who had not finished, whose channel was held, and who writes after it."""
    dana, noa = fast_bot.lead("whatsapp", "דנה"), fast_bot.lead("telegram", "נועה")
    uri, later = fast_bot.lead("sms", "אורי"), fast_bot.lead("whatsapp", "רון")
    fast_bot.fails("whatsapp", 500, times=None, method="sendMessage")
    fast_bot.fails("sms", 401, times=None)
    await dana.says("כמה זה עולה?")
    await uri.says("כמה זה עולה?")
    assert await until(lambda: len(fast_bot.calls("whatsapp", "sendMessage")) > 1)
    assert await until(lambda: any("⛔ SMS" in one.text for one in fast_bot.staff.messages))
    await noa.says("רציתי לשאול")
    set_back(fast_bot)
    fast_bot.heals()
    await later.says("כמה זה עולה?")
    for person in (dana, uri, later):
        assert person.sees("260", within=PATIENCE, ever=True), person.name
    assert await until(lambda: answers(noa), PATIENCE)
    assert await until(lambda: any("✅ SMS" in one.text for one in fast_bot.staff.messages), PATIENCE)
    assert await until(lambda: not fast_bot.has_unsent())
    assert [len(answers(person)) for person in (dana, uri, noa, later)] == [1, 1, 1, 1]
