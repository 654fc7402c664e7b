"""The people of a story: somebody with a phone on three networks, and staff in their chat."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from bot.channels.base import Inbound, ReachChanged, StaffInbound
from bot.channels.words import strip_marks
from bot.decisions.arrivals import Arrival
from bot.storyboards.providers import Taken
from bot.storyboards.rehearsal import STAFF_CHAT, Rehearsal
from conversations.deliveries.inputs import ParcelMoved, ParcelStatus
from conversations.lead.addresses import Address, Channel, phone_address
from conversations.lead.consent import Consent
from conversations.lead.content import Choice, FileKind, Language, Media
from conversations.purchases.told import ToldOrder
from conversations.turn.inputs import Clicked, MediaKind, Pressed, Said, Shared, Started, Submitted
from storage import leads

_CLOSED = {Channel.TELEGRAM: "blocked", Channel.WHATSAPP: "no_account", Channel.SMS: "unsubscribed"}
"""What each network tells of somebody who does not want to hear from the business any more."""

_FILES: Mapping[MediaKind, FileKind] = {
    "image": "image", "video": "video", "voice": "voice", "audio": "audio", "document": "document",
    "sticker": "document",
}  # fmt: skip


class NotOfferedError(Exception):
    """A tap on something that nobody offered. `offered` are the labels that could have been tapped."""

    def __init__(self, label: str, offered: list[str]) -> None:
        super().__init__(f'nobody offered "{label}"')
        self.offered = offered


@dataclass
class Persona:
    """Somebody who writes to the business. `channel` is where they write, until they change it."""

    rehearsal: Rehearsal
    phone: str
    name: str | None = None
    channel: Channel = Channel.WHATSAPP
    language: Language | None = None  # of their Telegram app
    _counter: Iterator[int] = field(default_factory=lambda: count(1))

    def address(self, channel: Channel) -> str:
        """Where a network reaches them."""
        digits = self.phone.lstrip("+")
        if channel is Channel.WHATSAPP:
            return f"{digits}@c.us"
        return digits if channel is Channel.TELEGRAM else self.phone

    def addresses(self) -> list[Address]:
        """Whatever the bot may know them by."""
        telegram, whatsapp = Channel.TELEGRAM, Channel.WHATSAPP
        return [
            phone_address(self.phone),
            Address(whatsapp.value, self.address(whatsapp)),
            Address(telegram.value, self.address(telegram)),
        ]

    def received(self, channel: Channel | None = None) -> list[Taken]:
        """What arrived on their phone, oldest first."""
        return [
            taken
            for taken in self.rehearsal.taken
            if channel in (None, taken.channel) and taken.address == self.address(taken.channel)
        ]

    async def find_id(self) -> str | None:
        """The id the bot gave them; None while it knows of nobody."""
        async with self.rehearsal.app.database.read() as connection:
            found = await leads.find_ids(connection, self.addresses())
        return next(iter(found.values()), None)

    async def leaves_details(self, consent: Consent | None = None, **details: object) -> None:
        """Fill in a form. `details` as of `Submitted`."""
        form = Submitted(name=self.name, phone=self.phone, consent=consent, **details)  # type: ignore[arg-type]
        await self.rehearsal.accept(
            Arrival(form, addresses=(phone_address(self.phone),), creates=True, phone=self.phone)
        )

    async def says(self, text: str) -> None:
        """Write. On Telegram "/start" is what a tap on the link to the bot writes, as there."""
        command, _, payload = text.partition(" ")
        if self.channel is Channel.TELEGRAM and command == "/start":
            await self._does(Started(self.channel, payload.strip() or None))
        else:
            await self._does(Said(text, self.channel))

    async def edits(self, text: str) -> None:
        """Change what they wrote last."""
        await self._does(Said(text, self.channel, edited=True))

    async def sends(self, kind: MediaKind, caption: str | None = None) -> None:
        """Send something that is not words; a contact is their own."""
        phone = self.phone if kind == "contact" else None
        url = f"https://media.example/{kind}"
        file = Media(_FILES[kind], url) if kind in _FILES else None
        link = None if file else url
        await self._does(Shared(kind, self.channel, caption=caption, phone=phone, media=file, link=link))

    async def taps(self, label: str) -> Choice:
        """Tap a button, open a link, or write the number of a choice where there are no buttons.

        Raises NotOfferedError.
        """
        taken, number, choice = self._find_choice(label)
        if choice.url:
            await self._opens(choice.url)
        elif taken.shown.buttons:
            await self._does(Pressed(choice.id, self.channel, label=choice.label))
        else:
            await self._does(Said(str(number), self.channel))
        return choice

    async def buys(self, item: str, amount: float, order: str, currency: str, **state: object) -> None:
        """Order something in the shop, or have an order changed there: `state` as of `ToldOrder`."""
        told = ToldOrder(
            order_id=order, source="story", amount=amount, currency=currency, item=item, phone=self.phone,
            at=self.rehearsal.now(), **state,  # type: ignore[arg-type]
        )  # fmt: skip
        await self.rehearsal.app.orders.take(told, lead_id=await self.find_id())
        await self.rehearsal.settle()

    async def awaits(self, order: str, status: ParcelStatus, parcel: str) -> None:
        """A parcel of theirs moves."""
        moved = ParcelMoved(order, status, self.rehearsal.now(), parcel)
        await self.rehearsal.accept(Arrival(moved, lead_id=await self.find_id()))

    async def blocks(self, channel: Channel) -> None:
        """Let nothing of the business through any more. Telegram tells the bot at once, the others when it writes."""
        self.rehearsal.providers[channel].closed[self.address(channel)] = _CLOSED[channel]
        if channel is Channel.TELEGRAM:
            await self._changes_reach(_CLOSED[channel])

    async def unblocks(self, channel: Channel) -> None:
        """Take a block back."""
        self.rehearsal.providers[channel].closed.pop(self.address(channel), None)
        if channel is Channel.TELEGRAM:
            await self._changes_reach(None)

    async def _changes_reach(self, why: str | None) -> None:
        key, address = f"member:{self._next()}", self.address(Channel.TELEGRAM)
        await self.rehearsal.tell(
            Channel.TELEGRAM, ReachChanged(Channel.TELEGRAM, key, address, why, self.rehearsal.now())
        )

    async def _does(self, act: Said | Pressed | Shared | Started) -> None:
        is_telegram = self.channel is Channel.TELEGRAM
        told = self.phone if not is_telegram or (isinstance(act, Shared) and act.phone) else None
        await self.rehearsal.tell(
            self.channel,
            Inbound(
                self.channel, self._next(), self.address(self.channel), act, self.rehearsal.now(),
                name=None if self.channel is Channel.SMS else self.name, phone=told,
                language=self.language if is_telegram else None,
            ),
        )  # fmt: skip

    async def _opens(self, url: str) -> None:
        lead_id, _, button = url.partition("/go/")[2].partition("/")
        if lead_id:
            await self.rehearsal.accept(Arrival(Clicked(button), lead_id=lead_id))

    def offered(self) -> list[Choice]:
        """What could be tapped now, the latest first, each label once."""
        return list({_plain(choice.label): choice for _, _, choice in self._choices()}.values())

    def _find_choice(self, label: str) -> tuple[Taken, int, Choice]:
        for taken, number, choice in self._choices():
            if _plain(choice.label) == _plain(label):
                return taken, number, choice
        raise NotOfferedError(label, [choice.label for choice in self.offered()])

    def _choices(self) -> Iterator[tuple[Taken, int, Choice]]:
        """Old buttons still work; of numbered choices only the last ones can be meant."""
        numbered_seen = False
        for taken in reversed(self.received(self.channel)):
            choices = taken.content.choices
            if not choices or (numbered_seen and not taken.shown.buttons):
                continue
            numbered_seen = numbered_seen or not taken.shown.buttons
            for number, choice in enumerate(choices, 1):
                yield taken, number, choice

    def _next(self) -> str:
        return f"{self.phone}:{next(self._counter)}"


def _plain(label: str) -> str:
    return " ".join(strip_marks(label).split())


@dataclass
class StaffRoom:
    """The staff chat on Telegram, and the business's own phone."""

    rehearsal: Rehearsal
    _counter: Iterator[int] = field(default_factory=lambda: count(1))

    def received(self) -> list[Taken]:
        """What was sent to the staff chat, oldest first."""
        return [taken for taken in self.rehearsal.taken if taken.address == STAFF_CHAT]

    async def presses(self, by: str, action: str) -> None:
        """Press a button of the latest alert ("take", "reply", "done", "back"). Raises NotOfferedError."""
        alert, choice = self.find_button(action)
        await self._tell(by, action=choice.id, replies_to=alert.provider_id, thread=alert.thread)

    async def writes(self, by: str, text: str) -> None:
        """Answer the lead in the staff chat, as a reply to what was last said there."""
        said = next(reversed(self.received()), None)
        if said is None:
            raise NotOfferedError(text, [])
        await self._tell(by, text=text, replies_to=said.provider_id, thread=said.thread)

    async def writes_on_phone(self, text: str, persona: Persona) -> None:
        """Answer the lead from the business's own WhatsApp."""
        chat = persona.address(Channel.WHATSAPP)
        wrote = StaffInbound(
            Channel.WHATSAPP, f"phone:{next(self._counter)}", "WhatsApp", chat, text, lead_address=chat,
            lead_phone=persona.phone,
        )  # fmt: skip
        await self.rehearsal.tell(Channel.WHATSAPP, wrote)

    def find_button(self, action: str) -> tuple[Taken, Choice]:
        """The latest message in the staff chat that has this button. Raises NotOfferedError."""
        for taken in reversed(self.received()):
            for choice in taken.content.choices:
                if choice.id.startswith((f"staff:{action}", f"review:{action}:")):
                    return taken, choice
        raise NotOfferedError(action, [])

    async def _tell(self, by: str, **did: str | None) -> None:
        key = f"staff:{next(self._counter)}"
        await self.rehearsal.tell(
            Channel.TELEGRAM,
            StaffInbound(Channel.TELEGRAM, key, by, STAFF_CHAT, **did),  # type: ignore[arg-type]
        )
