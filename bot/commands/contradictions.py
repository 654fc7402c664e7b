"""Settings that can each be read and don't go together: by name, with what to write instead. Secrets are not shown."""

import asyncio
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.channels.sms.countries import read_countries
from bot.commands.mix_ups import find_mix_ups
from bot.settings import Settings
from storage.database import Database, UnsupportedDatabase

Found = Iterator[tuple[str, str]]
_NUMBER = re.compile(r"\+[1-9]\d{6,14}|\d{3,8}")  # a number or a short code
_STAFF_NUMBER = re.compile(r"\+?[\d\s().-]{7,20}")
_DATABASE = re.compile(r"(sqlite(\+aiosqlite)?:///?|postgres(ql)?(\+\w+)?://)")
_ADDRESSES = ("public_url", "telegram_api_url", "green_api_url", "green_api_media_url", "twilio_api_url")
_ADDED = re.compile(r"/(?:waInstance|bot\d+:|2010-04-01).*")
"""What stands behind an address in providers' examples, and is put there by who calls it."""
_RANDOM = "write what `openssl rand -hex 32` prints"
_LIKE = "write an address such as https://bot.example.com"


def find_contradictions(settings: Settings) -> Found:
    """What keeps the bot from working."""
    yield from _check_addresses(settings)
    yield from _check_public_url(settings)
    yield from _check_database(settings)
    yield from _check_telegram(settings)
    yield from _check_staff_chat(settings)
    yield from _check_whatsapp(settings)
    yield from _check_staff_numbers(settings)
    yield from _check_sms(settings)
    yield from _check_countries(settings)
    yield from find_mix_ups(settings)


def find_oddities(settings: Settings) -> Found:
    """What works, and is perhaps not meant."""
    if not (settings.telegram_on or settings.whatsapp_on or settings.sms_on):
        yield "telegram_bot_token", "no channel is set up; `waltz demo` needs none, `waltz run` does"
        return
    if not _secret(settings.api_key):
        yield "api_key", "empty, so forms and shops can't bring anything in"
    elif len(_secret(settings.api_key)) < 16:
        yield "api_key", f"short enough to be guessed — {_RANDOM}"
    if not _secret(settings.secret_key):
        yield "secret_key", f"empty — {_RANDOM}"
    if not settings.telegram_staff_chat_id:
        yield "telegram_staff_chat_id", "empty, so nobody is told when a lead needs a person"
    if settings.sandbox_clock:
        yield "sandbox_clock", "true lets anybody move the bot's clock — write false outside tests"


def _secret(value: SecretStr) -> str:
    return value.get_secret_value().strip()


def _check_addresses(settings: Settings) -> Found:
    for name in _ADDRESSES:
        value = str(getattr(settings, name))
        parts = urlsplit(value)
        is_web = parts.scheme in ("http", "https") and parts.netloc and not any(map(str.isspace, value))
        if value and not is_web:
            yield name, f'"{value}" is not a web address — write it as https://bot.example.com'
            continue
        path = _ADDED.sub("", parts.path)
        if path != parts.path or (name == "public_url" and (parts.query or parts.fragment)):
            address = f"{parts.scheme}://{parts.netloc}{path}"
            yield name, f'"{_ADDED.sub("/…", value)}" holds more than an address — write only {address}'


def _check_countries(settings: Settings) -> Found:
    try:
        read_countries(settings.sms_countries, "IL")
    except ValueError as wrong:
        yield "sms_countries", f'"{wrong}" is no country — write two letters each, such as IL, US'


def _check_public_url(settings: Settings) -> Found:
    if settings.public_url:
        return
    if settings.sms_on:
        remedy = "write the address Twilio calls, such as https://bot.example.com"
        yield "public_url", f"empty, and signatures of SMS are computed over it — {remedy}"
    modes = [
        ("telegram", settings.telegram_on, settings.telegram_mode),
        ("green_api", settings.whatsapp_on, settings.green_api_mode),
    ]
    for channel, on, mode in modes:
        if on and mode == "webhook":
            message = f"empty, and {channel} is to call it ({channel.upper()}_MODE=webhook)"
            yield "public_url", f"{message} — {_LIKE}, or use polling"


