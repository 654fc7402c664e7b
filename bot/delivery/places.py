"""Where staff read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.channels.traits import Traits
from conversations.lead.addresses import Channel, Recipient


@dataclass(frozen=True, slots=True)
class StaffPlaces:
    """Where staff read: a chat they share, if there is one, and their phones (E.164)."""

    chat: Recipient | None = None
    numbers: tuple[str, ...] = ()

    def list_all(self, on: Mapping[Channel, Traits]) -> Iterator[Recipient]:
        """Everywhere they can be told: the chat first, then each phone, on one channel after the other."""
        if self.chat and self.chat.channel in on:
            yield self.chat
        for number in self.numbers:
            for channel, traits in on.items():
                if (address_of := traits.address_of) and (address := address_of(number)):
                    yield Recipient(channel, address)

    def find(self, broken: Channel, on: Mapping[Channel, Traits]) -> Iterator[Recipient]:
        """Where to tell of a broken channel: on others, as far as there are any."""
        chat = self.chat if self.chat and self.chat.channel in on else None
        if chat:
            yield chat
        by_phone = {channel: make for channel, traits in on.items() if (make := traits.address_of)}
        channel = next((other for other in by_phone if other is not broken), None if chat else broken)
        if channel and (address_of := by_phone.get(channel)):
            found = (address_of(number) for number in self.numbers)
            yield from (Recipient(channel, address) for address in found if address)
