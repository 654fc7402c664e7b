"""Reads Telegram updates, as decoded JSON, into what they mean (Bot API, "Update").

The raw form is read rather than python-telegram-bot's objects: it is ten times faster, and a field Telegram
adds or drops tomorrow can't make an update unreadable.
"""

import re
from typing import Any, Literal

from bot.channels.base import Inbound, ReachChanged, StaffInbound, Update
from bot.channels.fields import Fields, fields, moment, number, text_of
from bot.channels.files import TELEGRAM
from bot.channels.phones import normalise_phone
from bot.channels.words import clean_name
from conversations.lead.addresses import Channel
from conversations.turn.inputs import MediaKind, Pressed, Said, Shared, Started

# In the order they are looked for: an animation also carries a document, a venue a location.
_MEDIA: dict[str, MediaKind] = {
    "contact": "contact", "venue": "location", "location": "location", "photo": "image", "animation": "video",
    "video": "video", "video_note": "video", "voice": "voice", "audio": "audio", "document": "document",
    "sticker": "sticker", "poll": "poll",
}  # fmt: skip
_FILES: dict[str, Literal["image", "video", "voice", "audio", "document"]] = {
    "photo": "image", "animation": "video", "video": "video", "video_note": "video", "voice": "voice",
    "audio": "audio", "document": "document", "sticker": "image",
}  # fmt: skip
# What Telegram itself writes into a private chat when somebody changes a setting: nobody said anything.
_SERVICE = (
    "pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "chat_background_set",
    "boost_added", "forum_topic_created", "successful_payment", "refunded_payment", "connected_website",
    "proximity_alert_triggered", "passport_data", "users_shared", "chat_shared", "gift", "unique_gift",
    "paid_message_price_changed", "suggested_post_paid", "suggested_post_refunded",
)  # fmt: skip
_COMMAND = re.compile(r"/\w{1,32}(?:@\w+)?(?:\s|$)")
_START = re.compile(r"/start(?:@\w+)?(?:\s+(.*))?", re.DOTALL)


def parse_update(update: Any, staff_chat: str) -> list[Update]:
    """What an update means: [] for groups, channels, other bots and what is of no concern.

    `staff_chat` is the id of the staff chat, "" for none. Raises nothing on odd input.
    """
    update = fields(update)
    if query := fields(update.get("callback_query")):
        return _callback(query, staff_chat)
    if message := fields(update.get("message")):
        return _message(message, staff_chat)
    if message := fields(update.get("edited_message")):
        return _edited(message, staff_chat, update.get("update_id"))
    if reaction := fields(update.get("message_reaction")):
        return _reaction(reaction, update.get("update_id"))
    if answer := fields(update.get("poll_answer")):
        return _vote(answer, update.get("update_id"))
    if member := fields(update.get("my_chat_member")):
        return _member(member, update.get("update_id"))
    return []


def callback_id(update: Any) -> str | None:
    """The id of the tap in this update, to be acknowledged so that the button stops spinning."""
    return text_of(fields(fields(update).get("callback_query")), "id")


def _message(message: Fields, staff_chat: str) -> list[Update]:
    chat, message_id = fields(message.get("chat")), number(message, "message_id")
    address = number(chat, "id")
    if address is None or message_id is None:
        return []
    if staff_chat and str(address) == staff_chat:
        return _staff_message(message, address, message_id)
    if chat.get("type") != "private" or _is_bot(message) or any(key in message for key in _SERVICE):
        return []
    return [_inbound(message, address, f"{address}:{message_id}", _meaning(message))]


def _edited(message: Fields, staff_chat: str, update_id: object) -> list[Update]:
    address, message_id = number(fields(message.get("chat")), "id"), number(message, "message_id")
    private = fields(message.get("chat")).get("type") == "private"
    if address is None or not private or str(address) == staff_chat or _is_bot(message):
        return []
    text = text_of(message, "text") or text_of(message, "caption")
    # A live location moves by edits; without words an edit says nothing new.
    if not text:
        return []
    stamp = number(message, "edit_date") or update_id
    said = Said(text, Channel.TELEGRAM, quoted=_quoted(message), edited=True)
    return [_inbound(message, address, f"{address}:{message_id}:edit:{stamp}", said)]


