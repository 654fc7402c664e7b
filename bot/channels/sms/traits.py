"""What SMS can do."""

from bot.channels.traits import Rates, Traits
from bot.settings import Settings

TRAITS = Traits(
    buttons=0, button_label_limit=0, link_buttons=False, text_limit=1600, starts_chats=True,
    billed_by_part=True, address_of=str, numbers=True,
)  # fmt: skip


def rates_of(settings: Settings) -> Rates:
    """What was agreed with Twilio for the number."""
    return Rates(settings.sms_per_second)
