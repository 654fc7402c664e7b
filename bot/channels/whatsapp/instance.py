"""What an instance is set to: where GREEN-API calls, and the word that is kept there while it calls nobody."""

import asyncio

import structlog
from whatsapp_api_client_python.API import GreenApi

from bot.channels.fields import Fields, fields, text_of

log = structlog.get_logger(__name__)

_WANTED = ("incomingWebhook", "outgoingWebhook", "outgoingMessageWebhook", "stateWebhook")
"""What a new instance does not tell of until it is asked to."""
_NOTE = "webhookUrlToken"
"""What a webhook would have to show. It means nothing to GREEN-API while there is no webhook."""
_FRESH_SECONDS = 2.0
"""GREEN-API tells settings once a second, and several ask for them at start."""


class Instance:
    """The settings of the business's instance. All methods raise SendError."""

    def __init__(self, api: GreenApi) -> None:
        self._api = api
        self._asking = asyncio.Lock()
        self._told: tuple[float, Fields] | None = None

    async def find_called(self) -> list[str]:
        """Where it calls with what is new. Whoever owns the instance has set it."""
        url = text_of(await self._read(), "webhookUrl")
        return [url] if url else []

    async def read_note(self) -> str | None:
        """The word; None where there is no place for one."""
        told = await self._read()
        if text_of(told, "webhookUrl") or not isinstance(told.get(_NOTE), str):
            return None
        return text_of(told, _NOTE) or ""

    async def keep_note(self, note: str) -> None:
        """Put a word there. It restarts the instance for a moment, and may count only after minutes."""
        await self._api.account.setSettingsAsync({_NOTE: note})

    async def _read(self) -> Fields:
        async with self._asking:
            now = asyncio.get_running_loop().time()
            if self._told is None or now - self._told[0] > _FRESH_SECONDS:
                told = fields((await self._api.account.getSettingsAsync()).data)
                if self._told is None:
                    _warn(told)
                self._told = now, told
            return self._told[1]


def _warn(told: Fields) -> None:
    if off := [name for name in _WANTED if told.get(name) == "no"]:
        log.warning(
            "GREEN-API does not tell of what happens: turn these on in the instance's settings", off=off
        )
