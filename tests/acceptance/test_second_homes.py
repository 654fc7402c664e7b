"""A staging machine with the same accounts: a new database sends nothing while another Waltz is alive with them."""

import asyncio
from pathlib import Path

import pytest

from bot.runtime.homes.marks import HomeMark
from tests.acceptance.test_commands import waltz
from tests.acceptance.test_copies import SENDS, status
from tests.harness.driver import CREDENTIALS, Bot
from tests.harness.postgres import PostgresServer
from tests.harness.processes import call
from tests.harness.waiting import until


class Staging(Bot):
    """Another machine with the same accounts: the stand-ins are another bot's, the database is new."""

    def __init__(
        self,
        original: Bot,
        url: str,
        folder: Path,
        settings: dict[str, str] | None = None,
        *,
        workers: int = 0,
    ) -> None:
        super().__init__(
            url, folder, mode=original.mode, webs=bool(workers), workers=workers, settings=settings
        )
        self.providers_url = original.providers_url

    def __enter__(self) -> "Staging":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    here, there = tmp_path / "production", tmp_path / "staging"
    here.mkdir()
    there.mkdir()
    return here, there


def at(folder: Path) -> str:
    return f"sqlite+aiosqlite:///{folder / 'waltz.db'}"


async def is_held(bot: Bot) -> bool:
    return await until(lambda: status(bot) == "held")


async def test_a_new_database_sends_nothing_until_somebody_says_so(folders: tuple[Path, Path]) -> None:
    """Telegram calls the first one. The second is held over restarts, and takes in what it is given meanwhile."""
    with (
        Bot(at(folders[0]), folders[0]) as production,
        Staging(production, at(folders[1]), folders[1]) as staging,
    ):
        assert await is_held(staging)
        noa = production.lead("whatsapp", "Noa")
        staging.api("leads", {"name": "Noa", "phone": noa.phone})
        dana = production.lead("telegram")
        await dana.says("כמה זה עולה?")
        assert dana.sees("★")  # the first is not disturbed
        assert (status(production), production.calls("whatsapp", SENDS)) == ("ok", [])
        production.kill()
        await asyncio.to_thread(staging.stop)
        staging.start()
        assert await is_held(staging)
        assert "waltz resume" in staging.processes[0].log.read_text("utf-8")
        assert production.calls("whatsapp", SENDS) == []

        done = waltz(folders[1], "resume", **staging._environment())
        assert done.returncode == 0, done.stderr
        assert noa.sees("Noa")
        assert status(staging) == "ok"


async def test_who_asks_telegram_at_the_same_time_is_noticed_and_who_has_ended_is_not(
    folders: tuple[Path, Path], postgres_server: PostgresServer
) -> None:
    """Without webhooks nobody has an address. Several processes of one new database are one home."""
    with Bot(at(folders[0]), folders[0], mode="polling") as production:
        with Staging(production, at(folders[1]), folders[1]) as staging:
            assert await is_held(staging)
            dana = production.lead("telegram")
            await dana.says("כמה זה עולה?")
            assert dana.sees("★")
            staging.kill()
        production.kill()
        url = postgres_server.create_database()
        with Staging(production, url, folders[1], workers=2) as fresh:
            assert status(fresh) == "ok"
            await dana.says("כמה זה עולה?")
            assert dana.sees("★")


def only_whatsapp() -> dict[str, str]:
    """Nobody but GREEN-API is asked, which calls nobody and tells nobody that somebody else asks."""
    return {"TELEGRAM_BOT_TOKEN": "", "TWILIO_ACCOUNT_SID": "", "GREEN_API_WEBHOOK_TOKEN": ""}


def note_of(bot: Bot, **changed: str) -> str:
    """What the instance's settings keep; `changed` first."""
    at = f"{bot.providers_url}/sandbox/green/waInstance{CREDENTIALS['green_id']}"
    if changed:
        call(f"{at}/setSettings/{CREDENTIALS['green_token']}", changed)
    note: str = call(f"{at}/getSettings/{CREDENTIALS['green_token']}")["webhookUrlToken"]
    return note


