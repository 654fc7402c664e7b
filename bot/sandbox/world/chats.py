"""People, and what is on their phones; and everyone who is watching."""

import asyncio
import itertools
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.sandbox.world.people import Chat, Message, Person


class Chats:
    """People by their addresses, chats by channel and address, and everyone who is watching."""

    def __init__(self, now: Callable[[], datetime] | None = None) -> None:
        self.now = now or self._own_now  # the bot's clock where it can be had, so that bubbles carry its time
        self._offset = timedelta()
        self.people: dict[str, Person] = {}
        self.chats: dict[tuple[str, str], Chat] = {}
        self._numbers = itertools.count(1)
        self._watchers: set[asyncio.Queue[dict[str, Any]]] = set()
        self._by_address: dict[tuple[str, str], Person] = {}

    def _own_now(self) -> datetime:
        return datetime.now(UTC) + self._offset

    def follow(self, moment: datetime) -> None:
        """Take an aware moment for the present one, from now on."""
        self._offset = moment - datetime.now(UTC)

    def person(
        self, name: str, *, phone: str | None = None, telegram_id: int | None = None, **traits: Any
    ) -> Person:
        """A new person, or the one who has this phone already with what is given changed (see `Person`)."""
        number = next(self._numbers)
        phone = phone or f"+97250{5_000_000 + number}"
        known = next((p for p in self.people.values() if p.phone == phone), None)
        person = known or Person(f"p{number}", name, phone, telegram_id or 500_000_000 + number)
        person.name = name
        if telegram_id is not None:
            person.telegram_id = telegram_id
        for trait, value in traits.items():
            setattr(person, trait, value)
        self.people[person.id] = person
        for channel in ("whatsapp", "telegram", "sms"):
            self._by_address[channel, person.address(channel)] = person
        self._by_address["whatsapp", f"{person.phone.lstrip('+')}@c.us"] = person
        self.tell({"kind": "people"})
        return person

    def find(self, who: str) -> Person:
        """The person with this id, name or phone. KeyError when there is none."""
        for person in self.people.values():
            if who in (person.id, person.name, person.phone):
                return person
        raise KeyError(who)

    def owner(self, channel: str, address: str) -> Person | None:
        """Whose address this is."""
        return self._by_address.get((channel, address))

    def chat(self, channel: str, address: str) -> Chat:
        """The chat at an address, made on first use. A person has one on each channel."""
        person = self._by_address.get((channel, address))
        key = (channel, person.address(channel) if person else address)
        chat = self.chats.get(key)
        if chat is None:
            chat = self.chats[key] = Chat(*key)
        return chat

    def message(self, channel: str, provider_id: str, address: str | None = None) -> Message | None:
        """A message by its provider's id."""
        if address is not None:
            chats = [self.chat(channel, address)]
        else:
            chats = [c for (name, _), c in self.chats.items() if name == channel]
        return next((m for c in chats for m in reversed(c.messages) if m.provider_id == provider_id), None)

    def add(self, channel: str, address: str, text: str, *, mine: bool, **more: Any) -> Message:
        """A new bubble in the chat at an address."""
        number = next(self._numbers)
        chat = self.chat(channel, address)
        more.setdefault("status", "pending" if mine else "sent")
        more.setdefault("provider_id", new_provider_id(channel, next(chat.numbers)))
        message = Message(number, channel, chat.address, text, self.now(), mine, **more)
        chat.messages.append(message)
        if mine:
            chat.unread.append(message)
        else:
            chat.activity = None
        self.changed(message)
        return message

    def mark_read(self, chat: Chat) -> None:
        """The bot looked at a chat: the ticks of what it was told turn blue."""
        taken = [message for message in chat.unread if message.status == "delivered"]
        if taken:
            chat.unread = [message for message in chat.unread if message.status == "pending"]
        for message in taken:
            message.status = "read"
            self.changed(message)

    def changed(self, message: Message) -> None:
        """Tell the watchers that a message is new or different."""
        if self._watchers:
            self.tell({"kind": "message", "message": message.shown()})

    def tell(self, event: dict[str, Any]) -> None:
        """Pass an event to everyone who is watching."""
        for watcher in self._watchers:
            watcher.put_nowait(event)

    @asynccontextmanager
    async def watch(self) -> AsyncIterator[asyncio.Queue[dict[str, Any]]]:
        """A queue of everything that happens while the block runs."""
        queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._watchers.add(queue)
        try:
            yield queue
        finally:
            self._watchers.discard(queue)


def new_provider_id(channel: str, number: int) -> str:
    """An id of the form the provider gives its messages. Telegram's is the message's `number` within its chat."""
    if channel == "telegram":
        return str(number)
    return f"3EB0{secrets.token_hex(8).upper()}" if channel == "whatsapp" else f"SM{secrets.token_hex(16)}"
