"""The world outside the bot: people, their phones, the staff group, and what goes wrong there.

Everything is in memory. The providers' stand-ins turn what people do into updates, and the bot's API
calls into bubbles on phones.
"""

import asyncio
import itertools
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from bot.sandbox.faults import Fault, Faults, Trouble
from bot.sandbox.people import Button, Chat, Message, MessageKind, Person

STAFF = "staff"


class Network(Protocol):
    """A provider, from a person's side: how their doings reach the bot."""

    def said(self, person: Person, message: Message, repeats: int) -> None:
        """A new message of any kind."""

    def pressed(self, person: Person, message: Message, button: Button) -> None:
        """A tap on a button of the bot's message."""

    def reacted(self, person: Person, message: Message, emoji: str | None) -> None:
        """An emoji put on a message, or taken off (None)."""

    def edited(self, person: Person, message: Message) -> None:
        """The person's own message got a new text."""

    def deleted(self, person: Person, message: Message) -> None:
        """The person's own message was deleted."""


class StaffNetwork(Protocol):
    """The provider of the staff group."""

    def staff_said(self, message: Message) -> None:
        """A member of staff wrote in the group."""

    def staff_pressed(self, message: Message, button: Button, by: str) -> None:
        """A member of staff tapped a button of the bot's message."""


class World:
    """People, chats by channel and address, faults, and everyone who is watching."""

    def __init__(self, staff_chat_id: int, now: Callable[[], datetime] | None = None) -> None:
        self.now = now or self._own_now  # the bot's clock where it can be had, so that bubbles carry its time
        self._offset = timedelta()
        self.staff_chat_id = staff_chat_id
        self.networks: dict[str, Network] = {}
        self.staff_network: StaffNetwork | None = None
        self.people: dict[str, Person] = {}
        self.chats: dict[tuple[str, str], Chat] = {}
        self.trouble = Faults()
        self.files: dict[str, tuple[str, bytes]] = {}
        self._numbers = itertools.count(1)
        self._watchers: set[asyncio.Queue[dict[str, Any]]] = set()
        self._by_address: dict[tuple[str, str], Person] = {}
        self.staff = self.chat("telegram", str(staff_chat_id))

    def _own_now(self) -> datetime:
        return datetime.now(UTC) + self._offset

    def follow(self, moment: datetime) -> None:
        """Take an aware moment for the present one, from now on."""
        self._offset = moment - datetime.now(UTC)

    # people

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

    # what people do

    async def says(
        self, person: Person, channel: str, text: str, *, quotes: str | None = None, repeats: int = 1
    ) -> Message:
        """A person writes. `repeats` is how often the provider delivers the very same notification."""
        message = self.add(channel, person.address(channel), text, mine=True, quotes=quotes)
        self.networks[channel].said(person, message, repeats)
        return message

    async def share(
        self,
        person: Person,
        channel: str,
        kind: MessageKind,
        *,
        caption: str = "",
        media: str | None = None,
        repeats: int = 1,
        **details: Any,
    ) -> Message:
        """A person sends no words. `details`: latitude, longitude; name, phone; emoji; seconds."""
        message = self.add(
            channel, person.address(channel), caption, mine=True, kind=kind, media=media, details=details
        )
        self.networks[channel].said(person, message, repeats)
        return message

    async def press(self, person: Person, channel: str, message_id: str, button: str) -> Button:
        """A tap. `button` is a label or the data behind it. KeyError when message or button is not there."""
        message, tapped = self._tapped(channel, person.address(channel), message_id, button)
        if tapped.url is None:
            message.chosen = tapped.label
            self.networks[channel].pressed(person, message, tapped)
            self.changed(message)
        return tapped

    async def react(self, person: Person, channel: str, message_id: str, emoji: str | None) -> None:
        """An emoji on one of the bot's messages; None takes it off."""
        message = self._there(channel, person.address(channel), message_id)
        message.reaction = emoji
        self.networks[channel].reacted(person, message, emoji)
        self.changed(message)

    async def edit(self, person: Person, channel: str, message_id: str, text: str) -> None:
        """New words for a message the person wrote."""
        message = self._there(channel, person.address(channel), message_id)
        message.text, message.edited = text, True
        self.networks[channel].edited(person, message)
        self.changed(message)

    async def delete(self, person: Person, channel: str, message_id: str) -> None:
        """The person deletes a message of theirs for everyone."""
        message = self._there(channel, person.address(channel), message_id)
        message.deleted = True
        self.networks[channel].deleted(person, message)
        self.changed(message)

    async def staff_says(
        self, text: str, *, reply_to: str | None = None, name: str = "Noa", thread: str | None = None,
        kind: MessageKind = "text", media: str | None = None, **details: Any,
    ) -> Message:  # fmt: skip
        """A member of staff writes or sends something in the group, in the topic `thread` where it has topics.

        `reply_to` is the provider id of the message answered.
        """
        answered = self.message("telegram", reply_to, self.staff.address) if reply_to else None
        message = self.add(
            "telegram", self.staff.address, text, mine=True, author=name, quotes=reply_to,
            thread=answered.thread if answered else thread, kind=kind, media=media, details=details,
        )  # fmt: skip
        if self.staff_network:
            self.staff_network.staff_said(message)
        return message

    async def staff_press(self, message_id: str, data: str, name: str = "Noa") -> Button:
        """A member of staff taps a button (its data or its label) of a message in the group."""
        message, tapped = self._tapped("telegram", self.staff.address, message_id, data)
        if tapped.url is None and self.staff_network:
            self.staff_network.staff_pressed(message, tapped, name)
        return tapped

    def _there(self, channel: str, address: str, message_id: str) -> Message:
        message = self.message(channel, message_id, address)
        if message is None:
            raise KeyError(message_id)
        return message

    def _tapped(self, channel: str, address: str, message_id: str, words: str) -> tuple[Message, Button]:
        message = self._there(channel, address, message_id)
        button = message.button(words)
        if button is None:
            raise KeyError(words)
        return message, button

    # what providers do

    def add(self, channel: str, address: str, text: str, *, mine: bool, **more: Any) -> Message:
        """A new bubble in the chat at an address."""
        number = next(self._numbers)
        chat = self.chat(channel, address)
        more.setdefault("status", "pending" if mine else "sent")
        more.setdefault("provider_id", new_provider_id(channel, number))
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

    # trouble

    def fail(
        self,
        channel: str,
        method: str | None = None,
        status: Trouble = 500,
        times: int | None = 1,
        retry_after: float | None = None,
        address: str | None = None,
    ) -> Fault:
        """The next `times` calls of a method go wrong (None: until `heal`). See `Fault` for the ways."""
        fault = Fault(channel, status, method, times, retry_after, address)
        self.trouble.waiting.append(fault)
        return fault

    def heal(self) -> None:
        """No more faults."""
        self.trouble.waiting.clear()

    # watching

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

    def reset(self) -> None:
        """Forget people, chats, faults and calls."""
        self.people.clear()
        self.chats.clear()
        self._by_address.clear()
        self.files.clear()
        self.trouble = Faults()
        self.staff = self.chat("telegram", str(self.staff_chat_id))
        self.tell({"kind": "people"})


def new_provider_id(channel: str, number: int) -> str:
    """An id of the form the provider gives its messages."""
    if channel == "telegram":
        return str(number)
    return f"3EB0{secrets.token_hex(8).upper()}" if channel == "whatsapp" else f"SM{secrets.token_hex(16)}"
