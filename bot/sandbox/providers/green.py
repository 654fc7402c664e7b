"""A stand-in for GREEN-API at `/green/waInstance<ID>/<method>/<TOKEN>`."""

import asyncio
import itertools
from collections.abc import Callable
from typing import Any, cast

from bot.sandbox.providers.asgi import ApiAnswer, Scope, dump_json
from bot.sandbox.providers.courier import Courier, Parcel, Shelf
from bot.sandbox.providers.green_methods import GreenMethods, InvalidError, has_account
from bot.sandbox.providers.green_shapes import GreenShapes
from bot.sandbox.providers.provider import Params, Provider, Route
from bot.sandbox.world.config import SandboxConfig
from bot.sandbox.world.faults import Fault
from bot.sandbox.world.people import Message, Person, PhoneButton
from bot.sandbox.world.world import World

Json = dict[str, Any]
WATCHED = (
    "incomingWebhook", "outgoingWebhook", "outgoingMessageWebhook", "stateWebhook", "pollMessageWebhook",
    "editedMessageWebhook", "deletedMessageWebhook",
)  # fmt: skip
"""What an instance tells of, if it is set to."""


class Green(Provider):
    """WhatsApp through GREEN-API: calls in, notifications out by a queue or by webhook."""

    channel = "whatsapp"

    def __init__(self, world: World, config: SandboxConfig, courier: Courier) -> None:
        super().__init__(world, config, courier)
        own_url = config.own_url or config.base_url
        self.shapes = GreenShapes(world, config.green_id, config.sms_number, own_url)
        self.state = "authorized"
        self.shelf = Shelf()
        is_called = config.green_mode == "webhook"
        self.settings: Json = {
            "wid": self.shapes.wid,
            "webhookUrl": f"{config.base_url}/webhooks/whatsapp" if is_called else "",
            "webhookUrlToken": config.green_webhook_token if is_called else "",
            "delaySendMessagesMilliseconds": 500,
        } | dict.fromkeys(WATCHED, "yes")
        self._receipts = itertools.count(1)
        self._methods = GreenMethods(world, self._follow_up).named | self._own_methods()

    def _own_methods(self) -> dict[str, Callable[[Params], Any]]:
        """Those about the instance itself."""
        return {
            "getStateInstance": lambda _: {"stateInstance": self.state},
            "getSettings": lambda _: self.settings,
            "setSettings": self._set_settings,
            "getWaSettings": self._wa_settings,
            "lastOutgoingMessages": lambda _: self.shapes.journal(),
            "clearWebhooksQueue": self._clear,
            "getWebhooksCount": lambda _: {"count": len(self.shelf.items)},
        }

    # calls in

    def route(self, path: str, scope: Scope) -> Route | ApiAnswer:
        """`waInstance<ID>/<method>/<TOKEN>[/<receipt>]`."""
        parts = path.strip("/").split("/")
        if len(parts) < 3 or not parts[0].startswith("waInstance"):
            return ApiAnswer(404, {"statusCode": 404, "message": "Not Found"})
        if parts[0] != f"waInstance{self.config.green_id}":
            return ApiAnswer(403, b"", kind=b"text/html")
        if parts[2] != self.config.green_token:
            return ApiAnswer(401, b"", kind=b"text/html")
        return Route(parts[1], {"receipt": parts[3]} if len(parts) > 3 else {})

    async def answer(self, method: str, params: Params) -> ApiAnswer:
        """One method of the API."""
        try:
            if method == "receiveNotification":
                return ApiAnswer(200, await self._receive(params))
            if method == "deleteNotification":
                return ApiAnswer(200, {"result": self._confirm(int(params.get("receipt") or 0))})
            handler = self._methods.get(method)
            return ApiAnswer(200, handler(params)) if handler else self.trouble(Fault("whatsapp", 404))
        except InvalidError as invalid:
            return ApiAnswer(400, _error(400, f"Validation failed. Details: {invalid}"))
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            return ApiAnswer(400, _error(400, f"Validation failed. Details: {type(error).__name__} {error}"))

    def trouble(self, fault: Fault) -> ApiAnswer:
        """An error as GREEN-API words it."""
        status = cast(int, fault.status)
        if status == 466:
            quota = {"method": "sendMessage", "used": 200, "total": 200, "status": "QUOTA_EXCEEDED"}
            told = "Monthly quota has been exceeded"
            return ApiAnswer(466, {"invokeStatus": quota | {"description": told}})
        words = {403: "Forbidden", 404: "Not Found", 429: "Too Many Requests", 500: "Internal Server Error"}
        return ApiAnswer(status, _error(status, words.get(status, "Bad Request")))

    def _set_settings(self, params: Params) -> Json:
        self.settings |= {name: value for name, value in params.items() if name in self.settings}
        return {"saveSettings": True}

    def _wa_settings(self, _: Params) -> Json:
        return {
            "stateInstance": self.state,
            "phone": self.shapes.wid.split("@")[0],
            "avatar": "",
            "deviceId": "",
        }

    def _clear(self, _: Params) -> Json:
        self.shelf.items.clear()
        return {"isCleared": True, "reason": ""}

    async def _receive(self, params: Params) -> Json | None:
        if await self.shelf.wait(float(params.get("receiveTimeout") or 5)):
            receipt, body, _ = self.shelf.items[0]
            return {"receiptId": receipt, "body": body}
        return None

    def _confirm(self, receipt: int) -> bool:
        return self.shelf.confirm_below(receipt + 1)

    # receipts

    def _follow_up(self, message: Message, chat: str) -> None:
        loop = asyncio.get_running_loop()
        sent, delivered, read = self.config.receipt_delays
        if not has_account(self.world, chat):
            loop.call_later(sent, self._report, message, "noAccount")
            return
        if self.state == "yellowCard":
            return  # taken, and never heard of again
        for delay, status in ((sent, "sent"), (delivered, "delivered"), (read, "read")):
            loop.call_later(delay, self._report, message, status)

    def _report(self, message: Message, status: str) -> None:
        message.status = "failed" if status == "noAccount" else cast(Any, status)
        self.world.changed(message)
        self._notify(self.shapes.status(message.provider_id, status, message.address))

    # notifications out

    def said(self, person: Person, message: Message, repeats: int) -> None:
        """A message of any kind."""
        body = self.shapes.incoming(person, message.provider_id, self.shapes.message(message))
        for _ in range(repeats):
            self._notify(body, message)

    def pressed(self, person: Person, message: Message, button: PhoneButton) -> None:
        """A tap on a button, or a vote."""
        poll = message.kind == "poll"
        data = self.shapes.vote(person, message, button) if poll else self.shapes.tap(message, button)
        self._notify(self.shapes.incoming(person, self.shapes.new_id(), data))

    def reacted(self, person: Person, message: Message, emoji: str | None) -> None:
        """An emoji."""
        data = self.shapes.reaction(message, emoji)
        self._notify(self.shapes.incoming(person, self.shapes.new_id(), data))

    def edited(self, person: Person, message: Message) -> None:
        """New words."""
        self._notify(self.shapes.incoming(person, self.shapes.new_id(), self.shapes.edit(message)))

    def deleted(self, person: Person, message: Message) -> None:
        """A deletion."""
        self._notify(self.shapes.incoming(person, self.shapes.new_id(), self.shapes.deletion(message)))

    def owner_says(self, person: Person, text: str) -> Message:
        """Somebody answers from the business's own phone."""
        message = self.world.add("whatsapp", person.address("whatsapp"), text, mine=False, author="owner")
        self._notify(self.shapes.own_phone(message.address, text, message.provider_id))
        return message

    def change_state(self, state: str, until: int | None = None) -> None:
        """The instance's state changes: authorized, yellowCard, blocked, suspended …"""
        self.state = state
        more = {"suspendedUntil": until} if until else {}
        self._notify(self.shapes.notification("stateInstanceChanged", stateInstance=state, **more))

    def _notify(self, body: Json, message: Message | None = None) -> None:
        taken = self.delivered(message) if message else None
        url = self.settings["webhookUrl"]
        if not url:
            self.shelf.put(next(self._receipts), body, taken)
            return
        headers = {"Content-Type": "application/json"}
        if self.settings["webhookUrlToken"]:
            headers["Authorization"] = f"Bearer {self.settings['webhookUrlToken']}"
        self.courier.post("whatsapp", Parcel(url, dump_json(body), headers, taken))


def _error(status: int, words: str) -> Json:
    return {"statusCode": status, "timestamp": "", "path": "", "message": words}
