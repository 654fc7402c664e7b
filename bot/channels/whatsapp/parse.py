"""Reads GREEN-API's notifications into what they mean.

Shapes: green-api.com/en/docs/api/receiving/notifications-format, and what instances were seen to send.
"""

from collections.abc import Callable
from typing import Any

from bot.channels.base import Inbound, NotUnderstood, ReachChanged, StaffInbound, Update
from bot.channels.fields import Fields, fields, moment, text_of, whole_of
from bot.channels.phones import chat_id, normalise_phone
from bot.channels.whatsapp.account import id_of, read_quota, read_state
from bot.channels.whatsapp.ads import with_ad
from bot.channels.whatsapp.chats import PersonalChat, read_chat
from bot.channels.whatsapp.meaning import find_tapped, read_message, words_of
from bot.channels.whatsapp.owner import own_chat, read_owner, read_receipt
from bot.channels.words import clean_name
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Pressed, Said, Shared

_BLOCKED = {"blocked": "blocked", "block": "blocked", "unblocked": None, "unblock": None}
_SILENT = ("deletedMessage", "editedMessage", "reactionMessage", "pollUpdateMessage")


def parse_notification(body: Any, staff: frozenset[str]) -> list[Update]:
    """What a notification means, as posted to a webhook or wrapped with its receipt.

    [] for groups and what is of no concern. `staff` holds E.164 numbers. Raises nothing on odd input.
    """
    body = unwrap(body)
    read = _KINDS.get(text_of(body, "typeWebhook") or "")
    return read(body, staff) if read else []


def unwrap(body: Any) -> Fields:
    """A notification without its receipt."""
    body = fields(body)
    return fields(body["body"]) if "typeWebhook" not in body and "body" in body else body


def _incoming(body: Fields, staff: frozenset[str]) -> list[Update]:
    sender, message_id = fields(body.get("senderData")), id_of(body)
    named, own = text_of(sender, "chatId", "sender"), own_chat(body)
    if named is None or not message_id:
        return [NotUnderstood(Channel.WHATSAPP, "no idMessage" if named else "no chatId")]
    chat = read_chat(named)
    if chat is None:
        return []
    phone = _phone(chat, sender, own)
    reading = read_message(fields(body.get("messageData")), sender, phone)
    # Our own account talks to nobody but itself; GREEN-API's documentation shows taps as coming from it.
    if reading is None or (own and chat.id == own.id and not isinstance(reading.meaning, Pressed)):
        return []
    if phone and phone in staff:
        return [_from_staff(body, chat_id(phone), message_id, reading.meaning)]
    meaning = with_ad(reading.meaning, fields(body.get("messageData")))
    mark = f":{reading.mark}:{body.get('timestamp')}" if reading.mark else ""
    return [_inbound(f"{message_id}{mark}", chat, meaning, body, _name(sender, phone), phone)]


def _from_staff(body: Fields, chat: str, message_id: str, meaning: Said | Pressed | Shared) -> StaffInbound:
    quoted = fields(fields(body.get("messageData")).get("quotedMessage"))
    return StaffInbound(
        Channel.WHATSAPP,
        key=message_id,
        by=_name(fields(body.get("senderData")), None) or chat,
        chat=chat,
        text=words_of(meaning),
        replies_to=text_of(quoted, "stanzaId") or find_tapped(fields(body.get("messageData"))),
        action=(meaning.choice or meaning.label) if isinstance(meaning, Pressed) else None,
        media=meaning.media if isinstance(meaning, Shared) else None,
    )


def _outgoing(body: Fields, staff: frozenset[str]) -> list[Update]:
    """What somebody typed on the business's own phone: the bot has to fall silent in that chat."""
    sender, message = fields(body.get("senderData")), fields(body.get("messageData"))
    if message.get("typeMessage") in _SILENT:
        return []
    meaning = read_message(message, {}, None)
    by = clean_name(sender.get("senderName")) or "WhatsApp"
    return read_owner(
        body, text_of(sender, "chatId"), by, staff, words_of(meaning.meaning if meaning else None)
    )


def _call(body: Fields, staff: frozenset[str]) -> list[Update]:
    """A call: told at its start and at its end under one id, which the key makes one."""
    chat, call_id, own = read_chat(text_of(body, "from")), id_of(body), own_chat(body)
    if chat is None or not call_id or chat.phone in staff or (own and chat.id == own.id):
        return []
    called = Shared("call", Channel.WHATSAPP)
    return [_inbound(f"{call_id}:call", chat, called, body, None, chat.phone)]


def _block(body: Fields, staff: frozenset[str]) -> list[Update]:
    """They blocked the business, or let it write again."""
    chat, told = read_chat(text_of(body, "chatId", "from")), text_of(body, "chatState", "blockStatus") or ""
    reason = _BLOCKED.get(told.casefold(), "")
    if chat is None or reason == "" or chat.phone in staff:
        return []
    key = f"block:{chat.id}:{body.get('timestamp')}"
    return [ReachChanged(Channel.WHATSAPP, key, chat.id, reason, moment(body.get("timestamp")))]


def _inbound(
    key: str,
    chat: PersonalChat,
    meaning: Said | Pressed | Shared,
    body: Fields,
    name: str | None,
    phone: str | None,
) -> Inbound:
    message = fields(body.get("messageData"))
    answered = text_of(fields(message.get("quotedMessage")), "stanzaId")
    return Inbound(
        Channel.WHATSAPP, key=key, address=chat.id, input=meaning, at=moment(body.get("timestamp")), name=name,
        phone=phone, alias=chat.alias, proof=find_tapped(message) or answered,
    )  # fmt: skip


def _phone(chat: PersonalChat, sender: Fields, own: PersonalChat | None) -> str | None:
    """The sender's number: from the chat id, else from where an `@lid` sender's number is told. Never our own."""
    digits = chat.id.partition("@")[0]
    other = read_chat(text_of(sender, "sender")) if text_of(sender, "sender") else None
    told = [chat.phone, other.phone if other else None]
    for name in ("senderPhoneNumber", "senderPn", "phoneNumber", "senderPhone"):
        if written := text_of(sender, name) or whole_of(sender, name):
            named = read_chat(written) if "@" in written else None
            told.append(named.phone if named else normalise_phone(f"+{written.lstrip('+')}"))
    ours = own.phone if own else None
    # A lid's own digits, under whatever server or name, are no number.
    return next(
        (phone for phone in told if phone and phone != ours and (chat.phone or phone[1:] != digits)), None
    )


def _name(sender: Fields, phone: str | None) -> str | None:
    """The name people gave themselves. A number in its place is no name."""
    name = clean_name(sender.get("senderName")) or clean_name(sender.get("senderContactName"))
    return None if name is None or normalise_phone(name) else name


_KINDS: dict[str, Callable[[Fields, frozenset[str]], list[Update]]] = {
    "incomingMessageReceived": _incoming,
    "outgoingMessageReceived": _outgoing,
    "outgoingMessageStatus": read_receipt,
    "stateInstanceChanged": read_state,
    "statusInstanceChanged": read_state,
    "quotaExceeded": read_quota,
    "incomingCall": _call,
    "incomingBlock": _block,
}
