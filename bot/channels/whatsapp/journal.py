"""Reads what GREEN-API lists of messages it took: sent ones, and those that wait in its queue.

Shapes: green-api.com/en/docs/api/journals/LastOutgoingMessages and api/queues/ShowMessagesQueue.
"""

from collections.abc import Collection, Iterable
from typing import Any

from bot.channels.fields import Fields, fields, text_of
from bot.channels.phones import phone_of

_INNER = (
    "extendedTextMessage",
    "extendedTextMessageData",
    "textMessageData",
    "interactiveButtons",
    "interactiveButtonsReply",
)


def find_like(listed: Iterable[Any], chat: str, texts: Collection[str]) -> list[str]:
    """Ids of the messages for a chat that say one of these texts."""
    wanted, phone = {text.strip() for text in texts}, phone_of(chat)
    found = (fields(one) for one in listed)
    return [
        message_id
        for one in found
        if _is_for(one, chat, phone)
        and _words_of(one) in wanted
        and (message_id := text_of(one, "idMessage", "messageID"))
    ]


def _is_for(one: Fields, chat: str, phone: str | None) -> bool:
    told = text_of(one, "chatId") or text_of(fields(one.get("body")), "chatId") or ""
    return told == chat or (phone is not None and phone_of(told) == phone)


def _words_of(one: Fields) -> str:
    body = fields(one.get("body"))
    inner = (fields(one.get(name)) for name in _INNER)
    texts = (
        text_of(part, "textMessage", "caption", "contentText", "message", "text")
        for part in (one, body, *inner)
    )
    return next((text.strip() for text in texts if text), "")
