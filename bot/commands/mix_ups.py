"""Values that were copied from the wrong place, or to the wrong one: each can be read, and none can work."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from bot.settings import Settings

_SUPERGROUP = re.compile(r"100\d{10}")
"""A group's number without its minus; people's have fewer digits."""
_HOOK = re.compile(r"/webhooks(/.*)?$")


def find_mix_ups(settings: Settings) -> Iterator[tuple[str, str]]:
    """By the name of the setting, with what to write instead."""
    yield from _look_at_staff_chat(settings.telegram_staff_chat_id.strip())
    if found := _HOOK.search(settings.public_url):
        address = settings.public_url[: found.start()]
        yield (
            "public_url",
            f"providers call {found[0]} below it, and would find nothing — write only {address}",
        )
    for name in ("green_api_webhook_token", "api_key"):
        if getattr(settings, name).get_secret_value().strip().casefold().startswith("bearer "):
            yield name, "the word Bearer stands before it when it is sent — write only what follows"
    token = settings.green_api_token_instance.get_secret_value().strip()
    if token and token == settings.green_api_id_instance.strip():
        yield (
            "green_api_token_instance",
            "the same as GREEN_API_ID_INSTANCE — write the instance's apiTokenInstance",
        )
    is_twilio = (urlsplit(settings.twilio_api_url).hostname or "").endswith("twilio.com")
    if is_twilio and settings.twilio_account_sid.strip().startswith("SK"):
        yield "twilio_account_sid", "the SID of an API key — write the account's own, like AC…"


def _look_at_staff_chat(chat: str) -> Iterator[tuple[str, str]]:
    name = "telegram_staff_chat_id"
    if chat.startswith("@"):
        remedy = "write its number, such as -1001234567890"
        yield (
            name,
            f'what is written in "{chat}" comes with a number and would not be known as yours — {remedy}',
        )
    elif _SUPERGROUP.fullmatch(chat):
        yield name, f'"{chat}" lacks the minus of a group — write -{chat}'
