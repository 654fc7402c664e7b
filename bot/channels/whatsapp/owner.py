"""The business's own number, and what is done with it on the phone that has it."""

from typing import Any

from bot.channels.base import StaffInbound, Update
from bot.channels.fields import Fields, fields, text_of
from bot.channels.whatsapp.account import id_of, read_status, read_told
from bot.channels.whatsapp.chats import PersonalChat, read_chat
from conversations.lead.addresses import Channel


def own_chat(body: Any) -> PersonalChat | None:
    """Our own account's chat, as every notification tells it."""
    wid = text_of(fields(fields(body).get("instanceData")), "wid")
    return read_chat(wid) if wid else None


def read_owner(
    body: Fields,
    chat_id: str | None,
    by: str,
    staff: frozenset[str],
    text: str = "",
    *,
    is_receipt: bool = False,
    is_guess: bool = False,
) -> list[Update]:
    """Something was written on the business's own phone, to a lead: not to a group, to staff, or to itself."""
    chat, message_id, own = (
        read_chat(chat_id) if chat_id else None,
        id_of(body),
        own_chat(body),
    )
    if chat is None or not message_id or (own and chat.id == own.id) or chat.phone in staff:
        return []
    return [
        StaffInbound(
            Channel.WHATSAPP, message_id, by, chat.id, text, lead_address=chat.id, lead_phone=chat.phone,
            lead_alias=chat.alias, is_receipt=is_receipt, is_guess=is_guess,
        )
    ]  # fmt: skip


def read_receipt(body: Fields, staff: frozenset[str]) -> list[Update]:
    """What became of a message; one that was not sent through GREEN-API was written on the phone.

    Where an instance does not tell of what is written there, its receipts are all that is heard of it.
    """
    told = read_status(body, staff)
    by_api, status = _read_origin(body.get("sendByApi")), read_told(body)
    if by_api or status not in ("sent", "delivered", "read") or (by_api is None and status != "sent"):
        return told
    is_guess = by_api is None
    wrote = read_owner(body, text_of(body, "chatId"), "WhatsApp", staff, is_receipt=True, is_guess=is_guess)
    return [*told, *wrote]


def _read_origin(told: Any) -> bool | None:
    """Whether a program sent it; None where that is not told."""
    if told is None or (isinstance(told, str) and not told.strip()):
        return None
    return str(told).strip().casefold() not in ("false", "0", "no")
