"""Reads Telegram updates, as decoded JSON, into what they mean (Bot API, "Update").

The raw form is read rather than python-telegram-bot's objects: it is ten times faster, and a field Telegram
adds or drops tomorrow can't make an update unreadable.
"""

from typing import Any

from bot.channels.base import GroupMoved, Inbound, ReachChanged, Update
from bot.channels.fields import Fields, fields, moment, number, text_of
from bot.channels.telegram.meaning import find_quoted, is_bot, name_of, read_meaning, sender_of
from bot.channels.telegram.staff import read_staff_message, read_staff_tap
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Pressed, Said, Shared, Started

# What Telegram itself writes into a private chat when somebody changes a setting: nobody said anything.
_SERVICE = (
    "pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "chat_background_set",
    "boost_added", "forum_topic_created", "successful_payment", "refunded_payment", "connected_website",
    "proximity_alert_triggered", "passport_data", "users_shared", "chat_shared", "gift", "unique_gift",
    "paid_message_price_changed", "suggested_post_paid", "suggested_post_refunded",
)  # fmt: skip


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
    if moved := _read_move(message, str(address)):
        return [moved] if staff_chat in (moved.old, moved.new) else []
    if staff_chat and str(address) == staff_chat:
        return read_staff_message(message, address, message_id)
    if chat.get("type") != "private" or is_bot(message) or any(key in message for key in _SERVICE):
        return []
    return [_inbound(message, address, f"{address}:{message_id}", read_meaning(message))]


def _read_move(message: Fields, address: str) -> GroupMoved | None:
    """A group became a supergroup: it is told of in both."""
    new, old = number(message, "migrate_to_chat_id"), number(message, "migrate_from_chat_id")
    if new is not None:
        return GroupMoved(Channel.TELEGRAM, address, str(new))
    return None if old is None else GroupMoved(Channel.TELEGRAM, str(old), address)


def _edited(message: Fields, staff_chat: str, update_id: object) -> list[Update]:
    address, message_id = number(fields(message.get("chat")), "id"), number(message, "message_id")
    private = fields(message.get("chat")).get("type") == "private"
    if address is None or not private or str(address) == staff_chat or is_bot(message):
        return []
    text = text_of(message, "text") or text_of(message, "caption")
    # A live location moves by edits; without words an edit says nothing new.
    if not text:
        return []
    stamp = number(message, "edit_date") or update_id
    said = Said(text, Channel.TELEGRAM, quoted=find_quoted(message), edited=True)
    return [_inbound(message, address, f"{address}:{message_id}:edit:{stamp}", said)]


def _callback(query: Fields, staff_chat: str) -> list[Update]:
    message, sender = fields(query.get("message")), fields(query.get("from"))
    identity, data = text_of(query, "id"), text_of(query, "data")
    person, address = number(sender, "id"), number(fields(message.get("chat")), "id")
    if not identity or not data or person is None:
        return []
    if staff_chat and str(address) == staff_chat:
        return [read_staff_tap(query, identity, data, str(address))]
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


def _inbound(source: Fields, address: int, key: str, meaning: Said | Pressed | Shared | Started) -> Inbound:
    sender = sender_of(source)
    topic = number(fields(source.get("message")) or source, "message_thread_id")
    return Inbound(
        Channel.TELEGRAM,
        key=key,
        address=str(address),
        input=meaning,
        at=moment(source.get("date")),
        name=name_of(sender),
        phone=meaning.phone if isinstance(meaning, Shared) else None,
        language=text_of(sender, "language_code"),
        thread=None if topic is None else str(topic),
    )
