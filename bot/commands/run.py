"""`waltz run`, `waltz web`, `waltz worker`."""

import sys

from rich.console import Console

from bot.app import App, Role
from bot.commands.serving import serve, work
from bot.errors import ConfigurationError
from bot.settings import Settings
from bot.web.server import create_web
from conversations.journey.load import JourneyError
from storage.database import UnsupportedDatabase, async_url

NO_CHANNEL = 2
"""Exit code when no channel has credentials."""


def run_all(settings: Settings) -> None:
    """Everything in one process."""
    app = _build(settings, "all")
    _serve(app)


def run_web(settings: Settings) -> None:
    """The web server alone."""
    _want_postgresql(settings, "web")
    app = _build(settings, "web")
    _serve(app)


def run_worker(settings: Settings) -> None:
    """Delivery, timers and polling alone."""
    _want_postgresql(settings, "worker")
    work(_build(settings, "worker"))


def _serve(app: App) -> None:
    web = create_web(app)
    serve(web, app.settings.host, app.settings.port, web.end_streams)


def _build(settings: Settings, role: Role) -> App:
    if not (settings.telegram_on or settings.whatsapp_on or settings.sms_on):
        Console(stderr=True).print(
            "No channel is set up. Fill in the credentials of at least one in .env (see .env.example): "
            "TELEGRAM_BOT_TOKEN, GREEN_API_ID_INSTANCE with GREEN_API_TOKEN_INSTANCE, or TWILIO_ACCOUNT_SID with "
            "TWILIO_AUTH_TOKEN and SMS_NUMBER. To try everything without an account: waltz demo",
            highlight=False,
        )
        sys.exit(NO_CHANNEL)
    try:
        return App(settings, role)
    except (JourneyError, UnsupportedDatabase) as error:
        raise ConfigurationError(str(error)) from None


def _want_postgresql(settings: Settings, command: str) -> None:
    try:
        url = async_url(settings.database_url)
    except UnsupportedDatabase as error:
        raise ConfigurationError(str(error)) from None
    if url.get_backend_name() != "postgresql":
        raise ConfigurationError(
            f"`waltz {command}` needs PostgreSQL: SQLite lets only one process write, so several would wait for each "
            "other. Set DATABASE_URL=postgresql://user@host/database, or use `waltz run`."
        )
