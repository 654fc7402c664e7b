"""The networks there are: the one place that names them all."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import quote

from bot.channels.base import Adapter
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
from conversations.lead.addresses import Channel, Recipient

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


class WayIn(NamedTuple):
    """How somebody comes to a chat with the bot and says a word: a link that opens it, or the number to text; both None
    where neither is known yet.
    """

    channel: Channel
    link: str | None
    number: str | None


def list_ways_in(
    adapters: Mapping[Channel, Adapter],
    settings: Settings,
    own_numbers: Collection[str],
    word: str,
    payload: str,
) -> list[WayIn]:
    """By every channel that is on. `own_numbers` are the business's, `payload` is what a link carries for the word."""
    ways: list[WayIn] = []
    if Channel.WHATSAPP in adapters:
        known = sorted(set(own_numbers) - {settings.sms_number}) or sorted(own_numbers)
        number = known[0] if len(known) == 1 else None
        link = f"https://wa.me/{number.lstrip('+')}?text={quote(word)}" if number else None
        ways.append(WayIn(Channel.WHATSAPP, link, number))
    bot = adapters.get(Channel.TELEGRAM)
    if isinstance(bot, Telegram):
        ways.append(WayIn(Channel.TELEGRAM, bot.deep_link(payload), None))
    if Channel.SMS in adapters and settings.sms_number:
        ways.append(WayIn(Channel.SMS, None, settings.sms_number))
    return ways


def find_staff_chat(settings: Settings) -> Recipient | None:
    """The chat that staff share, if there is one."""
    chat = settings.telegram_staff_chat_id.strip()
    return Recipient(Channel.TELEGRAM, chat) if chat else None


def find_staff_numbers(settings: Settings) -> tuple[str, ...]:
    """The numbers of staff who are told on their phones (E.164)."""
    written = settings.whatsapp_staff_numbers.split(",")
    return tuple(number for one in written if (number := normalise_phone(one)))


def find_staff_phones(settings: Settings) -> tuple[Recipient, ...]:
    """Where these are written to."""
    return tuple(Recipient(Channel.WHATSAPP, chat_id(number)) for number in find_staff_numbers(settings))
