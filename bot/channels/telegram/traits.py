"""What Telegram can do (Bot API)."""

from typing import get_args

from bot.channels.traits import Rates, Traits
from bot.settings import Settings
from conversations.lead.content import FileKind

TRAITS = Traits(
    buttons=20, button_label_limit=60, link_buttons=True, text_limit=4096, starts_chats=False,
    captions=frozenset(get_args(FileKind)), quotes=True, shares_numbers=True,
)  # fmt: skip


def rates_of(settings: Settings) -> Rates:
    """The limits that Telegram's FAQ names."""
    in_groups = settings.telegram_group_per_minute or None
    in_chats = 1.0 if settings.telegram_per_second else None
    return Rates(settings.telegram_per_second, chat_seconds=in_chats, group_minute=in_groups)
