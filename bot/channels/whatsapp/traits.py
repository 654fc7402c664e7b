"""What WhatsApp can do through GREEN-API."""

from bot.channels.phones import chat_id
from bot.channels.traits import Rates, Traits
from bot.settings import Settings

TRAITS = Traits(
    buttons=0, button_label_limit=25, link_buttons=False, text_limit=20_000, starts_chats=True,
    captions=frozenset({"image", "video"}), quotes=True, address_of=chat_id,
    own_phone=True, begins_slowly=True, numbers=True,
)  # fmt: skip
"""As it is without WHATSAPP_BUTTONS. Captions: GREEN-API, SendFileByUrl."""
BUTTONS = 3
"""With it."""


def rates_of(settings: Settings) -> Rates:
    """The limits that GREEN-API documents, on delays and on the frequency of requests."""
    return Rates(settings.green_api_per_second, queue_seconds=settings.green_api_delay_ms / 1000 or None)
