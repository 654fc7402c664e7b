"""What is wrong with the settings, by name and with what to write instead. Secrets are never shown."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args, get_origin
from urllib.parse import urlsplit

from pydantic import SecretStr, ValidationError
from pydantic_core import ErrorDetails

from bot.settings import Settings

_ASSIGNMENT = re.compile(r"\s*(?:export\s+)?([A-Za-z_]\w*)\s*=")
_NUMBER = re.compile(r"\+[1-9]\d{6,14}|\d{3,8}")  # a number or a short code
_NO_SUCH_ZONE = "there is no such time zone — write a place such as Asia/Jerusalem"


@dataclass
class Checked:
    """The settings with defaults in place of what is wrong, and what was found."""

    settings: Settings
    problems: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def check_settings(env_file: Path | None) -> Checked:
    """Settings from the environment and a file, which may be missing, and all that is wrong with them."""
    written, unreadable = _read_names(env_file)
    usable = None if unreadable or env_file is None or not env_file.is_file() else env_file
    settings, wrong = _read_settings(usable)
    checked = Checked(settings, list(unreadable))
    for name in filter(wrong.__contains__, Settings.model_fields):
        checked.problems.append(f"{_where(name, env_file, written)}: {wrong[name]}")
    checked.problems += [
        f"{_where(*found, written)}: {message}" for found, message in _find_unknown(env_file, written)
    ]
    for name, message in _contradictions(settings):
        if name.lower() not in wrong:
            checked.problems.append(f"{_where(name, env_file, written)}: {message}")
    for name, message in _worth_a_look(settings):
        checked.warnings.append(f"{_where(name, env_file, written)}: {message}")
    return checked


def _read_names(env_file: Path | None) -> tuple[dict[str, int], list[str]]:
    """The names a file sets, in small letters, with their lines; and why it can't be read."""
    if env_file is None or not env_file.is_file():
        return {}, []
    try:
        lines = env_file.read_text(encoding="utf-8-sig").splitlines()
    except (UnicodeDecodeError, OSError):
        return {}, [f"{env_file}: this file can't be read as UTF-8 — save it as UTF-8, and let Waltz read it"]
    found = ((_ASSIGNMENT.match(line), number) for number, line in enumerate(lines, 1))
    return {match[1].lower(): number for match, number in found if match}, []


def _where(name: str, env_file: Path | None, written: dict[str, int]) -> str:
    """`.env:12: PORT` when that is where the value comes from, else `PORT`."""
    from_environment = any(key.lower() == name.lower() for key in os.environ)
    line = written.get(name.lower())
    return name.upper() if line is None or from_environment else f"{env_file}:{line}: {name.upper()}"


def _read_settings(env_file: Path | None) -> tuple[Settings, dict[str, str]]:
    """The settings, with defaults for those that can't be used, and why not."""
    wrong: dict[str, str] = {}
    while True:
        instead: dict[str, Any] = {name: Settings.model_fields[name].default for name in wrong}
        try:
            return Settings(_env_file=env_file, **instead), wrong
        except ValidationError as error:
            found = {str(detail["loc"][0]).lower(): _explain(detail) for detail in error.errors()}
        except (LookupError, OSError):  # what ZoneInfo raises for a name it does not know
            found = {"timezone": _NO_SUCH_ZONE}
        if found.keys() <= wrong.keys():
            raise RuntimeError(f"settings that can't be read: {', '.join(found)}")
        wrong |= found


def _explain(detail: ErrorDetails) -> str:
    name = str(detail["loc"][0]).lower()
    info = Settings.model_fields.get(name)
    shape = info.annotation if info else None
    said = "what is written" if shape is SecretStr or name == "database_url" else f'"{detail["input"]}"'
    limits = detail.get("ctx", {})
    if name == "timezone":
        return _NO_SUCH_ZONE
    if get_origin(shape) is Literal:
        return f"{said} is not known — write {' or '.join(map(str, get_args(shape)))}"
    if shape is bool:
        return f"{said} is neither — write true or false"
    if shape is int:
        bounds = {"ge": "or more", "le": "or less"}
        bound = next((f" of {limits[key]} {words}" for key, words in bounds.items() if key in limits), "")
        return f"{said} does not do — write a whole number{bound}"
    return f"{said} does not do ({detail['msg']}) — compare with .env.example"


def _find_unknown(
    env_file: Path | None, written: dict[str, int]
) -> Iterator[tuple[tuple[str, Path | None], str]]:
    """Names in the file that are nearly those of a setting: a slip that would change nothing."""
    for name in written:
        close = get_close_matches(name, Settings.model_fields, n=1, cutoff=0.8)
        if name not in Settings.model_fields and close:
            yield (name, env_file), f"there is no such setting — write {close[0].upper()}"


def _contradictions(settings: Settings) -> Iterator[tuple[str, str]]:
    yield from _check_addresses(settings)
    yield from _check_database(settings)
    yield from _check_telegram(settings)
    yield from _check_whatsapp(settings)
    yield from _check_sms(settings)


def _secret(value: SecretStr) -> str:
    return value.get_secret_value().strip()


def _check_addresses(settings: Settings) -> Iterator[tuple[str, str]]:
    for name in ("public_url", "telegram_api_url", "green_api_url", "green_api_media_url", "twilio_api_url"):
        value = str(getattr(settings, name))
        parts = urlsplit(value)
        if value and (
            parts.scheme not in ("http", "https") or not parts.netloc or any(map(str.isspace, value))
        ):
            yield name, f'"{value}" is not a web address — write it as https://bot.example.com'
        elif name == "public_url" and (parts.path.strip("/") or parts.query):
            yield name, f'"{value}" has a path — write only {parts.scheme}://{parts.netloc}'
    if not settings.public_url:
        if settings.sms_on:
            remedy = "write the address Twilio calls, such as https://bot.example.com"
            yield "public_url", f"empty, and signatures of SMS are computed over it — {remedy}"
        for channel, on, mode in _modes(settings):
            if on and mode == "webhook":
                message = f"empty, and {channel} is to call it ({channel.upper()}_MODE=webhook)"
                yield (
                    "public_url",
                    f"{message} — write an address such as https://bot.example.com, or use polling",
                )


