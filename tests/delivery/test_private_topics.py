"""Telegram's private chats may have topics: the answer stands where the question does."""

from dataclasses import replace
from typing import Any

import pytest

from bot.channels.http import Http
from bot.channels.telegram.adapter import Telegram
from bot.decisions.arrivals import from_channel
from bot.delivery.failures import name_unwritable
from bot.delivery.places import StaffPlaces
from bot.errors import Blocked
from conversations.lead.addresses import Channel, Recipient
from storage import settings
from tests.channels.conftest import make_settings
from tests.harness.office import Office, Provider
from tests.harness.stand_in import Answer, Asked, serve_stand_in

GROUP = Recipient(Channel.TELEGRAM, "-1001")


def says(text: str, number: int, thread: int | None = None) -> dict[str, Any]:
    """An update: Dana writes."""
    topic = {} if thread is None else {"message_thread_id": thread, "is_topic_message": True}
    person = {"id": 501, "first_name": "Dana"}
    chat = {"id": 501, "type": "private"}
    message = {"message_id": number, "chat": chat, "from": person, "date": 1, "text": text} | topic
    return {"update_id": number, "message": message}


@pytest.mark.parametrize("gone", [False, True])
async def test_the_answer_goes_to_the_topic_of_the_last_message_and_once_without_it(
    ready_sqlite: str, gone: bool
) -> None:
    asked: list[Any] = []

    def answer(request: Asked) -> Answer:
        if not request.path.endswith("/sendMessage"):
            return Answer(200, {"ok": True, "result": {}})
        thread = request.fields.get("message_thread_id")
        asked.append(thread)
        if gone and thread is not None:
            told = {"ok": False, "error_code": 400, "description": "Bad Request: message thread not found"}
            return Answer(400, told)
        return Answer(200, {"ok": True, "result": {"message_id": len(asked)}})

    http = Http(connect=60, total=60)
    async with serve_stand_in() as provider:
        provider.decide = answer
        telegram = Telegram(make_settings(provider.url), http)
        async with Office(ready_sqlite, adapters={Channel.TELEGRAM: telegram}) as office:
            for number, thread in ((1, 7), (2, 9), (3, None)):
                for update in telegram.parse(says("כמה זה עולה?" if number > 1 else "היי", number, thread)):
                    await office.intake.accept(from_channel(update))  # type: ignore[arg-type]
                await office.drain()
    await http.close()
    assert [str(one) for one in asked] == (["7", "None", "9", "None", "None"] if gone else ["7", "9", "None"])


async def test_a_staff_chat_that_can_not_be_written_to_is_known_until_it_can(ready_sqlite: str) -> None:
    telegram, whatsapp = Provider(Channel.TELEGRAM), Provider()
    telegram.faults[GROUP.address] = [Blocked("not enough rights to send text messages")]
    places = StaffPlaces(GROUP, ("+972541110001",))
    async with Office(ready_sqlite, telegram, whatsapp, staff=places) as office:
        office.intake.around = replace(office.intake.around, staff_chat=GROUP)

        async def trouble() -> str | None:
            async with office.database.read() as connection:
                return await settings.read_setting(connection, name_unwritable(GROUP))

        await office.hears("אפשר לדבר עם מישהו?")
        for _ in range(3):
            await office.drain()
        assert await trouble()
        assert whatsapp.texts("972541110001@c.us"), "the next place is used"
        await office.hears("אפשר לדבר עם מישהו?", "972509999999@c.us")
        await office.drain()
        assert not await trouble()
