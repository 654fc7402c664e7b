"""Phones and the staff group, as the driver's stories hold them."""

import asyncio
import re
import time
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlencode

from tests.harness.waiting import pauses, until

if TYPE_CHECKING:
    from tests.harness.driver import Bot

Channel = Literal["whatsapp", "telegram", "sms"]
PATIENCE = 40.0
"""Seconds that `sees` waits. Far more than anything takes on a busy machine: only a failing test waits that long."""
READING = 10.0
"""Seconds that people read at most before they answer; what can't be sent at all holds them up no longer."""


FILES = {
    "image": (".png", "image/png", b"\x89PNG\r\n\x1a\n a picture"),
    "voice": (".ogg", "audio/ogg", b"OggS a voice"),
    "video": (".mp4", "video/mp4", b"\0\0\0 ftyp a film"),
    "audio": (".mp3", "audio/mpeg", b"ID3 a song"),
    "document": (".pdf", "application/pdf", b"%PDF-1.4 a paper"),
}
"""What people send: a file's ending, its MIME type and its bytes."""


_HOST = re.compile(r"127\.0\.0\.1:\d+")


@dataclass(frozen=True, slots=True)
class Seen:
    """A message on a phone, or in the staff group. `mine` is the person's (or the staff's) own."""

    id: int
    text: str
    mine: bool
    buttons: tuple[str, ...]
    status: str
    provider_id: str
    at: datetime
    kind: str
    thread: str | None = None  # the topic it stands in
    media: str | None = None  # the file it shows: an address, or its name among the stand-ins' files
    asks: bool = False  # it asks for an answer right away (Telegram's ForceReply)

    def holds(self, words: str) -> bool:
        """Whether these words are in the text or on a button. A port of ours is no price: 12602 is no "260"."""
        text = self.text if "://" in words else _HOST.sub("", self.text)
        return words in text or any(words in label for label in self.buttons)


@dataclass(frozen=True, slots=True)
class Sight:
    """What was looked for and what there was: true when found, and telling when a test fails."""

    words: str
    found: Seen | None
    instead: tuple[str, ...]

    def __bool__(self) -> bool:
        return self.found is not None

    def __repr__(self) -> str:
        if self.found:
            return f"saw {self.words!r}"
        told = "".join(f"\n    {text!r}" for text in self.instead) or " nothing"
        return f"no {self.words!r} came; what came:{told}"


class Phone:
    """Something with a screen: a chat of the stand-ins, and the point up to which it was attended to."""

    def __init__(self, bot: "Bot", person: str, channel: str) -> None:
        self.bot = bot
        self.person = person
        self.channel = channel
        self.attended = 0

    @property
    def messages(self) -> list[Seen]:
        """Everything on the screen, oldest first."""
        query = urlencode({"person": self.person, "channel": self.channel})
        return [_seen(shape) for shape in self.bot.control(f"chats?{query}")]

    @property
    def news(self) -> list[Seen]:
        """What the bot sent since this person last did something, or the clock was last moved."""
        return [m for m in self.messages if not m.mine and m.id > self.attended]

    def sees(self, words: str, *, within: float = PATIENCE, ever: bool = False) -> Sight:
        """Wait for a message of the bot's with these words among the news (`ever`: among all there is)."""
        end, pause = time.monotonic() + within, pauses(0.02, 0.1)
        while True:
            there = [m for m in self.messages if not m.mine] if ever else self.news
            found = next((m for m in there if m.holds(words)), None)
            if found or time.monotonic() > end:
                return Sight(words, found, tuple(m.text for m in there))
            time.sleep(next(pause))

    def sees_nothing(self, *, within: float = 0.5) -> bool:
        """Whether no news came for a while; AssertionError with what did come."""
        time.sleep(within)
        came = [m.text for m in self.news]
        assert not came, f"nothing was expected, but this came: {came}"
        return True

    async def _read(self) -> None:
        """Wait until the bot has noted what it sent: what is on the screen already may not have an id there yet."""
        await until(lambda: not self.bot.has_unsent(), READING)

    def attend(self) -> None:
        """What is on the screen by now is no longer news."""
        self.attended = max((m.id for m in self.messages), default=0)


