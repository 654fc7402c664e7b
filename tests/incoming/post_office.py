"""A GREEN-API and a Telegram on loopback that give out what is put on their shelf, byte for byte, until it is taken."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs

from aiohttp import web

from tests.harness.stand_in import serve


@dataclass
class Shelf:
    """What waits: raw notifications by receipt, the oldest first. `page` is answered in place of all of it;
    `wrap` is how GREEN-API hands out one."""

    items: dict[int, bytes] = field(default_factory=dict)
    page: bytes | None = None
    asked: int = 0
    keeps: bool = False  # it says that it deleted, and did not
    others: bool = False  # somebody else has each deleted first
    wrap: bytes = b'{"receiptId":%d,"body":%s}'

    def put(self, *bodies: bytes) -> None:
        """Let more wait."""
        for body in bodies:
            self.items[len(self.items) + 1 + self.asked] = body

    def give_one(self) -> bytes:
        """As GREEN-API does: one at a time, with its receipt."""
        self.asked += 1
        if self.page is not None:
            return self.page
        receipt = next(iter(self.items), None)
        return b"null" if receipt is None else self.wrap % (receipt, self.items[receipt])

    def give_many(self, offset: int, limit: int) -> bytes:
        """As Telegram does: those before the offset are forgotten."""
        self.asked += 1
        if self.page is not None:
            return self.page
        if not self.keeps:
            self.items = {number: body for number, body in self.items.items() if number >= offset}
        given = list(self.items.items())[:limit]
        updates = [b'{"update_id":%d,"message":%s}' % (number, body) for number, body in given]
        return b'{"ok":true,"result":[%s]}' % b",".join(updates)


@asynccontextmanager
async def serve_green(shelf: Shelf) -> AsyncIterator[str]:
    """GREEN-API's queue at the address that is given."""

    async def answer(request: web.Request) -> web.StreamResponse:
        if request.method == "DELETE":
            if not shelf.keeps:
                shelf.items.pop(int(request.path.rpartition("/")[2]), None)
            return web.Response(body=b'{"result":false,"reason":""}' if shelf.others else b'{"result":true}')
        return web.Response(body=shelf.give_one())

    async with serve(answer) as url:
        yield url


@asynccontextmanager
async def serve_telegram(shelf: Shelf) -> AsyncIterator[str]:
    """Telegram's updates at the address that is given."""

    async def answer(request: web.Request) -> web.StreamResponse:
        if not request.path.endswith("getUpdates"):
            return web.Response(body=b'{"ok":true,"result":true}')
        form = parse_qs((await request.read()).decode())
        offset, limit = (
            int(form.get(name, [other])[0]) for name, other in (("offset", "0"), ("limit", "100"))
        )
        return web.Response(body=shelf.give_many(offset, limit))

    async with serve(answer) as url:
        yield url
