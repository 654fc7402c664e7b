"""Telegram's JSON objects, made from people and messages."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any
from zlib import crc32

from bot.sandbox.providers.telegram_text import write_entities
from bot.sandbox.world.people import Message, Person, PhoneButton
from bot.sandbox.world.world import World

Json = dict[str, Any]


class Shapes:
    """Turns the world's values into the Bot API's. `bot_id` is the number before the token's colon."""

    def __init__(self, world: World, bot_id: int, bot_name: str, username: str, staff_forum: bool) -> None:
        self.world = world
        self.staff_forum = staff_forum
        self.bot = {"id": bot_id, "is_bot": True, "first_name": bot_name, "username": username}

    def me(self) -> Json:
        """The bot, as getMe has it."""
        return self.bot | {
            "can_join_groups": True,
            "can_read_all_group_messages": True,
            "supports_inline_queries": False,
        }

    def user(self, person: Person) -> Json:
        """A person."""
        user: Json = {
            "id": person.telegram_id,
            "is_bot": False,
            "first_name": person.name,
            "language_code": person.language,
        }
        return user | ({"username": person.username} if person.username else {})

    def staff_user(self, name: str) -> Json:
        """A member of staff: the same id for the same name."""
        return {"id": 700_000_000 + crc32(name.encode()) % 1_000_000, "is_bot": False, "first_name": name}

    def chat(self, address: str) -> Json:
        """A private chat or the staff group."""
        if address == self.world.staff.address:
            group: Json = {"id": int(address), "type": "supergroup", "title": "Staff"}
            return group | ({"is_forum": True} if self.staff_forum else {})
        person = self.world.owner("telegram", address)
        return {"id": int(address), "type": "private", "first_name": person.name if person else "?"}

    def full_chat(self, address: str) -> Json:
        """A chat as getChat has it."""
        gifts = dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            False,
        )
        more = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}
        return self.chat(address) | more

    def message(self, message: Message, *, answered: bool = True) -> Json:
        """A message; with the one it answers, one level deep."""
        shape: Json = {
            "message_id": int(message.provider_id),
            "from": self._author(message),
            "chat": self.chat(message.address),
            "date": int(message.at.timestamp()),
        }
        if message.thread is not None:
            shape |= {"message_thread_id": int(message.thread), "is_topic_message": True}
        # What answers nothing in a topic "answers" the message that opened it.
        answers = message.quotes or (message.thread if message.thread != message.provider_id else None)
        quoted = self.world.message("telegram", answers, message.address) if answers else None
        if quoted and answered:
            shape["reply_to_message"] = self.message(quoted, answered=False)
        if message.edited:
            shape["edit_date"] = int(self.world.now().timestamp())
        inline = [[_button(b) for b in row if not b.key] for row in message.rows]
        if any(inline):
            shape["reply_markup"] = {"inline_keyboard": inline}
        return shape | self._content(message)

    def _author(self, message: Message) -> Json:
        if not message.mine:
            return self.bot
        if message.address == self.world.staff.address:
            return self.staff_user(message.author or "Noa")
        person = self.world.owner("telegram", message.address)
        return self.user(person) if person else self.staff_user("?")

    def _content(self, message: Message) -> Json:
        if message.kind == "service":
            return {"forum_topic_created": {"name": message.text, "icon_color": 7322096}}
        if message.kind == "text":
            entities = write_entities(message.text, message.spans)
            return {"text": message.text} | ({"entities": entities} if entities else {})
        stored = self.world.files.get(message.media or "")
        content = _attachment(message, {"file_size": len(stored[1])} if stored else {})
        if message.text:
            content["caption"] = message.text
        return content


def _button(button: PhoneButton) -> Json:
    target = {"url": button.url} if button.url else {"callback_data": button.data}
    return {"text": button.label} | target


_KINDS = {"image": "AgAC", "video": "BAAC", "voice": "AwAC", "audio": "CQAC", "sticker": "CAAC"}


def file_id(name: str, kind: str) -> str:
    """A file's id as Telegram's look: what kind it is, and something nobody should read anything into."""
    return _KINDS.get(kind, "BQAC") + urlsafe_b64encode(name.encode()).decode().rstrip("=")


def read_file_id(identity: str) -> str | None:
    """The name of the file behind an id; None when it is none."""
    coded = identity[4:]
    try:
        return urlsafe_b64decode(coded + "=" * (-len(coded) % 4)).decode() if coded.isascii() else None
    except ValueError:
        return None


def _file(message: Message, **more: Any) -> Json:
    identity = file_id((message.media or f"file{message.id}").rsplit("/", 1)[-1], message.kind)
    return {"file_id": identity, "file_unique_id": identity[-20:], **more}


def _attachment(message: Message, size: Json) -> Json:
    details, seconds = message.details, int(message.details.get("seconds", 4))
    match message.kind:
        case "image":
            return {"photo": [_file(message, width=side, height=side, **size) for side in (90, 800)]}
        case "voice" | "audio" as kind:
            mime = "audio/ogg" if kind == "voice" else "audio/mpeg"
            return {kind: _file(message, duration=seconds, mime_type=mime, **size)}
        case "video":
            return {"video": _file(message, width=640, height=480, duration=seconds)}
        case "sticker":
            return {"sticker": _file(message, emoji=details.get("emoji", "👍"), **_STICKER)}
        case "location":
            return {"location": {"latitude": details["latitude"], "longitude": details["longitude"]}}
        case "contact":
            own = {"user_id": details["user_id"]} if "user_id" in details else {}
            return {"contact": {"phone_number": details["phone"], "first_name": details["name"]} | own}
    name = details.get("file", "file.pdf")
    return {"document": _file(message, file_name=name, mime_type="application/pdf", **size)}


_STICKER: Json = {"width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular"}