class Lead(Phone):
    """A person on one channel. `on` gives the same person on another."""

    def __init__(self, bot: "Bot", shape: dict[str, Any], channel: Channel) -> None:
        super().__init__(bot, shape["id"], channel)
        self.name: str = shape["name"]
        self.phone: str = shape["phone"]
        self.addresses: dict[str, str] = shape["addresses"]
        self._shape = shape

    @property
    def address(self) -> str:
        """Where the provider knows this person."""
        return self.addresses[self.channel]

    def on(self, channel: Channel) -> "Lead":
        """The same person with another phone in hand."""
        return self.bot.holding(Lead(self.bot, self._shape, channel))

    async def says(self, text: str, *, repeats: int = 1, quotes: Seen | None = None) -> None:
        """Write. `repeats`: how often the provider delivers the very same notification."""
        body = {"text": text, "repeats": repeats, "quotes": quotes.provider_id if quotes else None}
        if quotes:
            await self._read()
        self.attended = (await self._do("say", body))["id"]

    async def starts(self, payload: str = "") -> None:
        """Press Start in Telegram, having come from a link with this payload."""
        await self.says(f"/start {payload}".strip())

    async def shares(self, kind: str, caption: str = "", media: str | None = None, **details: Any) -> None:
        """Send a picture, a voice note, a location (latitude, longitude), a contact (name, phone) …"""
        body = {"kind": kind, "caption": caption, "media": media, "details": details}
        self.attended = (await self._do("share", body))["id"]

    async def presses(self, label: str) -> str | None:
        """Tap the newest button with this label, or type its number where buttons are a numbered list.

        A link's address is given back, unopened.
        """
        message, number = self._find_choice(label)
        if number:
            await self.says(number)
            return None
        self.attend()
        pressed = await self._do("press", {"message": message.provider_id, "button": label})
        url: str | None = pressed["url"]
        return url

    async def reacts(self, emoji: str | None) -> None:
        """Put an emoji on the bot's newest message."""
        newest = [m for m in self.messages if not m.mine][-1]
        await self._do("react", {"message": newest.provider_id, "emoji": emoji})

    async def edits(self, text: str) -> None:
        """Change the newest message of one's own."""
        mine = [m for m in self.messages if m.mine][-1]
        self.attend()
        await self._do("edit", {"message": mine.provider_id, "text": text})

    async def deletes(self) -> None:
        """Take back the newest message of one's own."""
        mine = [m for m in self.messages if m.mine][-1]
        self.attend()
        await self._do("delete", {"message": mine.provider_id})

    def _find_choice(self, label: str) -> tuple[Seen, str | None]:
        for message in reversed([m for m in self.messages if not m.mine]):
            if any(label in button for button in message.buttons):
                return message, None
            for line in message.text.splitlines():
                number, _, words = line.strip("\u200e\u200f ").partition(".")
                if label in words and number.strip("\u200e\u200f").isdecimal():
                    return message, number.strip("\u200e\u200f")
        raise AssertionError(f"no {label!r} to press among {[m.text for m in self.messages if not m.mine]}")

    async def _do(self, action: str, body: dict[str, Any]) -> Any:
        whole = {"person": self.person, "channel": self.channel, **body}
        return await asyncio.to_thread(self.bot.control, action, whole)


class StaffGroup(Phone):
    """The staff's Telegram group."""

    def __init__(self, bot: "Bot") -> None:
        super().__init__(bot, "staff", "telegram")

    async def says(self, text: str, by: str = "Noa") -> None:
        """Write in the group, answering nothing in particular."""
        await self._do_there({"text": text, "name": by})

    async def sends_photo(self, caption: str = "", *, to: str = "", by: str = "Noa") -> str:
        """Send a picture, as an answer to the newest message with the words `to`; gives the file's name."""
        return await self.sends("image", caption, to=to, by=by)

    async def sends(
        self, kind: str, caption: str = "", *, to: str = "", by: str = "Noa", file: str = ""
    ) -> str:
        """Send an "image", "voice", "video", "audio" or "document"; gives the file's name."""
        suffix, mime, content = FILES[kind]
        media: str = self.bot.upload(f"staff{suffix}", mime, content)
        body = {"text": caption, "kind": kind, "media": media, "name": by, "details": {"file": file or media}}
        await self._do_there(body | ({"reply_to": self._newest(to).provider_id} if to else {}))
        return media

    async def _do_there(self, body: dict[str, Any]) -> None:
        await asyncio.to_thread(self.bot.control, "staff", body)

    def in_topic(self, lead: "Lead") -> "Topic":
        """The lead's own topic, in a group that has topics; waits until something stands in it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            there = self.messages
            used = {m.thread for m in there if m.kind != "service"}
            named = [m for m in there if m.kind == "service" and m.thread in used]
            theirs = [m for m in named if lead.name in m.text or m.text.endswith(lead.phone[-4:])]
            if theirs:
                return Topic(self.bot, theirs[-1].provider_id)
            time.sleep(0.02)
        raise AssertionError(f"no topic for {lead.name!r} was made")

    async def replies(self, text: str, *, to: str = "", by: str = "Noa") -> None:
        """Answer the newest message of the bot's that has the words `to` in it."""
        body = {"text": text, "reply_to": self._newest(to).provider_id, "name": by}
        await self._read()
        await self._do_there(body)

    async def presses(self, label: str, *, on: str = "", by: str = "Noa") -> None:
        """Tap a button of the newest message that has it, and the words `on`."""
        body = {"message": self._newest(on, label).provider_id, "button": label, "name": by}
        await self._read()
        await asyncio.to_thread(self.bot.control, "staff", body)

    def _newest(self, words: str, label: str = "") -> Seen:
        theirs = [m for m in self.messages if not m.mine and m.kind != "service"]
        fits = [m for m in theirs if m.holds(words) and any(label in b for b in (*m.buttons, ""))]
        fits = [m for m in fits if not label or any(label in b for b in m.buttons)]
        assert fits, f"no message with {words!r} and a button {label!r} among {[m.text for m in theirs]}"
        return fits[-1]


class Topic(StaffGroup):
    """One lead's topic in the staff's group: only what stands in it is seen, and what is written goes into it."""

    def __init__(self, bot: "Bot", thread: str) -> None:
        super().__init__(bot)
        self.thread = thread

    @property
    def messages(self) -> list[Seen]:
        """Everything in the topic, oldest first."""
        return [m for m in super().messages if m.thread == self.thread]

    async def disappears(self) -> None:
        """Somebody deletes the topic."""
        await asyncio.to_thread(self.bot.control, "topic", {"thread": self.thread})

    async def _do_there(self, body: dict[str, Any]) -> None:
        await super()._do_there(body | {"thread": self.thread})


def _seen(shape: dict[str, Any]) -> Seen:
    labels = tuple(button["label"] for row in shape["rows"] for button in row)
    return Seen(
        shape["id"], shape["text"], shape["mine"], labels, shape["status"], shape["provider_id"],
        datetime.fromisoformat(shape["at"]), shape["kind"], shape["thread"], shape["media"], shape["asks"],
    )  # fmt: skip
