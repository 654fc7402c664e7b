"""`waltz demo`: the whole bot in one process, with the providers' stand-ins and the phone page."""

import secrets
import socket
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
from fastapi.encoders import jsonable_encoder
from pydantic import SecretStr
from rich.console import Console
from rich.markup import escape
from rich.panel import Panel

from bot.advancing import advance, find_next, find_next_of
from bot.app import App
from bot.commands.run import hold_database
from bot.commands.serving import serve
from bot.door.opening import find_next_event, open_door
from bot.errors import ConfigurationError
from bot.sandbox import Sandbox, SandboxConfig, create_sandbox
from bot.settings import Settings
from bot.web.api.reading import show_lead
from bot.web.ports import listen
from bot.web.server import create_web
from conversations.journey.load import JourneyError
from conversations.lead.addresses import Address, phone_address
from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.timeline.entry import Entry
from conversations.timeline.telling import Telling
from storage import facts, leads, timers

LANGUAGES: tuple[Language, ...] = ("he", "en")
STAFF_PASSWORD = "waltz"
"""The console's password in a demo, unless the setting says another."""
_TRIED_PORTS = 50


def run_demo(settings: Settings, port: int | None, database: str) -> None:
    """Start the demo and print where to look."""
    sockets = listen(settings.host, port) if port else _listen_nearby(settings.host, settings.port)
    settings, config = demo_settings(settings, sockets[0].getsockname()[1], database)
    hold_database(settings.database_url)
    try:
        app = App(settings)
    except JourneyError as error:
        raise ConfigurationError(str(error)) from None
    sandbox = create_demo_sandbox(app, config)
    introduce(settings, " · ".join(app.journey.business.name.values()))
    web = create_web(app, sandbox.app, on_stop=sandbox.close)

    def end_streams() -> None:
        sandbox.end_streams()
        web.end_streams()

    serve(web, sockets, end_streams)


def demo_settings(settings: Settings, port: int, database: str) -> tuple[Settings, SandboxConfig]:
    """The settings of a demo at this port: every provider is a stand-in, and the clock can be moved."""
    base = f"http://{settings.host}:{port}"
    config = SandboxConfig(
        base_url=base,
        telegram_secret=secrets.token_urlsafe(16),
        green_webhook_token=secrets.token_urlsafe(16),
        telegram_mode="webhook",
        green_mode="webhook",
        own_url=base,
        timezone=settings.timezone,
    )
    changed = {
        "port": port,
        "public_url": base,
        "database_url": f"sqlite+aiosqlite:///{database or _demo_file()}",
        "api_key": SecretStr(settings.api_key.get_secret_value() or secrets.token_urlsafe(16)),
        "staff_password": SecretStr(settings.staff_password.get_secret_value() or STAFF_PASSWORD),
        "sandbox_clock": True,
        **_as_providers(config, base),
    }
    return settings.model_copy(update=changed), config


def _as_providers(config: SandboxConfig, base: str) -> dict[str, Any]:
    """The settings by which the stand-ins are the providers."""
    return {
        "telegram_bot_token": SecretStr(config.telegram_token),
        "telegram_api_url": f"{base}/sandbox/telegram",
        "telegram_mode": "webhook",
        "telegram_webhook_secret": SecretStr(config.telegram_secret),
        "telegram_staff_chat_id": str(config.staff_chat_id),
        "green_api_id_instance": config.green_id,
        "green_api_token_instance": SecretStr(config.green_token),
        "green_api_url": f"{base}/sandbox/green",
        "green_api_media_url": f"{base}/sandbox/green",
        "green_api_mode": "webhook",
        "green_api_webhook_token": SecretStr(config.green_webhook_token),
        "twilio_account_sid": config.twilio_sid,
        "twilio_auth_token": SecretStr(config.twilio_token),
        "twilio_api_url": f"{base}/sandbox/twilio",
        "sms_number": config.sms_number,
        "whatsapp_staff_numbers": "",
        # The stand-ins take all that comes: nobody waits for limits that are not there.
        "telegram_per_second": 0, "telegram_group_per_minute": 0, "green_api_per_second": 0, "green_api_delay_ms": 0,
        "sms_per_second": 0, "form_greetings_per_hour": 0,
    }  # fmt: skip


def create_demo_sandbox(app: App, config: SandboxConfig) -> Sandbox:
    """The sandbox around an app, named after its business, with a window into it."""
    business = {str(language): name for language, name in app.journey.business.name.items()}
    sandbox = create_sandbox(replace(config, business=business), AppView(app))
    sandbox.world.now = app.clock.now
    return sandbox


