"""Workers that are away for a day while leads' touches fall due: time goes on, and nothing bursts out afterwards."""

import asyncio
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from tests.acceptance.test_courting import AGREED, check_courting
from tests.harness.driver import Bot
from tests.harness.hours import begin_week, proactive_of, sent_at
from tests.harness.postgres import PostgresServer


async def test_a_day_without_workers_is_followed_by_no_burst(
    postgres_server: PostgresServer, tmp_path: Path
) -> None:
    with Bot(postgres_server.create_database(), tmp_path, webs=1, workers=1) as bot:
        start = await begin_week(bot)
        ids = []
        for number in range(6):
            await bot.advance(to=start + timedelta(minutes=20 * number))
            person = bot.lead("whatsapp", f"דנה {number}")
            ids.append(await bot.signs_up(person, consent=AGREED, language="he"))
            assert person.sees("ואלס")
        await bot.advance(hours=1)
        await asyncio.to_thread(bot.kill, "worker")
        back = await bot.advance(days=1, hours=-3)
        assert not any(proactive_of(bot.timeline(lead_id)) for lead_id in ids)

        await asyncio.to_thread(bot.start)
        await bot.advance(hours=5)
        moments = sorted(sent_at(proactive_of(bot.timeline(lead_id))[0]) for lead_id in ids)
        # Spread by chance over two hours: all within five minutes once in a million times.
        assert moments[-1] - moments[0] > timedelta(minutes=5), moments
        assert all(later > earlier for earlier, later in pairwise(moments))
        assert moments[0] >= back
        await bot.advance(days=12)
        assert all(len(check_courting(bot, lead_id, "סטודיו ואלס")) >= 3 for lead_id in ids)
