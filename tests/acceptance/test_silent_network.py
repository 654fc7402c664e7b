"""The network to PostgreSQL goes silent: nothing breaks, nothing comes back. Soon after it speaks again, so do we."""

import asyncio
from pathlib import Path

import pytest

from tests.harness.driver import Bot
from tests.harness.silence import network

SILENT = 6.0


@pytest.mark.parametrize(("webs", "workers"), [(0, 0), (1, 2)], ids=["one process", "three"])
async def test_people_are_answered_again(
    ready_postgres: str, tmp_path: Path, webs: int, workers: int
) -> None:
    with network(ready_postgres) as wire, Bot(wire.url, tmp_path, webs=webs, workers=workers) as bot:
        dana, noa = bot.lead("whatsapp", "דנה"), bot.lead("whatsapp", "נועה")
        await dana.says("כמה זה עולה?")
        assert dana.sees("260")
        wire.swallow(new=True)
        await noa.says("כמה זה עולה?")  # the provider brings it until it is taken
        await asyncio.sleep(SILENT)
        wire.heal()
        assert noa.sees("260", within=60)
        await dana.says("יש חניה?")
        assert dana.sees("חני", within=60)
        assert [len([m for m in lead.messages if not m.mine]) for lead in (dana, noa)] == [2, 1]
