"""Reads GREEN-API's notifications into what they mean.

Shapes: green-api.com/en/docs/api/receiving/notifications-format, and what instances were seen to send.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from bot.channels.base import ChannelState, DeliveryStatus, Inbound, StaffInbound, StatusUpdate, Update
from bot.channels.fields import Fields, fields, moment, number, text_of
from bot.channels.phones import chat_id, normalise_phone, phone_of
from bot.channels.words import clean_name
from conversations.lead.addresses import Channel
from conversations.turn.inputs import MediaKind, Pressed, Said, Shared

_STATUSES: dict[str, DeliveryStatus] = {
    "sent": "sent", "delivered": "delivered", "read": "read", "failed": "failed", "noAccount": "failed",
    "notInGroup": "failed", "yellowCard": "failed",
}  # fmt: skip
_FILES: dict[str, MediaKind] = {
    "imageMessage": "image", "videoMessage": "video", "audioMessage": "audio", "documentMessage": "document",
    "stickerMessage": "sticker",
}  # fmt: skip
_SENDABLE: dict[MediaKind, Literal["image", "video", "voice", "audio", "document"]] = {
    "image": "image", "video": "video", "voice": "voice", "audio": "audio", "document": "document",
    "sticker": "image",
}  # fmt: skip
_OTHERS: dict[str, MediaKind] = {
    "contactMessage": "contact", "contactsArrayMessage": "contact", "locationMessage": "location",
    "liveLocationMessage": "location", "groupInviteMessage": "invite", "pollMessage": "poll",
}  # fmt: skip
# A tap comes back under different names, depending on the button and on GREEN-API's version.
_TAPS = (
    "buttonsResponseMessage", "templateButtonReplyMessage", "templateButtonsReplyMessage",
    "interactiveButtonsResponse", "interactiveButtonsReply", "listResponseMessage",
)  # fmt: skip
_TAP_IDS = ("selectedId", "selectedButtonId", "buttonId", "singleSelectReply", "selectedRowId")
_TAP_LABELS = ("selectedDisplayText", "selectedButtonText", "buttonText", "title")
# What GREEN-API puts in place of a message it could not read.
_UNREADABLE = re.compile(r"\{\{SWE\d{3}\}\}")
_WAID = re.compile(r"waid=(\d{7,15})")
_SILENT = ("deletedMessage", "editedMessage", "reactionMessage", "pollUpdateMessage")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one message means. `mark` sets apart what happens to a message from the message itself."""

    meaning: Said | Pressed | Shared
    mark: str = ""


def parse_notification(body: Any, staff: frozenset[str]) -> list[Update]:
    """What a notification means, as posted to a webhook or wrapped with its receipt.

    [] for groups and what is of no concern. `staff` holds E.164 numbers. Raises nothing on odd input.
    """
    body = fields(body)
    if "typeWebhook" not in body and "body" in body:
        body = fields(body["body"])
    read = _KINDS.get(text_of(body, "typeWebhook") or "")
    return read(body, staff) if read else []


def _incoming(body: Fields, staff: frozenset[str]) -> list[Update]:
    sender, message_id = fields(body.get("senderData")), text_of(body, "idMessage")
    chat = text_of(sender, "chatId", "sender")
    if not chat or not message_id or not _is_person(chat):
        return []
    phone = _phone(chat, sender)
    reading = _read(fields(body.get("messageData")), sender, phone)
    # Our own account talks to nobody but itself; GREEN-API's documentation shows taps as coming from it.
    own = chat == fields(body.get("instanceData")).get("wid")
    if reading is None or (own and not isinstance(reading.meaning, Pressed)):
        return []
    if phone and phone in staff:
        return [_from_staff(body, chat_id(phone), message_id, reading.meaning)]
    mark = f":{reading.mark}:{body.get('timestamp')}" if reading.mark else ""
    return [_inbound(f"{message_id}{mark}", chat, reading.meaning, body, _name(sender, phone), phone)]


def _read(message: Fields, sender: Fields, phone: str | None) -> Reading | None:
    """What a message means, or None where there is nothing to answer."""
    kind = text_of(message, "typeMessage") or ""
    match kind:
        case "textMessage" | "extendedTextMessage" | "quotedMessage":
            return Reading(_read_words(message))
        case "editedMessage":
            text = text_of(fields(message.get("editedMessageData")), "textMessage", "caption")
            return Reading(Said(text, Channel.WHATSAPP, edited=True), "edit") if text else None
        case "deletedMessage":
            return Reading(Shared("deleted", Channel.WHATSAPP), "deleted")
        case "reactionMessage":
            emoji = text_of(fields(message.get("extendedTextMessageData")), "text")
            return Reading(Shared("reaction", Channel.WHATSAPP, caption=emoji), "reaction") if emoji else None
        case "pollUpdateMessage":
            vote = _read_vote(fields(message.get("pollMessageData")), sender, phone)
            return Reading(vote, "vote") if vote else None
        case _ if kind in _TAPS:
            return Reading(_read_tap(message, kind))
    return Reading(_read_media(kind, message, phone))


