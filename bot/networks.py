"""The networks there are: the one place that names them all."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.channels.base import Adapter, Inviting
from bot.channels.files import Files
from bot.channels.http import Http
from bot.channels.phones import chat_id, normalise_phone
from bot.channels.sms import traits as sms
from bot.channels.sms.adapter import HOOK as SMS_HOOK
from bot.channels.sms.adapter import Sms
from bot.channels.telegram import traits as telegram
from bot.channels.telegram.adapter import HOOK as TELEGRAM_HOOK
from bot.channels.telegram.adapter import Telegram
from bot.channels.whatsapp import traits as whatsapp
from bot.channels.whatsapp.adapter import HOOK as WHATSAPP_HOOK
from bot.channels.whatsapp.adapter import WhatsApp
from bot.settings import Settings
from conversations.journey.model.business import Escalation
from conversations.lead.addresses import Address, Channel, Recipient, phone_address
from conversations.turn.given import Entrance

TRAITS = {Channel.WHATSAPP: whatsapp.TRAITS, Channel.TELEGRAM: telegram.TRAITS, Channel.SMS: sms.TRAITS}
"""What each can do, whatever the settings."""

HOOKS = {Channel.WHATSAPP: WHATSAPP_HOOK, Channel.TELEGRAM: TELEGRAM_HOOK, Channel.SMS: SMS_HOOK}
"""Where each provider calls, whether the channel is on or not."""


def create_adapters(
    settings: Settings, http: Http, files: Files, contacts: Sequence[Escalation], country: str = "IL"
) -> Mapping[Channel, Adapter]:
    """The channels that have credentials. What `contacts` write is staff's, not a lead's."""
    numbers = [number for contact in contacts if (number := normalise_phone(contact.phone))]
    adapters: dict[Channel, Adapter] = {}
    if settings.whatsapp_on:
        adapters[Channel.WHATSAPP] = WhatsApp(settings, http, files, numbers)
    if settings.telegram_on:
        adapters[Channel.TELEGRAM] = Telegram(settings, http, files)
    if settings.sms_on:
        adapters[Channel.SMS] = Sms(settings, http, files, numbers, country)
    return adapters


def find_ways(adapters: Mapping[Channel, Adapter], numbers: Collection[str]) -> Mapping[Channel, Entrance]:
    """How people begin chats with the business. `numbers` are its own that were learned (E.164)."""
    ways = {
        channel: adapter.find_way(numbers)
        for channel, adapter in adapters.items()
        if isinstance(adapter, Inviting)
    }
    return {channel: way for channel, way in ways.items() if way}


def find_staff_chat(settings: Settings) -> Recipient | None:
    """The chat that staff share, if there is one."""
    chat = settings.telegram_staff_chat_id.strip()
    return Recipient(Channel.TELEGRAM, chat) if chat else None


def find_staff_numbers(settings: Settings) -> tuple[str, ...]:
    """The numbers of staff who are told on their phones (E.164)."""
    written = settings.whatsapp_staff_numbers.split(",")
    return tuple(number for one in written if (number := normalise_phone(one)))


def list_staff(settings: Settings, own_numbers: Iterable[str]) -> list[Address]:
    """Where the business's own people write from, as far as is known; `own_numbers` are its own."""
    numbers = {*find_staff_numbers(settings), *own_numbers}
    chat = find_staff_chat(settings)
    return [
        *map(phone_address, sorted(numbers)),
        *([Address(chat.channel.value, chat.address)] if chat else []),
    ]


def find_staff_phones(settings: Settings) -> tuple[Recipient, ...]:
    """Where these are written to."""
    return tuple(Recipient(Channel.WHATSAPP, chat_id(number)) for number in find_staff_numbers(settings))