def _meaning(message: Fields) -> Said | Shared | Started:
    if text := text_of(message, "text"):
        if start := _START.fullmatch(text):
            return Started(Channel.TELEGRAM, (start[1] or "").strip() or None)
        return Said(text, Channel.TELEGRAM, quoted=_quoted(message))
    kind: MediaKind = next((kind for key, kind in _MEDIA.items() if key in message), "other")
    caption = text_of(message, "caption")
    phone, media = None, _media(message)
    if kind == "contact":
        contact = fields(message.get("contact"))
        shared = _phone(contact)
        own = contact.get("user_id") is not None and contact.get("user_id") == _sender(message).get("id")
        phone, media = (shared if own else None), f"tel:{shared}" if shared else None
    return Shared(kind, Channel.TELEGRAM, caption=caption, phone=phone, media=media)


def _media(message: Fields) -> str | None:
    """Where staff find it: a map for a place, else Telegram's file id."""
    if place := fields(message.get("location")) or fields(fields(message.get("venue")).get("location")):
        return f"https://www.google.com/maps?q={place.get('latitude')},{place.get('longitude')}"
    for key in _MEDIA:
        found = message.get(key)
        if isinstance(found, list) and found:
            found = found[-1]  # the sizes of a photo, the largest last
        if file_id := text_of(fields(found), "file_id"):
            return f"{TELEGRAM}{file_id}"
    return None


def _callback(query: Fields, staff_chat: str) -> list[Update]:
    message, sender = fields(query.get("message")), fields(query.get("from"))
    identity, data = text_of(query, "id"), text_of(query, "data")
    person, address = number(sender, "id"), number(fields(message.get("chat")), "id")
    if not identity or not data or person is None:
        return []
    if staff_chat and str(address) == staff_chat:
        return [_staff_tap(query, identity, data, str(address))]
    if address is not None and address != person:  # a button in some group
        return []
    pressed = Pressed(data, Channel.TELEGRAM, label=_label(message, data))
    return [_inbound(query, person, f"callback:{identity}", pressed)]


def _label(message: Fields, data: str) -> str | None:
    rows = fields(message.get("reply_markup")).get("inline_keyboard")
    for row in rows if isinstance(rows, list) else []:
        for button in row if isinstance(row, list) else []:
            if fields(button).get("callback_data") == data:
                return text_of(fields(button), "text")
    return None


def _reaction(reaction: Fields, update_id: object) -> list[Update]:
    chat, user = fields(reaction.get("chat")), fields(reaction.get("user"))
    address, emoji = number(chat, "id"), _emoji(reaction.get("new_reaction"))
    if address is None or chat.get("type") != "private" or not user or user.get("is_bot") or emoji is None:
        return []
    stamp = update_id if update_id is not None else reaction.get("date")
    shared = Shared("reaction", Channel.TELEGRAM, caption=emoji or None)
    return [_inbound({**reaction, "from": user}, address, f"reaction:{stamp}", shared)]


def _emoji(reactions: object) -> str | None:
    """The last of the reactions, "" for one that is a picture, None when the reaction was taken back."""
    if not isinstance(reactions, list) or not reactions:
        return None
    return text_of(fields(reactions[-1]), "emoji") or ""


def _vote(answer: Fields, update_id: object) -> list[Update]:
    user, chosen = fields(answer.get("user")), answer.get("option_ids")
    person = number(user, "id")
    if person is None or user.get("is_bot") or not isinstance(chosen, list) or not chosen:
        return []
    stamp = update_id if update_id is not None else answer.get("poll_id")
    pressed = Pressed(f"{text_of(answer, 'poll_id')}:{chosen[0]}", Channel.TELEGRAM)
    return [_inbound({**answer, "from": user}, person, f"vote:{stamp}", pressed)]


