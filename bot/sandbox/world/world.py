"""The world outside the bot: people, their phones, the staff group, and what goes wrong there.

Everything is in memory. The providers' stand-ins turn what people do into updates, and the bot's API
calls into bubbles on phones.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from bot.sandbox.world.chats import Chats
from bot.sandbox.world.faults import Fault, Faults, Trouble
from bot.sandbox.world.people import Message, MessageKind, Person, PhoneButton

STAFF = "staff"


class Network(Protocol):
    """A provider, from a person's side: how their doings reach the bot."""

    def said(self, person: Person, message: Message, repeats: int) -> None:
        """A new message of any kind."""

    def pressed(self, person: Person, message: Message, button: PhoneButton) -> None:
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

    def staff_pressed(self, message: Message, button: PhoneButton, by: str) -> None:
        """A member of staff tapped a button of the bot's message."""


class World(Chats):
    """What people and staff do, and what goes wrong."""

    def __init__(self, staff_chat_id: int, now: Callable[[], datetime] | None = None) -> None:
        super().__init__(now)
        self.staff_chat_id = staff_chat_id
        self.networks: dict[str, Network] = {}
        self.staff_network: StaffNetwork | None = None
        self.trouble = Faults()
        self.files: dict[str, tuple[str, bytes]] = {}
        self.staff = self.chat("telegram", str(staff_chat_id))
        self.staff_was: str | None = None  # the group's id before it became a supergroup

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

    async def press(self, person: Person, channel: str, message_id: str, button: str) -> PhoneButton:
        """A tap. `button` is a label or the data behind it. KeyError when message or button is not there."""
        message, tapped = self._tapped(channel, person.address(channel), message_id, button)
        if tapped.url is None:
            message.chosen = tapped.label
            await self._do(person, channel, message, tapped)
            self.changed(message)
        return tapped

    async def _do(self, person: Person, channel: str, message: Message, tapped: PhoneButton) -> None:
        if tapped.key == "contact":
            await self.share(person, channel, "contact", name=person.name, phone=person.phone)
        elif tapped.key == "words":
            await self.says(person, channel, tapped.label)
        else:
            self.networks[channel].pressed(person, message, tapped)

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

    async def staff_press(self, message_id: str, data: str, name: str = "Noa") -> PhoneButton:
        """A member of staff taps a button (its data or its label) of a message in the group."""
        message, tapped = self._tapped("telegram", self.staff.address, message_id, data)
        if tapped.url is None and self.staff_network:
            self.staff_network.staff_pressed(message, tapped, name)
        return tapped

    def upgrade(self, address: str) -> None:
        """The staff group becomes a supergroup: an empty chat with an id of its own."""
        self.staff_was, self.staff = self.staff.address, self.chat("telegram", address)

    def _there(self, channel: str, address: str, message_id: str) -> Message:
        message = self.message(channel, message_id, address)
        if message is None:
            raise KeyError(message_id)
        return message

    def _tapped(self, channel: str, address: str, message_id: str, words: str) -> tuple[Message, PhoneButton]:
        message = self._there(channel, address, message_id)
        button = message.button(words)
        if button is None:
            raise KeyError(words)
        return message, button

    def fail(
        self,
        channel: str,
        method: str | None = None,
        status: Trouble = 500,
        times: int | None = 1,
        retry_after: float | None = None,
        address: str | None = None,
        words: str | None = None,
    ) -> Fault:
        """The next `times` calls of a method go wrong (None: until `heal`). See `Fault` for the ways."""
        fault = Fault(channel, status, method, times, retry_after, address, words)
        self.trouble.waiting.append(fault)
        return fault

    def heal(self) -> None:
        """No more faults."""
        self.trouble.waiting.clear()

    def reset(self) -> None:
        """Forget people, chats, faults and calls."""
        self.people.clear()
        self.chats.clear()
        self._by_address.clear()
        self.files.clear()
        self.trouble = Faults()
        self.staff, self.staff_was = self.chat("telegram", str(self.staff_chat_id)), None
        self.tell({"kind": "people"})
