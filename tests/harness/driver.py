"""A running bot, driven from outside the way people drive it: they write, press, read, and time passes.

The bot and the providers' stand-ins are real processes that talk HTTP. Verbs that do something are awaited;
what is looked at is not:

    with Bot(database_url, folder) as bot:
        dana = bot.lead("whatsapp")
        await dana.says("כמה זה עולה?")
        assert dana.sees("★")
        await bot.advance(days=1, restart=True)
        assert dana.sees("עדיין מתלבטת?")
"""

import asyncio
from base64 import b64encode
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import urlencode
from urllib.request import urlopen

from tests.harness.phones import Channel, Lead, Phone, Seen, Sight, StaffGroup
from tests.harness.processes import HttpError, Process, call, start_sandbox
from tests.harness.rows import read_column
from tests.harness.waiting import free_port

Mode = Literal["webhook", "polling"]
API_KEY = "driver-key"
WORKING = '"working"'
"""What a worker logs once it works."""
STAFF_CHAT = -1001234567890
__all__ = ["API_KEY", "Bot", "Channel", "HttpError", "Lead", "Mode", "Seen", "Sight", "StaffGroup"]

CREDENTIALS = {
    "telegram_token": "123456:driver",
    "telegram_secret": "driver-telegram",
    "green_id": "1101000001",
    "green_token": "driver-green",
    "green_webhook_token": "driver-whatsapp",
    "twilio_sid": "ACdriver",
    "twilio_token": "driver-twilio",
    "sms_number": "+972550000000",
    "staff_chat_id": str(STAFF_CHAT),
    "receipt_delays": "0.01,0.02,0.03",
    "retry_pause": "0.05",
    "retry_pause_limit": "0.3",
}


