"""What the three stand-ins have in common: a call is recorded, may meet a fault, and is answered."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.sandbox.providers.asgi import ApiAnswer, Receive, Scope, Send, drop, hang, read_params, respond
from bot.sandbox.providers.courier import Courier
from bot.sandbox.world.config import SandboxConfig
from bot.sandbox.world.faults import TAKING, Call, Fault
from bot.sandbox.world.people import Message
from bot.sandbox.world.world import World

Params = dict[str, Any]
Method = Callable[[Params], Awaitable[ApiAnswer] | ApiAnswer]
UNREADABLE = {
    "html": ApiAnswer(200, b"<!doctype html><title>Welcome</title>", kind=b"text/html"),
    "accepted": ApiAnswer(202, b""),
}
"""What is answered by something in between, once the call went through."""


@dataclass(slots=True)
class Route:
    """Which method of the API a path names."""

    method: str
    params: Params


class Provider:
    """One provider's API. Subclasses route paths, answer methods, and put faults into words."""

    channel: str
    own_address = "chatId"  # the parameter that names the recipient

    def __init__(self, world: World, config: SandboxConfig, courier: Courier) -> None:
        self.world = world
        self.config = config
        self.courier = courier

    def route(self, path: str, scope: Scope) -> Route | ApiAnswer:
        """The method a path names, or the refusal of it (unknown path, wrong credentials)."""
        raise NotImplementedError

    async def answer(self, method: str, params: Params) -> ApiAnswer:
        """Carry out a method."""
        raise NotImplementedError

    def trouble(self, fault: Fault) -> ApiAnswer:
        """The answer a fault with an HTTP status gives, in the provider's own words."""
        raise NotImplementedError

    async def serve(self, path: str, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP call. `path` is what follows the provider's own prefix."""
        routed = self.route(path, scope)
        if isinstance(routed, ApiAnswer):
            await respond(send, routed)
            return
        try:
            params = await read_params(scope, receive) | routed.params
        except ValueError:
            await respond(send, self.trouble(Fault(self.channel, 400)))
            return
        await self._carry_out(routed.method, params, receive, send)

    async def _carry_out(self, method: str, params: Params, receive: Receive, send: Send) -> None:
        address = params.get(self.own_address)
        address = None if address is None else str(address)
        fault = self.world.trouble.strike(self.channel, method, address, params)
        call = Call(time.time(), self.channel, method, address, params)
        self.world.trouble.calls.append(call)
        if fault is None or fault.status in TAKING:
            answer = await self.answer(method, params)
            call.status = answer.status
        if fault is None:
            await respond(send, answer)
            return
        call.status = fault.status
        match fault.status:
            case int():
                await respond(send, self.trouble(fault))
            case "html" | "accepted":
                await respond(send, UNREADABLE[fault.status])
            case "hang" | "mute":
                await hang(receive)
            case _:
                await drop(send)

    def delivered(self, message: Message) -> Callable[[], None]:
        """What to do when the bot took a person's message: the second tick."""

        def tick() -> None:
            if message.status == "pending":
                message.status = "delivered"
                self.world.changed(message)

        return tick
