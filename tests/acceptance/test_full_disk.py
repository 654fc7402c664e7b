"""The disk is full: the bot says so, to whoever watches it and to staff; and goes on by itself once there is room."""

import resource
from pathlib import Path

import pytest

from tests.harness.driver import Bot
from tests.harness.processes import HttpError, call
from tests.harness.waiting import until

NOTHING, EVERYTHING = 4096, resource.RLIM_INFINITY


def let_grow(bot: Bot, size: int) -> None:
    """How large the files of a bot's process may become, in bytes: for SQLite as good as a full disk."""
    resource.prlimit(bot.processes[0].pid, resource.RLIMIT_FSIZE, (size, EVERYTHING))


def is_well(bot: Bot) -> bool:
    try:
        return bool(call(f"{bot.url}/healthz")["status"] == "ok")
    except HttpError as error:
        return error.status != 503


@pytest.mark.skipif(
    not hasattr(resource, "prlimit"), reason="this system can't fill the disk of one process alone"
)
async def test_staff_are_told_and_nobody_is_answered_twice(tmp_path: Path) -> None:
    with Bot(f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}", tmp_path) as bot:
        noa = bot.lead("whatsapp", "Noa")
        await noa.says("כמה זה עולה?")
        assert noa.sees("★")
        let_grow(bot, NOTHING)
        assert await until(lambda: not is_well(bot))
        assert bot.staff.sees("הדיסק של השרת מלא")
        with pytest.raises(HttpError) as refused:
            bot.api("leads", {"name": "Dana", "phone": "050-1234567"})
        assert refused.value.status == 503
        dana = bot.lead("whatsapp")
        await dana.says("כמה זה עולה?")

        let_grow(bot, EVERYTHING)
        assert dana.sees("★")  # the provider brought it again
        assert await until(lambda: is_well(bot))
        assert bot.staff.sees("הבוט ממשיך לעבוד")
        prices = [sum("₪" in one.text for one in lead.messages) for lead in (noa, dana)]
        assert prices == [1, 1]
