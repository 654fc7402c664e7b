"""A provider on loopback: answers what it was told to, and remembers what it was asked."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import orjson
from aiohttp import web


@dataclass
class Asked:
    """One request that arrived."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes

    @property
    def fields(self) -> dict[str, Any]:
        """The JSON object or the form it carried."""
        if "json" in self.headers.get("Content-Type", ""):
            return dict(orjson.loads(self.body))
        return dict(parse_qsl(self.body.decode(), keep_blank_values=True))


@dataclass
class Answer:
    """What to answer with; `delay` in seconds, `drop` closes the connection instead."""

    status: int = 200
    body: object = None
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    drop: bool = False


class StandIn:
    """One provider. `answer` is given to every request until it is replaced; `answers` to those whose path ends so.

    `reads`, if set, is given to everything that only asks; what `decide` gives goes before all of these.
    """

    def __init__(self) -> None:
        self.answer = Answer()
        self.answers: dict[str, Answer] = {}
        self.reads: Answer | None = None
        self.decide: Callable[[Asked], Answer | None] = lambda _: None
        self.asked: list[Asked] = []
        self.url = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Remember the request and give the answer."""
        body = await request.read()
        self.asked.append(
            Asked(request.method, request.path, request.query_string, dict(request.headers), body)
        )
        special = (answer for ending, answer in self.answers.items() if request.path.endswith(ending))
        answer = next(special, self.answer)
        if request.method == "GET" and self.reads is not None:
            answer = self.reads
        answer = self.decide(self.asked[-1]) or answer
        if answer.drop:
            assert request.transport is not None
            request.transport.close()
        await asyncio.sleep(answer.delay)
        raw = answer.body if isinstance(answer.body, bytes) else orjson.dumps(answer.body)
        return web.Response(status=answer.status, body=raw, headers=answer.headers)

    @property
    def posted(self) -> list[Asked]:
        """What was given to it, without what only asked."""
        return [asked for asked in self.asked if asked.method != "GET"]

    @property
    def last(self) -> Asked:
        """The latest request."""
        return self.asked[-1]


@asynccontextmanager
async def serve_stand_in() -> AsyncIterator[StandIn]:
    """A stand-in that listens on a free port."""
    stand_in = StandIn()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", stand_in.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    stand_in.url = f"http://127.0.0.1:{port}"
    try:
        yield stand_in
    finally:
        await runner.cleanup()
