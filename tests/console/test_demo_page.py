"""The demo: its page speaks the browser's language, its links lead somewhere, and nobody waits for limits."""

from datetime import datetime, timedelta

import aiohttp
import pytest
from starlette.applications import Starlette

from bot.advancing import find_next_of
from bot.channels.telegram.traits import rates_of as telegram_rates
from bot.channels.whatsapp.traits import rates_of as green_rates
from bot.commands.demo import AppView, demo_settings
from bot.settings import Settings
from bot.web.links import create_links
from tests.harness.console import living
from tests.harness.fakebot import listening, playground
from tests.harness.waiting import free_port


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("en-US,en;q=0.9", "en"), ("he-IL,he;q=0.9,en;q=0.8", "he"), ("fr-FR,en;q=0.5", "en"), ("iw", "he"), ("fr", "he"),
     ("", "he")],
)  # fmt: skip
async def test_the_page_follows_the_browser(accepted: str, language: str) -> None:
    asked = {"accept-language": accepted}
    async with playground() as play, play.http.get(f"{play.url}/sandbox/", headers=asked) as answer:
        assert f'<html lang="{language}"' in await answer.text()


def test_no_limits_of_real_providers_hold_in_it() -> None:
    settings, _ = demo_settings(Settings(_env_file=None), 8080, "x.db")
    telegram, green = telegram_rates(settings), green_rates(settings)
    assert (telegram.per_second, telegram.chat_seconds, telegram.group_minute) == (0, None, None)
    assert (green.per_second, green.queue_seconds, settings.sms_per_second) == (0, None, 0)


async def test_its_links_say_what_would_be_there_and_count(ready_sqlite: str) -> None:
    async with living(ready_sqlite) as house, aiohttp.ClientSession() as dana:
        lead_id = await house.hears("כמה זה עולה?")
        demo = Starlette(routes=create_links(house.app, in_demo=True))
        async with listening(demo, free_port()) as url, dana.get(f"{url}/go/{lead_id}/join") as seen:
            assert seen.status == 200
            text = await seen.text()
        assert "https://studio.example" in text
        assert "would open here" in text
        assert len(await house.said(lead_id, "click")) == 1


async def test_the_next_thing_is_that_of_who_is_shown(ready_sqlite: str) -> None:
    async with living(ready_sqlite, sandbox_clock=True) as house:
        dana, stranger = [("whatsapp", "972501234567@c.us")], [("whatsapp", "972509999999@c.us")]
        lead_id = await house.hears("כמה זה עולה?", phone="972501234567")
        view = AppView(house.app)
        before = await view.now()
        assert await view.advance(next_thing=True, addresses=stranger) is None
        assert await view.now() - before < timedelta(minutes=1), "what is planned for Dana is not theirs"
        planned = [datetime.fromisoformat(plan["due_at"]) for plan in await view.planned(lead_id)]
        assert await find_next_of(house.app, [lead_id]) == min(planned) > before
        assert (await view.lead_of(*dana[0]) or {})["id"] == lead_id