class AppView:
    """What the phone page may ask of the bot."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._doors: dict[str, str] = {}

    async def open_door(self) -> str | None:
        """The door of the next event: one link each."""
        app, now = self._app, await self._app.read_clock()
        event = await find_next_event(app.database, now)
        if event is None:
            return None
        if event.id not in self._doors:
            self._doors[event.id], _ = await open_door(
                app.database, event, "הכניסה · Door", "search", "demo", now
            )
        return f"/door/{self._doors[event.id]}"

    async def now(self) -> datetime:
        """The bot's time."""
        return self._app.clock.now()

    async def advance(
        self, *, by: timedelta | None = None, to: datetime | None = None, next_thing: bool = False,
        addresses: Sequence[tuple[str, str]] = (),
    ) -> datetime | None:  # fmt: skip
        """Move the bot's clock: by so much, to a time, or to the next thing, to who has `addresses`.

        None where nothing is planned: time stands still.
        """
        target: datetime | None = to or self._app.clock.now() + (by or timedelta())
        if next_thing:
            target = await (self._find_next_of(addresses) if addresses else find_next(self._app))
        return await advance(self._app, target) if target else None

    async def _find_next_of(self, addresses: Sequence[tuple[str, str]]) -> datetime | None:
        found = [await self._find_lead(channel, address) for channel, address in addresses]
        return await find_next_of(self._app, {lead.id for lead in found if lead})

    async def lead_of(self, channel: str, address: str) -> dict[str, Any] | None:
        """The lead behind an address."""
        lead = await self._find_lead(channel, address)
        return self._show(lead) if lead else None

    async def _find_lead(self, channel: str, address: str) -> Lead | None:
        digits = address.partition("@")[0].lstrip("+")
        wanted = [Address(channel, address), phone_address(f"+{digits}")]
        async with self._app.database.read() as connection:
            found = await leads.find_ids(connection, wanted)
            lead_id = found.get(wanted[0]) or (found.get(wanted[1]) if channel != "telegram" else None)
            return await leads.read(connection, lead_id) if lead_id else None

    def _show(self, lead: Lead) -> dict[str, Any]:
        journey = self._app.journey
        shown = show_lead(self._app, lead)
        shown["stage_name"] = journey.stages.get(lead.stage)
        for offer in shown.get("offers", ()):
            known = journey.offers.get(offer["offer"])
            offer["title"] = known.title if known else None
        return shown

    async def timeline(self, lead_id: str) -> list[dict[str, Any]]:
        """What happened to a lead, oldest first; `told` says each line's text and reasons in either language."""
        telling = self._app.playbook.index(Telling)
        async with self._app.database.read() as connection:
            entries = await facts.read_timeline(connection, lead_id)
        return [_tell(telling, entry) for entry in entries]

    async def planned(self, lead_id: str) -> list[dict[str, Any]]:
        """What is planned for a lead, soonest first; `told` says what for in either language."""
        async with self._app.database.read() as connection:
            pending = await timers.read_planned(connection, lead_id)
        telling = self._app.playbook.index(Telling)
        return [
            {
                "due_at": timer.due_at.isoformat(),
                "purpose": timer.key.purpose,
                "key": ":".join(filter(None, timer.key[:3])),
                "text": telling.name_timer(timer.key, "en"),
                "told": {language: telling.name_timer(timer.key, language) for language in LANGUAGES},
            }
            for timer in pending
        ]

    async def submit_lead(self, body: dict[str, Any]) -> dict[str, Any]:
        """Send the form to the bot's own intake API, as a website would."""
        headers = {"authorization": f"Bearer {self._app.settings.api_key.get_secret_value()}"}
        address = f"{self._app.settings.base_url}/api/leads"
        answer = await self._app.http.request("POST", address, json=jsonable_encoder(body), headers=headers)
        shown: dict[str, Any] = orjson.loads(answer.body)
        return shown


def _tell(telling: Telling, entry: Entry) -> dict[str, Any]:
    """A line for the phone page, which shows a message's error below its reason."""
    plain = telling.words(entry, None)
    told = {
        language: {name: text for name, text in telling.words(entry, language)._asdict().items() if text}
        for language in LANGUAGES
    }
    return telling.line(entry) | {"why": plain.why, "told": told}


def _listen_nearby(host: str, first: int) -> list[socket.socket]:
    """Take this port, or the next one that is free."""
    for port in range(first, first + _TRIED_PORTS):
        with suppress(ConfigurationError):
            return listen(host, port)
    raise ConfigurationError(f"ports {first} to {first + _TRIED_PORTS} are taken; set PORT to a free one")


def _demo_file() -> Path:
    return Path(tempfile.mkdtemp(prefix="waltz-demo-")) / "waltz.db"


def introduce(settings: Settings, business: str) -> None:
    """Print where everything is, and what opens it."""
    Console().print(
        Panel(
            f"[bold]{settings.base_url}/sandbox/[/bold]   the phones: be the customer, move the clock\n"
            f"[bold]{settings.base_url}/[/bold]   the team's console; password: "
            f"[bold]{escape(settings.staff_password.get_secret_value())}[/bold]\n"
            f"[bold]{settings.base_url}/sandbox/door[/bold]   the next event's door: scan tickets, or click a name\n"
            f"{settings.base_url}/healthz   how it is doing\n"
            f"{settings.base_url}/metrics   measurements\n\n"
            f"Business: {business}\nIntake API key: {settings.api_key.get_secret_value()}\nStop with Ctrl+C.",
            title="Waltz demo",
            expand=False,
        ),
        highlight=False,
    )