async def test_who_only_polls_green_api_is_found_by_the_mark_it_left_there(
    folders: tuple[Path, Path],
) -> None:
    """On its own machine it can be looked for, and is gone when nobody answers."""
    with Bot(at(folders[0]), folders[0], mode="polling", settings=only_whatsapp()) as production:
        assert await until(lambda: note_of(production).startswith("waltz:"))
        left = note_of(production)
        with Staging(production, at(folders[1]), folders[1], only_whatsapp()) as staging:
            assert await is_held(staging)
            dana = production.lead("whatsapp")
            await dana.says("כמה זה עולה?")
            assert dana.sees("★")
            assert note_of(production) == left
            staging.kill()
            (folders[1] / "waltz.db").unlink()
            production.kill()
            staging.start()
            assert status(staging) == "ok"
            assert await until(lambda: note_of(production) not in (left, ""))
            await dana.says("ומתי זה?")
            assert await until(lambda: dana.messages[-1].mine is False)


async def test_a_mark_from_another_machine_holds_until_somebody_says_so(folders: tuple[Path, Path]) -> None:
    """Whether that one is gone nobody can tell from here. What an owner wrote there is no mark, and stays."""
    mark = HomeMark("one", "another", "https://bot.example").write()
    with Bot(at(folders[0]), folders[0], mode="polling", settings=only_whatsapp()) as old:
        old.kill()
        assert note_of(old, webhookUrlToken=mark) == mark
        with Staging(old, at(folders[1]), folders[1], only_whatsapp()) as staging:
            assert await is_held(staging)
            noa = old.lead("whatsapp", "Noa")
            staging.api("leads", {"name": "Noa", "phone": noa.phone})
            await asyncio.to_thread(staging.stop)
            staging.start()
            assert await is_held(staging)
            assert old.calls("whatsapp", SENDS) == []
            done = waltz(folders[1], "resume", **staging._environment())
            assert done.returncode == 0, done.stderr
            assert noa.sees("Noa")
            assert await until(lambda: note_of(old) not in (mark, ""))


async def test_where_an_owner_s_word_takes_the_mark_s_place_what_was_sent_lately_is_the_sign(
    folders: tuple[Path, Path],
) -> None:
    """The word stays. What somebody wrote on the phone says nothing of another program; what the API sent does."""
    word = "of the owner"
    with Bot(at(folders[0]), folders[0], mode="polling", settings=only_whatsapp()) as production:
        assert await until(lambda: note_of(production).startswith("waltz:"))
        assert note_of(production, webhookUrlToken=word) == word
        dana = production.lead("whatsapp")
        production.control("owner", {"person": dana.person, "text": "היי, כאן נועה"})
        with Staging(production, at(folders[1]), folders[1], only_whatsapp()) as staging:
            assert (status(staging), note_of(production)) == ("ok", word)
            staging.kill()
        (folders[1] / "waltz.db").unlink()
        noa = production.lead("whatsapp", "Noa")
        production.api("leads", {"name": "Noa", "phone": noa.phone})
        assert noa.sees("Noa")
        with Staging(production, at(folders[1]), folders[1], only_whatsapp()) as staging:
            assert await is_held(staging)
            done = waltz(folders[1], "resume", **staging._environment())
            assert done.returncode == 0, done.stderr
            assert await until(lambda: status(staging) == "ok")
            assert note_of(production) == word


async def test_one_that_is_called_where_this_machine_reaches_nobody_holds_until_somebody_says_so(
    folders: tuple[Path, Path],
) -> None:
    with Bot(at(folders[0]), folders[0], settings={"TWILIO_ACCOUNT_SID": ""}) as old:
        old.kill()
        telegram = f"{old.providers_url}/sandbox/telegram/bot{CREDENTIALS['telegram_token']}"
        call(f"{telegram}/setWebhook", {"url": "http://waltz.invalid/webhooks/telegram"})
        with Staging(old, at(folders[1]), folders[1], {"TWILIO_ACCOUNT_SID": ""}) as staging:
            assert await is_held(staging)
            noa = old.lead("whatsapp", "Noa")
            staging.api("leads", {"name": "Noa", "phone": noa.phone})
            done = waltz(folders[1], "resume", **staging._environment())
            assert done.returncode == 0, done.stderr
            assert noa.sees("Noa")