def _member(member: Fields, update_id: object) -> list[Update]:
    chat = fields(member.get("chat"))
    address, status = number(chat, "id"), fields(member.get("new_chat_member")).get("status")
    if address is None or chat.get("type") != "private" or status not in ("kicked", "member"):
        return []
    reason = "blocked" if status == "kicked" else None
    key = f"member:{update_id if update_id is not None else member.get('date')}"
    return [ReachChanged(Channel.TELEGRAM, key, str(address), reason, moment(member.get("date")))]


def _staff_message(message: Fields, chat: int, message_id: int) -> list[Update]:
    text = text_of(message, "text") or text_of(message, "caption") or ""
    kind = _FILES.get(next((key for key in _MEDIA if key in message), ""))
    media = _media(message) if kind else None
    # Staff who write as the group itself come from a bot account of Telegram's.
    anonymous = number(fields(message.get("sender_chat")), "id") == chat
    if not (text or media) or _COMMAND.match(text) or (_is_bot(message) and not anonymous):
        return []
    replied = number(fields(message.get("reply_to_message")), "message_id")
    topic = number(message, "message_thread_id") if message.get("is_topic_message") else None
    return [
        StaffInbound(
            Channel.TELEGRAM,
            key=f"{chat}:{message_id}",
            by=text_of(message, "author_signature") or _name(_sender(message)) or str(chat),
            chat=str(chat),
            text=text,
            # In a topic, the first message of the topic is "answered" by everything that answers nothing.
            replies_to=str(replied) if replied is not None and replied != topic else None,
            thread=str(topic) if topic is not None else None,
            about=_first_button(fields(message.get("reply_to_message"))),
            media=media,
            media_kind=kind or "image",
            file_name=_file_name(message),
        )
    ]


def _file_name(message: Fields) -> str | None:
    found = (text_of(fields(message.get(key)), "file_name") for key in ("document", "video", "audio"))
    return next((name for name in found if name), None)


def _first_button(message: Fields) -> str | None:
    rows = fields(message.get("reply_markup")).get("inline_keyboard")
    buttons = rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], list) else []
    return text_of(fields(buttons[0]), "callback_data") or None if buttons else None


def _staff_tap(query: Fields, identity: str, data: str, chat: str) -> StaffInbound:
    message, sender = fields(query.get("message")), fields(query.get("from"))
    topic = number(message, "message_thread_id") if message.get("is_topic_message") else None
    tapped = number(message, "message_id")
    return StaffInbound(
        Channel.TELEGRAM,
        key=f"callback:{identity}",
        by=_name(sender) or chat,
        chat=chat,
        replies_to=str(tapped) if tapped is not None else None,
        action=data,
        callback=identity,
        thread=str(topic) if topic is not None else None,
    )


def _inbound(source: Fields, address: int, key: str, meaning: Said | Pressed | Shared | Started) -> Inbound:
    sender = _sender(source)
    return Inbound(
        Channel.TELEGRAM,
        key=key,
        address=str(address),
        input=meaning,
        at=moment(source.get("date")),
        name=_name(sender),
        phone=meaning.phone if isinstance(meaning, Shared) else None,
        language=text_of(sender, "language_code"),
    )


def _sender(source: Fields) -> Fields:
    return fields(source.get("from"))


def _name(sender: Fields) -> str | None:
    return clean_name(sender.get("first_name"), sender.get("last_name"))


def _is_bot(message: Fields) -> bool:
    return _sender(message).get("is_bot") is True


def _quoted(message: Fields) -> str | None:
    answered = fields(message.get("reply_to_message"))
    part = text_of(fields(message.get("quote")), "text")
    return part or text_of(answered, "text") or text_of(answered, "caption")


def _phone(contact: Fields) -> str | None:
    """Telegram writes international numbers with and without the plus."""
    written = text_of(contact, "phone_number") or ""
    return normalise_phone(written if written.startswith(("+", "0")) else f"+{written}")
