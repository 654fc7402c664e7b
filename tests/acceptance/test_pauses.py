"""Messages that come within seconds get one answer, over real HTTP: the clock moved, processes killed and several."""

import asyncio
from collections.abc import Iterator
from functools import partial

import pytest

from tests.harness.driver import Bot
from tests.harness.phones import Lead
from tests.harness.postgres import PostgresServer
from tests.harness.waiting import until

QUIET = 0.5
MINUTE = "60"
"""A quiet that ends only where the clock is moved: no story takes as long."""


def install(
    kind: str, quiet: str, request: pytest.FixtureRequest, folders: pytest.TempPathFactory
) -> Iterator[Bot]:
    """An installation on SQLite, or on PostgreSQL in four processes."""
    folder, settings = folders.mktemp("bot"), {"REPLY_QUIET_SECONDS": quiet}
    url, pairs = f"sqlite+aiosqlite:///{folder / 'waltz.db'}", 0
    if kind == "four processes":
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url, pairs = server.create_database(), 2
    with Bot(url, folder, webs=pairs, workers=pairs, settings=settings) as bot:
        yield bot


@pytest.fixture(scope="module", params=["sqlite", "four processes"])
def patient(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """A bot that waits a minute for more words."""
    yield from install(request.param, MINUTE, request, tmp_path_factory)


@pytest.fixture(scope="module", params=["sqlite", "four processes"])
def prompt(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """A bot that waits half a second."""
    yield from install(request.param, str(QUIET), request, tmp_path_factory)


def answers(lead: Lead) -> list[str]:
    """What the bot has written to them so far."""
    return [message.text for message in lead.messages if not message.mine]


def has_heard(bot: Bot, lead: Lead, words: str) -> bool:
    """Whether words are on the lead's timeline."""
    try:
        return any(line["text"] == words for line in bot.timeline(lead))
    except AssertionError:  # nobody is known there yet
        return False


async def test_moving_the_clock_ends_the_wait(patient: Bot) -> None:
    dana = patient.lead("whatsapp", "דנה")
    for words in ("היי", "רציתי לשאול", "המחיר"):
        await dana.says(words, repeats=2)
        assert await until(partial(has_heard, patient, dana, words))  # before the clock is moved
    assert dana.sees_nothing()
    await patient.advance(seconds=40)
    assert dana.sees_nothing()
    await patient.advance(seconds=21)
    assert dana.sees("★")
    await patient.advance(hours=1)
    assert len(answers(dana)) == 1
    lines = [line for line in patient.timeline(dana) if line["kind"] in ("inbound", "outbound")]
    assert [line["text"] for line in lines[:3]] == ["היי", "רציתי לשאול", "המחיר"]
    assert len(lines) == 4


async def test_a_question_takes_what_waits_along_and_a_refusal_is_one(patient: Bot) -> None:
    dana, noa = patient.lead("whatsapp", "דנה"), patient.lead("telegram", "נועה")
    await dana.says("היי")
    await dana.says("כמה זה עולה?")
    assert dana.sees("★")
    await noa.says("היי")
    await noa.says("תפסיקו לשלוח לי הודעות")
    assert noa.sees("")
    await patient.advance(minutes=10)
    assert (len(answers(dana)), len(answers(noa))) == (1, 1)


async def test_a_kill_between_two_words_loses_neither(patient: Bot) -> None:
    dana = patient.lead("whatsapp", "דנה")
    for words in ("היי", "המחיר"):
        await dana.says(words)
        assert await until(partial(has_heard, patient, dana, words))
        await asyncio.to_thread(patient.kill)
        await asyncio.to_thread(patient.start)
    await patient.advance(minutes=2)
    assert dana.sees("★")
    await patient.advance(minutes=2)
    assert len(answers(dana)) == 1


def latest_wait(lead: Lead) -> float:
    """Seconds between their latest message and the latest answer."""
    asked, answered = (
        [message.at for message in lead.messages if message.mine is mine][-1] for mine in (True, False)
    )
    return (answered - asked).total_seconds()


async def test_the_answer_comes_as_soon_as_the_quiet_is_over(prompt: Bot) -> None:
    at_once, late = [], []
    for number in range(4):
        noa = prompt.lead("whatsapp", f"Noa {number}")
        await noa.says("כמה זה עולה?")
        assert noa.sees("★")
        at_once.append(latest_wait(noa))  # what an answer takes on this machine, now
        dana = prompt.lead("whatsapp", f"Dana {number}")
        await dana.says("היי")
        await dana.says("המחיר")
        assert dana.sees("★")
        late.append(latest_wait(dana) - QUIET)
    print(f"answered {', '.join(f'{seconds:.3f}' for seconds in late)} s after the quiet was over")
    assert min(late) > -0.1
    later = min(after - usual for after, usual in zip(late, at_once, strict=True))
    assert later < 0.5, "it was not the look of every second that found it"
