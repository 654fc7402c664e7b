"""Pages made of a room's templates, files and words, in the visitor's language."""

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from bot.web.visitors.languages import read_accepted
from conversations.lead.content import Language

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class Pages:
    """The pages of one room: templates and files beside its module, and its words."""

    def __init__(self, room: Path, address: str, say: Callable[[str, Language], str]) -> None:
        """`address` is where the files are reached."""
        self._room = room
        self._address = address
        self._say = say
        self._templates = _open_templates(room / "templates")

    def show(self, template: str, language: Language, status: int = 200, **values: Any) -> Response:
        """A page made of a template."""
        html = self._templates.get_template(template).render(
            language=language, other="en" if language == "he" else "he",
            direction="rtl" if language == "he" else "ltr", t=lambda key: self._say(key, language),
            file=self._address_of, **values,
        )  # fmt: skip
        return HTMLResponse(html, status, HEADERS)

    def files(self) -> Mount:
        """The files' route."""
        return Mount(self._address, _RoomFiles(directory=self._room / "static"))

    def read_file(self, name: str) -> str:
        """A file's text."""
        return (self._room / "static" / name).read_text(encoding="utf-8")

    def _address_of(self, name: str) -> str:
        return f"{self._address}/{name}?v={_digest(self._room / 'static')}"


class _RoomFiles(StaticFiles):
    """Scripts import one another by name, so what they are is asked for anew; what did not change is not sent again."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "no-cache"
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response


@cache
def _open_templates(folder: Path) -> Environment:
    """Once a process: a template is compiled when it is first shown."""
    return Environment(
        loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


@cache
def _digest(folder: Path) -> str:
    """Changes with any of the files: a page and its scripts belong together."""
    digest = hashlib.sha256()
    for file in sorted(folder.iterdir()):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:10]


def choose_language(request: Request, known: str | None, *rest: str | None) -> Language:
    """The language asked for by `?lang=`, else the person's own, else the browser's, else the first of the rest."""
    accepted = read_accepted(_header(request.headers))
    for one in (request.query_params.get("lang"), known, *accepted, *rest):
        if one in ("he", "iw"):
            return "he"
        if one == "en":
            return "en"
    return "en"


def _header(headers: Mapping[str, str]) -> str:
    return headers.get("accept-language", "")
