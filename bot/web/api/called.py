"""The API stands beside the rest of the web application: it is put together at its first call."""

from collections.abc import Callable
from functools import cached_property

from starlette.types import ASGIApp, Receive, Scope, Send

_PREFIX, _DESCRIPTION = "/api/", "/openapi.json"


class ApiWhenCalled:
    """An ASGI layer: what is for the API goes to what `create` gives, all else to `rest`.

    To find out what bodies its routes take is most of what a web process does to start; where none of them is called,
    as in an installation that staff and providers alone call, that is never needed.
    """

    def __init__(self, create: Callable[[], ASGIApp], rest: ASGIApp) -> None:
        self._create = create
        self._rest = rest

    @cached_property
    def _api(self) -> ASGIApp:
        return self._create()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        path = scope.get("path", "")
        is_api = scope["type"] == "http" and (path.startswith(_PREFIX) or path == _DESCRIPTION)
        await (self._api if is_api else self._rest)(scope, receive, send)
