"""What GREEN-API tells of messages sent earlier, and of the account."""

from datetime import UTC, datetime

from bot.channels.base import ChannelState, DeliveryStatus, StatusUpdate, Update
from bot.channels.fields import Fields, moment, text_of, whole_of
from bot.channels.whatsapp.chats import read_chat
from conversations.lead.addresses import Channel
from conversations.reach.account_words import QUOTA

_SPELLINGS = {name.casefold(): name for name in (
    "sent", "delivered", "read", "played", "failed", "noAccount", "notInGroup", "yellowCard",
)}  # fmt: skip
_STATUSES: dict[str, DeliveryStatus] = {
    "sent": "sent", "delivered": "delivered", "read": "read", "played": "read", "failed": "failed",
    "noAccount": "failed", "notInGroup": "failed", "yellowCard": "failed",
}  # fmt: skip


def read_status(body: Fields, _: frozenset[str]) -> list[Update]:
    """What became of a message."""
    message_id, told = id_of(body), read_told(body)
    status = _STATUSES.get(told)
    if not message_id or status is None:
        return []
    reason = None
    if status == "failed":
        reason = "no_account" if told == "noAccount" else text_of(body, "description") or told
    named = read_chat(text_of(body, "chatId")) if text_of(body, "chatId") else None
    chat = named if reason else None
    update = StatusUpdate(
        Channel.WHATSAPP, message_id, status, reason=reason, unreachable=told == "noAccount",
        account=told == "yellowCard", address=chat.id if chat else None, phone=chat.phone if chat else None,
        alias=named.id if named and named.phone is None else None,
    )  # fmt: skip
    # A message stopped by a yellow card is how some instances tell of the card at all.
    return [update, ChannelState(Channel.WHATSAPP, told)] if told == "yellowCard" else [update]


def read_told(body: Fields) -> str:
    """What is told of a message, as GREEN-API spells it: some gateways in its place write "DELIVERED"."""
    told = text_of(body, "status") or ""
    return _SPELLINGS.get(told.strip().casefold(), told)


def id_of(body: Fields) -> str | None:
    """A message's id, which is a number in some gateways that stand in GREEN-API's place."""
    return text_of(body, "idMessage") or whole_of(body, "idMessage")


def read_state(body: Fields, _: frozenset[str]) -> list[Update]:
    """How the account is."""
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


def read_quota(body: Fields, _: frozenset[str]) -> list[Update]:
    """The month's quota is used up."""
    return [ChannelState(Channel.WHATSAPP, QUOTA)]