def _check_database(settings: Settings) -> Found:
    if not _DATABASE.match(settings.database_url):
        remedy = "write sqlite+aiosqlite:///waltz.db, or postgresql://user:password@host/name"
        yield "database_url", f"neither SQLite nor PostgreSQL — {remedy}"
    elif problem := asyncio.run(_try_database(settings.database_url)):
        yield "database_url", problem.removeprefix("DATABASE_URL: ")


async def _try_database(address: str) -> str | None:
    """Why the database can't be used; None where it can."""
    try:
        database = Database(address)
    except UnsupportedDatabase as error:
        return str(error)
    try:
        return await database.inspect()
    finally:
        await database.close()


def _check_telegram(settings: Settings) -> Found:
    token, secret = _secret(settings.telegram_bot_token), _secret(settings.telegram_webhook_secret)
    official = "api.telegram.org" in settings.telegram_api_url
    if token and official and not re.fullmatch(r"\d+:[\w-]{20,}", token):
        yield "telegram_bot_token", "not a bot's token — write the one @BotFather gave, like 123456789:AA…"
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        yield "telegram_webhook_secret", "holds what Telegram does not send — write only A-Z a-z 0-9 _ -"
    if settings.telegram_on and settings.telegram_mode == "webhook":
        if not secret:
            yield "telegram_webhook_secret", f"empty in webhook mode — {_RANDOM}"
        if official and settings.public_url.startswith("http://"):
            yield "public_url", "Telegram calls https only — write https:// in front"


def _check_staff_chat(settings: Settings) -> Found:
    chat = settings.telegram_staff_chat_id
    if not re.fullmatch(r"(-?\d+|@\w+)?", chat.strip()):
        yield "telegram_staff_chat_id", f'"{chat}" is not a chat — write its number, such as -1001234567890'
    if chat and not _secret(settings.telegram_bot_token):
        remedy = "write the token @BotFather gave"
        yield "telegram_bot_token", f"empty, so the staff chat can't be reached — {remedy}"


def _check_whatsapp(settings: Settings) -> Found:
    instance, token = settings.green_api_id_instance.strip(), _secret(settings.green_api_token_instance)
    if instance and not token:
        remedy = "write the instance's apiTokenInstance"
        yield "green_api_token_instance", f"empty beside GREEN_API_ID_INSTANCE — {remedy}"
    if token and not instance:
        remedy = "write the instance's idInstance"
        yield "green_api_id_instance", f"empty beside GREEN_API_TOKEN_INSTANCE — {remedy}"
    if instance and not instance.isdecimal():
        remedy = "write its number, such as 1101000001"
        yield "green_api_id_instance", f'"{instance}" is not an instance — {remedy}'
    is_called = instance and token and settings.green_api_mode == "webhook"
    if is_called and not _secret(settings.green_api_webhook_token):
        remedy = f"{_RANDOM}, and the same as the instance's webhookUrlToken"
        yield "green_api_webhook_token", f"empty in webhook mode — {remedy}"


def _check_staff_numbers(settings: Settings) -> Found:
    numbers = filter(None, map(str.strip, settings.whatsapp_staff_numbers.split(",")))
    if not all(map(_STAFF_NUMBER.fullmatch, numbers)):
        remedy = "write numbers with their country, separated by commas, such as 972501234567"
        yield "whatsapp_staff_numbers", f"one of them is not a phone number — {remedy}"


def _check_sms(settings: Settings) -> Found:
    sid, token = settings.twilio_account_sid.strip(), _secret(settings.twilio_auth_token)
    if sid and not token:
        yield "twilio_auth_token", "empty beside TWILIO_ACCOUNT_SID — write the account's auth token"
    if token and not sid:
        yield "twilio_account_sid", "empty beside TWILIO_AUTH_TOKEN — write the account's SID, like AC…"
    if settings.sms_on and not settings.sms_number:
        remedy = "write the number SMS come from, such as +972521234567"
        yield "sms_number", f"empty beside Twilio's credentials — {remedy}"
    if settings.sms_number and not (sid or token):
        yield "twilio_account_sid", "empty beside SMS_NUMBER — write the account's SID, and TWILIO_AUTH_TOKEN"
    if settings.sms_number and not _NUMBER.fullmatch(settings.sms_number.strip()):
        yield "sms_number", "not a phone number in its international form — write it like +972521234567"
