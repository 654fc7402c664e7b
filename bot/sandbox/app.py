"""The sandbox as one ASGI app: the providers' stand-ins, the control API and the phone page."""

from contextlib import suppress

from starlette.applications import Starlette

from bot.sandbox.control import control_routes
from bot.sandbox.page import PhonePage
from bot.sandbox.providers.asgi import Receive, Scope, Send
from bot.sandbox.providers.courier import Courier
from bot.sandbox.providers.green import Green
from bot.sandbox.providers.provider import Provider
from bot.sandbox.providers.telegram import BotApi
from bot.sandbox.providers.twilio import Twilio
from bot.sandbox.world.config import BotView, SandboxConfig
from bot.sandbox.world.world import World


class Sandbox:
    """Everything outside the bot. Mount `app` at `/sandbox`; `close` it when the server stops.

    `view` is the page's window into the bot; without one the page shows the phones only. Where the bot runs in the
    same process, set `world.now` to its clock's, so that bubbles carry its time while it is being moved.
    """

    def __init__(self, config: SandboxConfig, view: BotView | None = None) -> None:
        self.config = config
        self.view = view
        self.world = World(config.staff_chat_id)
        self.courier = Courier(
            config.retry_pause, config.retry_pause_limit, config.webhook_timeout, config.base_url,
            config.bot_urls,
        )  # fmt: skip
        self.telegram = BotApi(self.world, config, self.courier)
        self.green = Green(self.world, config, self.courier)
        self.twilio = Twilio(self.world, config, self.courier)
        self.world.networks = {"telegram": self.telegram, "whatsapp": self.green, "sms": self.twilio}
        self.world.staff_network = self.telegram
        self.page = PhonePage(self)
        self._providers: dict[str, Provider] = {
            "telegram": self.telegram, "green": self.green, "twilio": self.twilio
        }  # fmt: skip
        self._rest = Starlette(routes=[*control_routes(self), *self.page.routes()])

    async def app(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI. Providers' calls take the short way, past every router."""
        if scope["type"] == "http":
            path = scope["path"].removeprefix(scope.get("root_path", "")).lstrip("/")
            name, _, rest = path.partition("/")
            provider = self._providers.get(name)
            if provider:
                await provider.serve(rest, scope, receive, send)
                return
        await self._rest(scope, receive, send)

    def end_streams(self) -> None:
        """Let the pages' event streams and waiting polls end, so that a server can stop at once."""
        self.world.tell({"kind": "end"})
        self.telegram.stop_polls()

    async def close(self) -> None:
        """Stop delivering and release connections."""
        self.end_streams()
        with suppress(RuntimeError):
            await self.courier.close()


def create_sandbox(config: SandboxConfig, view: BotView | None = None) -> Sandbox:
    """A sandbox around the bot at `config.base_url`. `view` may be set later (`sandbox.view = …`)."""
    return Sandbox(config, view)