class Bot:
    """The whole bot on a database, between stand-ins for its providers.

    One process, or `webs` and `workers` on PostgreSQL. `settings` are added to its environment; `sandbox`
    to the stand-ins' options (see SandboxConfig). Entered, it is ready; left, all has ended.
    """

    def __init__(
        self,
        database_url: str,
        folder: Path,
        *,
        mode: Mode = "webhook",
        webs: int = 0,
        workers: int = 0,
        settings: dict[str, str] | None = None,
        sandbox: dict[str, str] | None = None,
    ) -> None:
        self.database_url = database_url
        self.folder = folder
        self.mode = mode
        self.urls = [f"http://127.0.0.1:{free_port()}" for _ in range(max(1, webs))]
        self.commands = ["web"] * webs + ["worker"] * workers or ["run"]
        self.module = "bot.cli"  # what is run; a negative control runs something worse
        self.processes: list[Process] = []
        self.staff = StaffGroup(self)
        self._phones: list[Phone] = [self.staff]
        self._settings = settings or {}
        self._sandbox_settings = CREDENTIALS | {"telegram_mode": mode, "green_mode": mode} | (sandbox or {})
        self._providers: Process | None = None
        self.providers_url = ""

    def __enter__(self) -> Self:
        self.providers_url, self._providers = start_sandbox(
            self.folder, self.url, self.urls, self._sandbox_settings
        )
        try:
            self._providers.wait_ready()
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        if self._providers:
            self._providers.stop()

    @property
    def url(self) -> str:
        """What providers and people call: the address of the first web process."""
        return self.urls[0]

    @property
    def open_url(self) -> str:
        """A web process that is running (the first one, when none is)."""
        alive = {process.name for process in self.processes if process.alive()}
        names = ["run0"] if self.commands == ["run"] else [f"web{n}" for n in range(len(self.urls))]
        return next((url for url, name in zip(self.urls, names, strict=True) if name in alive), self.url)

    # its life

    def start(self) -> None:
        """Start what is not running, and return when all of it is ready."""
        running = {process.name for process in self.processes if process.alive()}
        self.processes = [process for process in self.processes if process.alive()]
        for number, command in enumerate(self.commands):
            name = f"{command}{number - self.commands.index(command)}"
            if name not in running:
                self.processes.append(self._launch(command, number, name))
        for process in self.processes:
            process.wait_ready()

    def stop(self) -> None:
        """SIGTERM to every process; returns when they have finished what was under way."""
        for process in self.processes:
            code = process.stop()
            assert code == 0, f"{process.name} ended with {code}:\n{process.tail()}"

    def kill(self, role: str = "") -> None:
        """SIGKILL to every process, or to those whose name begins with `role` ("web", "worker1" …)."""
        for process in self.processes:
            if process.name.startswith(role):
                process.kill()

    def _launch(self, command: str, number: int, name: str) -> Process:
        serves = command != "worker"
        url = self.urls[number] if serves else self.url
        environment = self._environment() | {"PORT": url.rpartition(":")[2]}
        ready = f"{url}/healthz" if serves else WORKING
        return Process([self.module, command], self.folder, name, environment, ready)

    def _environment(self) -> dict[str, str]:
        at = f"{self.providers_url}/sandbox"
        return {
            "DATABASE_URL": self.database_url,
            "HOST": "127.0.0.1",
            "PUBLIC_URL": self.url,
            "SECRET_KEY": "driver-secret",
            "API_KEY": API_KEY,
            "STAFF_PASSWORD": "driver-password",
            "TELEGRAM_BOT_TOKEN": CREDENTIALS["telegram_token"],
            "TELEGRAM_API_URL": f"{at}/telegram",
            "TELEGRAM_MODE": self.mode,
            "TELEGRAM_WEBHOOK_SECRET": CREDENTIALS["telegram_secret"],
            "TELEGRAM_STAFF_CHAT_ID": CREDENTIALS["staff_chat_id"],
            "GREEN_API_ID_INSTANCE": CREDENTIALS["green_id"],
            "GREEN_API_TOKEN_INSTANCE": CREDENTIALS["green_token"],
            "GREEN_API_URL": f"{at}/green",
            "GREEN_API_MEDIA_URL": f"{at}/green",
            "GREEN_API_MODE": self.mode,
            "GREEN_API_WEBHOOK_TOKEN": CREDENTIALS["green_webhook_token"],
            "TWILIO_ACCOUNT_SID": CREDENTIALS["twilio_sid"],
            "TWILIO_AUTH_TOKEN": CREDENTIALS["twilio_token"],
            "TWILIO_API_URL": f"{at}/twilio",
            "SMS_NUMBER": CREDENTIALS["sms_number"],
            "SANDBOX_CLOCK": "true",
            "TELEGRAM_GROUP_PER_MINUTE": "0",  # or the stories of one group would wait for each other
            "REPLY_QUIET_SECONDS": "0",  # but in stories of what comes in pieces
            "GREEN_API_DELAY_MS": "20",  # and the touches of every story for those of the others
        } | self._settings

    # people

    def lead(self, channel: Channel = "whatsapp", name: str = "Dana", **traits: Any) -> Lead:
        """A new person with a phone. `traits` as of `sandbox.bodies.NewPerson`."""
        return self.holding(Lead(self, self.control("person", {"name": name, **traits}), channel))

    async def signs_up(self, lead: Lead, **fields: Any) -> str:
        """Leave details on the form; gives the lead's id. `fields` as of `POST /api/leads`."""
        lead.attend()
        body = {"name": lead.name, "phone": lead.phone, **fields}
        answer = await asyncio.to_thread(self.api, "leads", body)
        lead_id: str = answer["id"]
        return lead_id

    def holding(self, lead: Lead) -> Lead:
        """Count a lead's phone among those for which moving the clock makes old news."""
        self._phones.append(lead)
        return lead

    def forget_people(self) -> None:
        """Erase the people of stories that are over: what is still planned for them is time of the next ones'."""
        for lead_id in read_column(self.database_url, "SELECT id FROM leads WHERE merged_into IS NULL"):
            self.delete(f"leads/{lead_id}")
        self._phones = [self.staff]

    # time

    async def advance(self, *, restart: bool = False, to: datetime | None = None, **by: float) -> datetime:
        """Let time pass (`days=1, hours=2`, or `to` a moment) and happen what falls due; gives the new time.

        With `restart` the bot is stopped and started first.
        """
        if restart:
            await asyncio.to_thread(self.stop)
            await asyncio.to_thread(self.start)
        for phone in self._phones:
            phone.attend()
        seconds = timedelta(**by).total_seconds()
        body = {"to": to.isoformat()} if to else {"advance": f"PT{seconds:.0f}S"}
        answer = await asyncio.to_thread(call, f"{self.open_url}/sandbox/clock", body)
        self.control("clock", {"now": answer["now"]})
        return datetime.fromisoformat(answer["now"])

    # looking inside

    def api(self, path: str, body: Any = None) -> Any:
        """Call the bot's own API: GET, or POST when there is a body."""
        return self._call(path, body)

    def _call(self, path: str, body: Any, method: str | None = None) -> Any:
        headers = {"Authorization": f"Bearer {API_KEY}"}
        return call(f"{self.open_url}/api/{path}", body, headers, method=method)

    def put(self, path: str, body: Any) -> Any:
        """PUT to the bot's own API."""
        return self._call(path, body, "PUT")

    def delete(self, path: str) -> Any:
        """DELETE on the bot's own API."""
        return self._call(path, None, "DELETE")

    def timeline(self, lead: Lead | str) -> list[dict[str, Any]]:
        """What happened to a lead (given by itself or by id), oldest first."""
        lead_id = lead if isinstance(lead, str) else self.id_of(lead)
        found: list[dict[str, Any]] = self.api(f"leads/{lead_id}/timeline")
        return found

    def id_of(self, lead: Lead) -> str:
        """The id the bot gave this person; AssertionError while it knows of nobody there."""
        found = self._find_id(lead.channel, lead.address) or self._find_id("phone", lead.phone)
        assert found, f"the bot knows nobody at {lead.address}"
        return found

    def _find_id(self, kind: str, address: str) -> str | None:
        query = "SELECT lead_id FROM addresses WHERE kind = $1 AND address = $2"
        return next(iter(read_column(self.database_url, query, kind, address)), None)

    def has_unsent(self) -> bool:
        """Whether a message is on its way, or was sent and this is not written down yet; False while nobody answers."""
        try:
            return bool(call(f"{self.open_url}/healthz")["queued"])
        except (OSError, HttpError):
            return False

    def control(self, action: str, body: Any = None) -> Any:
        """The stand-ins' control API: GET without a body, POST with one."""
        return call(f"{self.providers_url}/sandbox/control/{action}", body)

    def upload(self, name: str, kind: str, content: bytes) -> str:
        """Give the stand-ins a file to be sent (`kind`: its MIME type); gives its name there."""
        body = {"type": kind, "content": b64encode(content).decode(), "suffix": Path(name).suffix}
        media: str = self.control("file", body)["media"]
        return media

    def fetch(self, media: str) -> bytes:
        """The bytes of a file on the stand-ins, or at an address."""
        url = media if "//" in media else f"{self.providers_url}/sandbox/media/{media}"
        with urlopen(url, timeout=60) as answer:
            content: bytes = answer.read()
        return content

    def calls(self, channel: Channel, method: str | None = None) -> list[dict[str, Any]]:
        """The calls a provider got, oldest first: at (seconds), method, address, params, status."""
        query = urlencode({"channel": channel} | ({"method": method} if method else {}))
        found: list[dict[str, Any]] = self.control(f"calls?{query}")
        return found

    def fails(
        self, channel: Channel, status: int | str = 500, *, method: str | None = None, times: int | None = 1,
        retry_after: float | None = None, address: str | None = None, words: str | None = None,
    ) -> None:  # fmt: skip
        """A provider fails its next `times` calls (of a method, for an address, with these words in them).

        An HTTP status, or what else `bot.sandbox.world.faults.Fault` knows of.
        """
        fault = {"status": status, "method": method, "times": times, "retry_after": retry_after}
        self.control("faults", {"channel": channel, "address": address, "words": words, **fault})

    def heals(self) -> None:
        """No more faults."""
        self.control("heal", {})