def _read_words(message: Fields) -> Said | Shared:
    text = text_of(fields(message.get("textMessageData")), "textMessage", "text")
    for name in ("extendedTextMessageData", "extendedTextMessage"):
        text = text or text_of(fields(message.get(name)), "text", "textMessage")
    if not text or _UNREADABLE.fullmatch(text.strip()):
        return Shared("other", Channel.WHATSAPP)
    return Said(text, Channel.WHATSAPP, quoted=_quoted(fields(message.get("quotedMessage"))))


def _quoted(message: Fields) -> str | None:
    """The words of the message that was answered; where they stand depends on what kind it was."""
    if text := text_of(message, "textMessage", "caption", "contentText", "text"):
        return text
    inner = ("textMessageData", "extendedTextMessageData", "extendedTextMessage", "interactiveButtons")
    found = (text_of(fields(message.get(name)), "textMessage", "text", "contentText") for name in inner)
    return next((text for text in found if text), None)


def _read_tap(message: Fields, kind: str) -> Pressed | Shared:
    for name in (kind, *_TAPS):
        tap = fields(message.get(name))
        row = fields(tap.get("singleSelectReply"))
        choice = text_of(tap, *_TAP_IDS) or text_of(row, "selectedRowId") or _whole(tap, *_TAP_IDS)
        label = text_of(tap, *_TAP_LABELS)
        if choice or label:
            return Pressed(choice or "", Channel.WHATSAPP, label=label)
        if (index := _whole(tap, "selectedIndex")) is not None:
            return Pressed(index, Channel.WHATSAPP)
    return Shared("other", Channel.WHATSAPP, caption=text_of(fields(message.get(kind)), "contentText"))


def _whole(source: Fields, *names: str) -> str | None:
    found = (number(source, name) for name in names)
    return next((str(value) for value in found if value is not None), None)


def _read_vote(poll: Fields, sender: Fields, phone: str | None) -> Pressed | None:
    """The option this person chose; None when the vote was taken back, or is another's."""
    votes = poll.get("votes")
    own = {text_of(sender, "chatId"), text_of(sender, "sender"), phone} - {None}
    for vote in votes if isinstance(votes, list) else []:
        voters, option = fields(vote).get("optionVoters"), text_of(fields(vote), "optionName")
        if option and isinstance(voters, list) and any(_voter(voter) & own for voter in voters):
            return Pressed("", Channel.WHATSAPP, label=option)
    return None


def _voter(voter: object) -> set[str | None]:
    """Everything that identifies a voter, who is a chat id or an object."""
    if isinstance(voter, str):
        return {voter, phone_of(voter)} - {None}
    told = fields(voter)
    written = text_of(told, "phoneNumber") or _whole(told, "phoneNumber")
    return {text_of(told, "voterWid", "wid"), normalise_phone(f"+{written}") if written else None} - {None}


def _read_media(kind: str, message: Fields, phone: str | None) -> Shared:
    file = fields(message.get("fileMessageData"))
    if kind in _FILES:
        shared: MediaKind = "voice" if _is_voice(file) else _FILES[kind]
        media, caption = text_of(file, "downloadUrl"), text_of(file, "caption")
        return Shared(shared, Channel.WHATSAPP, caption=caption, media=media)
    place = fields(message.get("locationMessageData")) or fields(message.get("liveLocationMessageData"))
    if place:
        where = f"https://www.google.com/maps?q={place.get('latitude')},{place.get('longitude')}"
        return Shared("location", Channel.WHATSAPP, media=where)
    if kind.startswith("contact"):
        return _read_contacts(message, phone)
    caption = text_of(fields(message.get("templateMessage")), "contentText") or text_of(
        fields(message.get(kind)), "contentText"
    )
    return Shared(_OTHERS.get(kind, "other"), Channel.WHATSAPP, caption=caption)


def _is_voice(file: Fields) -> bool:
    return (text_of(file, "mimeType") or "").startswith("audio/ogg")


def _read_contacts(message: Fields, phone: str | None) -> Shared:
    cards = fields(message.get("messageData")) or message
    several = fields(cards.get("contactsArrayMessage")).get("contacts") or cards.get("contacts")
    contacts = several if isinstance(several, list) else [message.get("contactMessageData")]
    numbers = [
        f"+{waid}" for card in contacts for waid in _WAID.findall(text_of(fields(card), "vcard") or "")
    ]
    own = phone if phone and phone in numbers else None
    return Shared("contact", Channel.WHATSAPP, phone=own, media=f"tel:{numbers[0]}" if numbers else None)


def _from_staff(body: Fields, chat: str, message_id: str, meaning: Said | Pressed | Shared) -> StaffInbound:
    quoted = fields(fields(body.get("messageData")).get("quotedMessage"))
    text = meaning.text if isinstance(meaning, Said) else None
    kind = None
    if isinstance(meaning, Shared):
        text, kind = meaning.caption, _SENDABLE.get(meaning.kind)
    return StaffInbound(
        Channel.WHATSAPP,
        key=message_id,
        by=_name(fields(body.get("senderData")), None) or chat,
        chat=chat,
        text=text or "",
        replies_to=text_of(quoted, "stanzaId") or _tapped(fields(body.get("messageData"))),
        action=(meaning.choice or meaning.label) if isinstance(meaning, Pressed) else None,
        media=meaning.media if isinstance(meaning, Shared) and kind else None,
        media_kind=kind or "image",
        file_name=text_of(fields(fields(body.get("messageData")).get("fileMessageData")), "fileName"),
    )


