"""The load: notifications posted as GREEN-API posts them, at a rate or as fast as they are taken."""

import asyncio
import time
from dataclasses import dataclass, field

import aiohttp
import orjson

TOKEN = "bench-token"
QUESTIONS = ("כמה זה עולה", "איפה אתם נמצאים", "יש אצלכם חניה", "how much is it", "מה שעות הפעילות")
ABREAST = 64
"""Requests that are open at once."""
ENDINGS = ("?", " בבקשה", " תודה", "??", " :)", " היום", " אצלכם", " דחוף", " אשמח לדעת", " שלום")


@dataclass
class Run:
    """What one load run measured. Times are in seconds."""

    posted: dict[str, float] = field(default_factory=dict)
    seconds: float = 0.0
    errors: int = 0


def chat_of(number: int) -> str:
    """The chat id of the n-th person."""
    return f"97250{number:07d}@c.us"


def notification(number: int, round_: int, text: str | None = None) -> bytes:
    """A text message of the n-th person; a question where no text is given."""
    return orjson.dumps(
        {
            "typeWebhook": "incomingMessageReceived",
            "instanceData": {"idInstance": 1, "wid": "972550000000@c.us", "typeInstance": "whatsapp"},
            "timestamp": int(time.time()),
            "idMessage": f"BENCH{round_}-{number}",
            "senderData": {
                "chatId": chat_of(number),
                "sender": chat_of(number),
                "senderName": f"Lead {number}",
            },
            "messageData": {
                "typeMessage": "textMessage",
                "textMessageData": {"textMessage": text or _question(number, round_)},
            },
        }
    )


def _question(number: int, round_: int) -> str:
    """People ask the same in many ways; no two in a row are alike."""
    return (
        QUESTIONS[(number + round_) % len(QUESTIONS)]
        + ENDINGS[number // 5 % len(ENDINGS)]
        + " " * (number % 3)
    )


async def post_all(
    url: str,
    people: range,
    round_: int,
    *,
    per_second: float = 0,
    abreast: int = ABREAST,
    text: str | None = None,
) -> Run:
    """Post one message of each person; at `per_second` where given, else with so many requests open at once."""
    run = Run()
    headers = {"authorization": f"Bearer {TOKEN}", "content-type": "application/json"}
    bodies = [(number, notification(number, round_, text)) for number in people]
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=256)) as http:

        async def post(number: int, body: bytes) -> None:
            run.posted[chat_of(number)] = time.time()
            async with http.post(url, data=body, headers=headers) as answer:
                await answer.read()
                run.errors += answer.status != 200

        began = time.perf_counter()
        if per_second:
            await _post_at_rate(bodies, post, per_second)
        else:
            await _post_abreast(bodies, post, abreast)
        run.seconds = time.perf_counter() - began
    return run


async def _post_at_rate(bodies, post, per_second: float) -> None:  # type: ignore[no-untyped-def]
    loop = asyncio.get_running_loop()
    start, tasks = loop.time(), []
    for position, (number, body) in enumerate(bodies):
        await asyncio.sleep(max(0.0, start + position / per_second - loop.time()))
        tasks.append(asyncio.create_task(post(number, body)))
    await asyncio.gather(*tasks)


async def _post_abreast(bodies, post, abreast: int) -> None:  # type: ignore[no-untyped-def]
    waiting = iter(bodies)

    async def post_in_turn() -> None:
        for number, body in waiting:
            await post(number, body)

    await asyncio.gather(*(post_in_turn() for _ in range(abreast)))
