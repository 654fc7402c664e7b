"""What every page of the console shares: the bot, who is signed in, templates, live updates."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot.app import App
from bot.web.console.auth import Auth, Session
from bot.web.console.brake import Brake
from bot.web.console.live import Live
from bot.web.console.origins import Origins
from bot.web.console.rendering import Renderer
from conversations.lead.content import Language


@dataclass(slots=True)
class Visit:
    """One request: who asks, in which language, at which time of the bot, and the form they sent."""

    request: Request
    language: Language
    now: datetime
    session: Session | None
    form: dict[str, str] = field(default_factory=dict)

    @property
    def by(self) -> str:
        """The name of whoever is signed in."""
        return self.session.by if self.session else ""

    def in_language(self, language: Language) -> str:
        """The address of this page in a language. A form's answer belongs to the page the form stood on."""
        url = self.request.url
        path = url.path if self.request.method in ("GET", "HEAD") else url.path.rpartition("/")[0] or url.path
        kept = {name: value for name, value in self.request.query_params.items() if name not in _PASSING}
        return f"{path}?{urlencode(kept | {'lang': language})}"


_PASSING = ("note", "lead", "lang")  # said once, about the page before
Page = Callable[["Desk", Visit], Awaitable[Response]]
"""A page: answers a visit."""


class Desk:
    """The console of one process."""

    def __init__(self, app: App, *, phones: str | None = None) -> None:
        self.app = app
        self.phones = phones  # where the demo's phones are
        self.auth = Auth(app.database, app.settings)
        self.brake = Brake(app.database, self.auth)
        self.live = Live(app.database)
        self.origins = Origins()
        self._renderer = Renderer(lambda: app.playbook)

    def show(self, visit: Visit, template: str, status: int = 200, **values: Any) -> Response:
        """A page made of a template."""
        shared = {
            "visit": visit, "me": visit.by, "csrf": visit.session.csrf if visit.session else "", "phones": self.phones,
        }  # fmt: skip
        html = self._renderer.render(template, visit.language, visit.now, {**shared, **values})
        return HTMLResponse(html, status)
