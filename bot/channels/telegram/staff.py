"""What staff do in their chat on Telegram."""

import re

from bot.channels.base import StaffInbound, Update
from bot.channels.fields import Fields, fields, number, text_of
from bot.channels.telegram.groups import name_message
from bot.channels.telegram.meaning import find_file, is_bot, name_of, sender_of
from conversations.lead.addresses import Channel

_COMMAND = re.compile(r"/\w{1,32}(?:@\w+)?(?:\s|$)")


def read_staff_message(message: Fields, chat: int, message_id: int) -> list[Update]:
    """A message in the staff chat; [] for commands, other bots and news of the chat itself."""
    text = text_of(message, "text") or text_of(message, "caption") or ""
    media = find_file(message)
    # Staff who write as the group itself come from a bot account of Telegram's.
    anonymous = number(fields(message.get("sender_chat")), "id") == chat
    if not (text or media) or _COMMAND.match(text) or (is_bot(message) and not anonymous):
        return []
    signed, answered = text_of(message, "author_signature"), fields(message.get("reply_to_message"))
    by = signed or name_of(sender_of(message)) or str(chat)
    return [
        StaffInbound(
            Channel.TELEGRAM, f"{chat}:{message_id}", by, str(chat), text, _answered(chat, message),
            thread=_topic(message), about=_first_button(answered), media=media, answers_bot=is_bot(answered),
            unsigned=anonymous and not signed,
        )
    ]  # fmt: skip


def read_staff_tap(query: Fields, identity: str, data: str, chat: str) -> StaffInbound:
    """A tap on a button in the staff chat. `identity` is the callback query's, `data` the button's."""
    message, by = fields(query.get("message")), name_of(sender_of(query)) or chat
    tapped = number(message, "message_id")
    return StaffInbound(
        Channel.TELEGRAM, f"callback:{identity}", by, chat, action=data, callback=identity,
        replies_to=name_message(chat, tapped), thread=_topic(message),
    )  # fmt: skip


def _answered(chat: int, message: Fields) -> str | None:
    """In a topic, the first message of the topic is "answered" by everything that answers nothing."""
    replied = number(fields(message.get("reply_to_message")), "message_id")
    return None if str(replied) == _topic(message) else name_message(str(chat), replied)


def _topic(message: Fields) -> str | None:
    topic = number(message, "message_thread_id") if message.get("is_topic_message") else None
    return None if topic is None else str(topic)


def _first_button(message: Fields) -> str | None:
    rows = fields(message.get("reply_markup")).get("inline_keyboard")
    buttons = rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], list) else []
    return text_of(fields(buttons[0]), "callback_data") or None if buttons else None