def _modes(settings: Settings) -> list[tuple[str, bool, str]]:
    return [
        ("telegram", settings.telegram_on, settings.telegram_mode),
        ("green_api", settings.whatsapp_on, settings.green_api_mode),
    ]


def _check_database(settings: Settings) -> Iterator[tuple[str, str]]:
    if not re.match(r"(sqlite(\+aiosqlite)?:///?|postgres(ql)?(\+\w+)?://)", settings.database_url):
        remedy = "write sqlite+aiosqlite:///waltz.db, or postgresql://user:password@host/name"
        yield "database_url", f"neither SQLite nor PostgreSQL — {remedy}"


def _check_telegram(settings: Settings) -> Iterator[tuple[str, str]]:
    token, secret = _secret(settings.telegram_bot_token), _secret(settings.telegram_webhook_secret)
    official = "api.telegram.org" in settings.telegram_api_url
    if token and official and not re.fullmatch(r"\d+:[\w-]{20,}", token):
        yield "telegram_bot_token", "not a bot's token — write the one @BotFather gave, like 123456789:AA…"
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        yield "telegram_webhook_secret", "holds what Telegram does not send — write only A-Z a-z 0-9 _ -"
    if settings.telegram_on and settings.telegram_mode == "webhook":
        if not secret:
            yield (
                "telegram_webhook_secret",
                "empty in webhook mode — write what `openssl rand -hex 32` prints",
            )
        if official and settings.public_url.startswith("http://"):
            yield "public_url", "Telegram calls https only — write https:// in front"
    if not re.fullmatch(r"(-?\d+|@\w+)?", settings.telegram_staff_chat_id.strip()):
        remedy = "write its number, such as -1001234567890"
        yield "telegram_staff_chat_id", f'"{settings.telegram_staff_chat_id}" is not a chat — {remedy}'
    if settings.telegram_staff_chat_id and not token:
        yield (
            "telegram_bot_token",
            "empty, so the staff chat can't be reached — write the token @BotFather gave",
        )


def _check_whatsapp(settings: Settings) -> Iterator[tuple[str, str]]:
    instance, token = settings.green_api_id_instance.strip(), _secret(settings.green_api_token_instance)
    if instance and not token:
        yield (
            "green_api_token_instance",
            "empty beside GREEN_API_ID_INSTANCE — write the instance's apiTokenInstance",
        )
    if token and not instance:
        yield (
            "green_api_id_instance",
            "empty beside GREEN_API_TOKEN_INSTANCE — write the instance's idInstance",
        )
    if instance and not instance.isdecimal():
        yield (
            "green_api_id_instance",
            f'"{instance}" is not an instance — write its number, such as 1101000001',
        )
    if (
        instance
        and token
        and settings.green_api_mode == "webhook"
        and not _secret(settings.green_api_webhook_token)
    ):
        remedy = "write what `openssl rand -hex 32` prints, and the same as the instance's webhookUrlToken"
        yield "green_api_webhook_token", f"empty in webhook mode — {remedy}"
    for number in filter(None, map(str.strip, settings.whatsapp_staff_numbers.split(","))):
        if not re.fullmatch(r"\+?[\d\s().-]{7,20}", number):
            remedy = "write numbers with their country, separated by commas, such as 972501234567"
            yield "whatsapp_staff_numbers", f"one of them is not a phone number — {remedy}"
            return


def _check_sms(settings: Settings) -> Iterator[tuple[str, str]]:
    sid, token = settings.twilio_account_sid.strip(), _secret(settings.twilio_auth_token)
    if sid and not token:
        yield "twilio_auth_token", "empty beside TWILIO_ACCOUNT_SID — write the account's auth token"
    if token and not sid:
        yield "twilio_account_sid", "empty beside TWILIO_AUTH_TOKEN — write the account's SID, like AC…"
    if settings.sms_on and not settings.sms_number:
        yield (
            "sms_number",
            "empty beside Twilio's credentials — write the number SMS come from, such as +972521234567",
        )
    if settings.sms_number and not (sid or token):
        yield "twilio_account_sid", "empty beside SMS_NUMBER — write the account's SID, and TWILIO_AUTH_TOKEN"
    if settings.sms_number and not _NUMBER.fullmatch(settings.sms_number.strip()):
        yield "sms_number", "not a phone number in its international form — write it like +972521234567"


def _worth_a_look(settings: Settings) -> Iterator[tuple[str, str]]:
    if not (settings.telegram_on or settings.whatsapp_on or settings.sms_on):
        yield "telegram_bot_token", "no channel is set up; `waltz demo` needs none, `waltz run` does"
        return
    if not _secret(settings.api_key):
        yield "api_key", "empty, so forms and shops can't bring anything in"
    elif len(_secret(settings.api_key)) < 16:
        yield "api_key", "short enough to be guessed — write what `openssl rand -hex 32` prints"
    if not _secret(settings.secret_key):
        yield "secret_key", "empty — write what `openssl rand -hex 32` prints"
    if not settings.telegram_staff_chat_id:
        yield "telegram_staff_chat_id", "empty, so nobody is told when a lead needs a person"
    if settings.sandbox_clock:
        yield "sandbox_clock", "true lets anybody move the bot's clock — write false outside tests"
