"""Many messages in doubt at once: their provider gives its list once in a while, and that is for all of them."""

import time
from datetime import UTC, datetime
from typing import Any

import orjson

from bot.channels.http import Http
from bot.channels.whatsapp.adapter import WhatsApp
from conversations.lead.addresses import Channel
from tests.channels.conftest import make_settings
from tests.harness.office import Office
from tests.harness.people import lead, message, outbox, queue, store
from tests.harness.stand_in import Answer, Asked, serve_stand_in

START = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
PEOPLE = 30
EVERY = 0.2  # seconds


class BusyProvider:
    """Takes every message and hangs up before it says so; turns away whoever asks for its list too often."""

    def __init__(self) -> None:
        self.taken: list[dict[str, Any]] = []
        self._listed_at = 0.0

    def decide(self, asked: Asked) -> Answer:
        """What it does with a request."""
        if asked.method == "POST":
            said = orjson.loads(asked.body)
            self.taken.append(
                {"chatId": said["chatId"], "textMessage": said["message"], "idMessage": f"M{len(self.taken)}"}
            )
            return Answer(drop=True)
        if "lastOutgoingMessages" not in asked.path:
            return Answer(200, [])
        now = time.monotonic()
        if now - self._listed_at < EVERY:
            return Answer(429, b"", headers={"Retry-After": str(EVERY)})
        self._listed_at = now
        return Answer(200, list(self.taken))


async def test_a_crowd_in_doubt_is_not_sent_again(ready_sqlite: str) -> None:
    provider, http = BusyProvider(), Http(connect=60, total=60)
    async with serve_stand_in() as stand_in:
        stand_in.decide = provider.decide
        adapters = {Channel.WHATSAPP: WhatsApp(make_settings(stand_in.url), http)}
        async with Office(ready_sqlite, movable=True, adapters=adapters) as office:
            await office.clock.move_to(office.database, START)
            for number in range(PEOPLE):
                await store(office.database, lead(f"lead{number}"))
                chat = f"97250123{number:04}@c.us"
                new = message("שלום", lead_id=f"lead{number}", address=chat, created_at=START)
                await queue(office.database, new)
            await office.drain()
            assert set(await outbox(office.database, "status")) == {"sent"}
    assert len(provider.taken) == PEOPLE
    await http.close()