def _tapped(message: Fields) -> str | None:
    found = (text_of(fields(message.get(name)), "stanzaId") for name in _TAPS)
    return next((stanza for stanza in found if stanza), None)


def _outgoing(body: Fields, staff: frozenset[str]) -> list[Update]:
    """What somebody typed on the business's own phone: the bot has to fall silent in that chat."""
    sender, message = fields(body.get("senderData")), fields(body.get("messageData"))
    chat, message_id = text_of(sender, "chatId"), text_of(body, "idMessage")
    own = fields(body.get("instanceData")).get("wid")
    if not chat or not message_id or not _is_person(chat) or chat == own or _phone(chat, {}) in staff:
        return []
    if message.get("typeMessage") in _SILENT:
        return []
    meaning = _read(message, {}, None)
    said = meaning.meaning if meaning else None
    text = said.text if isinstance(said, Said) else said.caption if isinstance(said, Shared) else None
    by = clean_name(sender.get("senderName")) or "WhatsApp"
    return [StaffInbound(Channel.WHATSAPP, message_id, by, chat, text or "", lead_address=chat)]


def _status(body: Fields, staff: frozenset[str]) -> list[Update]:
    message_id, told = text_of(body, "idMessage"), text_of(body, "status") or ""
    status = _STATUSES.get(told)
    if not message_id or status is None:
        return []
    reason = None
    if status == "failed":
        reason = "no_account" if told == "noAccount" else text_of(body, "description") or told
    update = StatusUpdate(
        Channel.WHATSAPP, message_id, status, reason=reason, unreachable=told == "noAccount"
    )
    # A message stopped by a yellow card is how some instances tell of the card at all.
    return [update, ChannelState(Channel.WHATSAPP, told)] if told == "yellowCard" else [update]


def _state(body: Fields, staff: frozenset[str]) -> list[Update]:
    state = text_of(body, "stateInstance", "statusInstance")
    return [ChannelState(Channel.WHATSAPP, state, _until(body))] if state else []


def _until(body: Fields) -> datetime | None:
    """`suspendedUntil`, as Unix seconds or as ISO 8601."""
    told = body.get("suspendedUntil")
    if not isinstance(told, str):
        return moment(told)
    if told.isdecimal():
        return moment(int(told[:12]))
    try:
        parsed = datetime.fromisoformat(told)
    except ValueError:
        return None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)


def _quota(body: Fields, staff: frozenset[str]) -> list[Update]:
    return [ChannelState(Channel.WHATSAPP, "quotaExceeded")]


def _call(body: Fields, staff: frozenset[str]) -> list[Update]:
    """A call: told at its start and at its end under one id, which the key makes one."""
    chat, call_id = text_of(body, "from"), text_of(body, "idMessage")
    if not chat or not call_id or not _is_person(chat) or phone_of(chat) in staff:
        return []
    called = Shared("call", Channel.WHATSAPP)
    return [_inbound(f"{call_id}:call", chat, called, body, None, phone_of(chat))]


def _inbound(
    key: str, chat: str, meaning: Said | Pressed | Shared, body: Fields, name: str | None, phone: str | None
) -> Inbound:
    at = moment(body.get("timestamp"))
    return Inbound(Channel.WHATSAPP, key=key, address=chat, input=meaning, at=at, name=name, phone=phone)


def _is_person(chat: str) -> bool:
    """Groups, channels and the status broadcast are nobody to talk to."""
    return chat.endswith(("@c.us", "@lid", "@s.whatsapp.net"))


def _phone(chat: str, sender: Fields) -> str | None:
    """The sender's number: from the chat id, else from where an `@lid` sender's number is told."""
    if phone := phone_of(chat) or phone_of(text_of(sender, "sender") or ""):
        return phone
    for name in ("senderPhoneNumber", "senderPn", "phoneNumber", "senderPhone"):
        written = text_of(sender, name) or _whole(sender, name)
        if written and (phone := phone_of(written) or normalise_phone(f"+{written.lstrip('+')}")):
            return phone
    return None


def _name(sender: Fields, phone: str | None) -> str | None:
    """The name people gave themselves. A number in its place is no name."""
    name = clean_name(sender.get("senderName")) or clean_name(sender.get("senderContactName"))
    return None if name is None or normalise_phone(name) else name


_KINDS: dict[str, Callable[[Fields, frozenset[str]], list[Update]]] = {
    "incomingMessageReceived": _incoming,
    "outgoingMessageReceived": _outgoing,
    "outgoingMessageStatus": _status,
    "stateInstanceChanged": _state,
    "statusInstanceChanged": _state,
    "quotaExceeded": _quota,
    "incomingCall": _call,
}
