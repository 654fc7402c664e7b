"""A stand-in for the Telegram Bot API at `/telegram/bot<TOKEN>/<method>`."""

import itertools
from typing import Any, cast

from bot.sandbox.providers.asgi import ApiAnswer, Scope, dump_json
from bot.sandbox.providers.courier import Courier, Parcel, Shelf
from bot.sandbox.providers.provider import Params, Provider, Route
from bot.sandbox.providers.telegram_methods import Methods
from bot.sandbox.providers.telegram_params import RefusedError, decoded
from bot.sandbox.providers.telegram_shapes import Shapes
from bot.sandbox.world.config import SandboxConfig
from bot.sandbox.world.faults import Fault
from bot.sandbox.world.people import Message, Person, PhoneButton
from bot.sandbox.world.world import World

# What is sent when `allowed_updates` was never given: everything but these.
UNASKED = frozenset({"message_reaction", "message_reaction_count", "chat_member"})


class BotApi(Provider):
    """Bot API: calls in, updates out by getUpdates or by webhook."""

    channel = "telegram"
    own_address = "chat_id"

    def __init__(self, world: World, config: SandboxConfig, courier: Courier) -> None:
        super().__init__(world, config, courier)
        bot_id = int(config.telegram_token.split(":")[0])
        name = next(iter(config.business.values()), "Bot")
        self.shapes = Shapes(world, bot_id, name, config.telegram_username, config.staff_forum)
        self.methods = Methods(world, self.shapes)
        self.webhook = f"{config.base_url}/webhooks/telegram" if config.telegram_mode == "webhook" else ""
        self.secret = config.telegram_secret
        self.allowed: list[str] | None = None
        self.shelf = Shelf()
        self._updates = itertools.count(1)
        self._polls = 0

    # calls in

    def route(self, path: str, scope: Scope) -> Route | ApiAnswer:
        """`bot<token>/<method>` or `file/bot<token>/<name>`."""
        parts = path.strip("/").split("/")
        if parts[0] == "file" and len(parts) == 3:
            return self._file(parts[1], parts[2])
        if len(parts) != 2 or not parts[0].startswith("bot"):
            return _refusal(404, "Not Found")
        if parts[0][3:] != self.config.telegram_token:
            return _refusal(401, "Unauthorized")
        return Route(parts[1], {})

    def _file(self, bot: str, name: str) -> ApiAnswer:
        stored = self.world.files.get(name)
        if bot[3:] != self.config.telegram_token or stored is None:
            return _refusal(404, "Not Found")
        return ApiAnswer(200, stored[1], kind=stored[0].encode())

    async def answer(self, method: str, params: Params) -> ApiAnswer:
        """One method of the Bot API."""
        lower = method.lower()
        try:
            if lower == "getupdates":
                return await self._get_updates(params)
            own = {"setwebhook": self._set_webhook, "deletewebhook": self._delete_webhook}.get(lower)
            if own:
                return _result(own(params))
            if lower == "getwebhookinfo":
                return _result(self._webhook_info())
            handler = self.methods.named(lower)
            return _result(handler(params)) if handler else _refusal(404, "Not Found: method not found")
        except RefusedError as refused:
            return _refusal(refused.code, str(refused), **refused.parameters)
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            return _refusal(400, f"Bad Request: {type(error).__name__} {error}")

    def trouble(self, fault: Fault) -> ApiAnswer:
        """An error as Telegram words it."""
        status = cast(int, fault.status)
        words = {
            400: "Bad Request: chat not found",
            403: "Forbidden: bot was blocked by the user",
            429: f"Too Many Requests: retry after {int(fault.retry_after or 1)}",
            500: "Internal Server Error",
            502: "Bad Gateway",
        }
        told = words.get(status, "Error")
        if status == 400 and fault.method in ("createForumTopic", "getChat"):
            told = "Bad Request: not enough rights to create a topic"
        elif status == 400 and fault.method in ("sendPhoto", "sendVideo", "sendVoice", "sendDocument"):
            told = "Bad Request: failed to get HTTP URL content"
        more = {"parameters": {"retry_after": int(fault.retry_after or 1)}} if status == 429 else {}
        body = {"ok": False, "error_code": status, "description": told} | more
        return ApiAnswer(status, body)

    async def _get_updates(self, params: Params) -> ApiAnswer:
        if self.webhook:
            return _refusal(409, "Conflict: can't use getUpdates method while webhook is active")
        if "allowed_updates" in params:
            self.allowed = decoded(params, "allowed_updates") or None
        self._polls += 1
        poll = self._polls
        self.shelf.wake()  # an older poll gives way
        offset = int(params.get("offset") or 0)
        if offset > 0:
            self.shelf.confirm_below(offset)
        await self.shelf.wait(min(float(params.get("timeout") or 0), 50.0), lambda: self._polls == poll)
        if self._polls != poll:
            return _refusal(409, "Conflict: terminated by other getUpdates request")
        limit = int(params.get("limit") or 100)
        return _result([item for _, item, _ in itertools.islice(self.shelf.items, limit)])

    def _set_webhook(self, params: Params) -> bool:
        self.webhook = str(params.get("url") or "")
        self.secret = str(params.get("secret_token") or "")
        self.allowed = decoded(params, "allowed_updates") or self.allowed
        self._drop_pending(params)
        while self.webhook and self.shelf.items:
            number, update, taken = self.shelf.items.popleft()
            self._post(number, update, "backlog", taken)
        return True

    def _delete_webhook(self, params: Params) -> bool:
        self.webhook = ""
        self._drop_pending(params)
        return True

    def _drop_pending(self, params: Params) -> None:
        if str(params.get("drop_pending_updates", "")).lower() in ("true", "1"):
            self.shelf.items.clear()

    def _webhook_info(self) -> dict[str, Any]:
        pending = len(self.shelf.items) + (self.courier.waiting() if self.webhook else 0)
        return {"url": self.webhook, "has_custom_certificate": False, "pending_update_count": pending}

    # updates out

    def said(self, person: Person, message: Message, repeats: int) -> None:
        """A message in a private chat."""
        if message.kind == "contact" and message.details.get("phone") == person.phone:
            message.details["user_id"] = person.telegram_id
        self._message(message, repeats)

    def pressed(self, person: Person, message: Message, button: PhoneButton) -> None:
        """A callback query from a private chat."""
        self._callback(self.shapes.user(person), message, button)

    def reacted(self, person: Person, message: Message, emoji: str | None) -> None:
        """A changed reaction."""
        new = [{"type": "emoji", "emoji": emoji}] if emoji else []
        update = {
            "chat": self.shapes.chat(message.address),
            "message_id": int(message.provider_id),
            "user": self.shapes.user(person),
            "date": int(self.world.now().timestamp()),
            "old_reaction": [],
            "new_reaction": new,
        }
        self._send("message_reaction", update, message.address)

    def edited(self, person: Person, message: Message) -> None:
        """A message with new words."""
        self._send("edited_message", self.shapes.message(message), message.address)

    def deleted(self, person: Person, message: Message) -> None:
        """Telegram tells bots nothing about deletions in private chats."""

    def blocked(self, person: Person, blocks: bool) -> None:
        """A person blocked the bot, or let it back in."""
        was, now = ("member", "kicked") if blocks else ("kicked", "member")
        update = {
            "chat": self.shapes.chat(person.address("telegram")),
            "from": self.shapes.user(person),
            "date": int(self.world.now().timestamp()),
            "old_chat_member": {"user": self.shapes.bot, "status": was, "until_date": 0},
            "new_chat_member": {"user": self.shapes.bot, "status": now, "until_date": 0},
        }
        self._send("my_chat_member", update, person.address("telegram"))

    def staff_said(self, message: Message) -> None:
        """A message in the staff group."""
        self._message(message, 1)

    def staff_pressed(self, message: Message, button: PhoneButton, by: str) -> None:
        """A callback query from the staff group."""
        self._callback(self.shapes.staff_user(by), message, button)

    def upgraded(self, old: str, new: str) -> None:
        """The service messages that tell of a group's new id, in both chats."""
        of = {"from": self.shapes.staff_user("Noa"), "date": int(self.world.now().timestamp())}
        for chat, told in (
            (old, {"migrate_to_chat_id": int(new)}),
            (new, {"migrate_from_chat_id": int(old)}),
        ):
            group = {"id": int(chat), "type": "group" if chat == old else "supergroup", "title": "Staff"}
            self._send("message", {"message_id": 1, "chat": group, **of, **told}, chat)

    def _message(self, message: Message, repeats: int) -> None:
        shape = self.shapes.message(message)
        self._send("message", shape, message.address, message, repeats)

    def _callback(self, user: dict[str, Any], message: Message, button: PhoneButton) -> None:
        query = {
            "id": str(4_000_000_000_000 + next(self._updates)),
            "from": user,
            "message": self.shapes.message(message),
            "chat_instance": str(abs(int(message.address))),
            "data": button.data,
        }
        self._send("callback_query", query, message.address)

    def _send(
        self, kind: str, body: dict[str, Any], lane: str, message: Message | None = None, repeats: int = 1
    ) -> None:
        if kind not in self.allowed if self.allowed is not None else kind in UNASKED:
            return
        number = next(self._updates)
        update = {"update_id": number, kind: body}
        taken = self.delivered(message) if message else None
        if not self.webhook:
            self.shelf.put(number, update, taken)
            return
        for _ in range(repeats):
            self._post(number, update, lane, taken)

    def _post(self, number: int, update: dict[str, Any], lane: str, taken: Any) -> None:
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.secret
        self.courier.post(f"telegram {lane}", Parcel(self.webhook, dump_json(update), headers, taken))

    def stop_polls(self) -> None:
        """Let waiting polls go."""
        self._polls += 1
        self.shelf.wake()


def _result(result: Any) -> ApiAnswer:
    return ApiAnswer(200, {"ok": True, "result": result})


def _refusal(status: int, words: str, **parameters: Any) -> ApiAnswer:
    more = {"parameters": parameters} if parameters else {}
    return ApiAnswer(status, {"ok": False, "error_code": status, "description": words} | more)
