"""Who is signed in: a signed cookie that ends by itself, at sign-out, and when the password changes."""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from itsdangerous import BadSignature, URLSafeTimedSerializer
from starlette.requests import Request
from starlette.responses import Response

from bot.settings import Settings
from bot.web.console.addresses import is_secure
from storage import sessions
from storage.database import Database

IDLE = timedelta(hours=12)
"""A session that is not used for this long is over."""
_RENEW = timedelta(minutes=5)  # a cookie that is older is given anew when it is used
_COOKIE = "waltz_session"
_VISITOR = "waltz_visitor"
_BROWSER = "waltz_browser"
_KNOWN_FOR = timedelta(days=180)
_KEY = "console_key"


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who is signed in, by the name they gave. `csrf` has to be in every form they send."""

    id: str
    by: str
    csrf: str
    issued_at: datetime


class Auth:
    """Makes, reads and ends sessions. Their times are the system's: moving the bot's clock signs nobody out."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._password = settings.staff_password.get_secret_value()
        self._secret = settings.secret_key.get_secret_value()
        self._base_url = settings.base_url

    @property
    def is_on(self) -> bool:
        """Whether anybody can sign in: STAFF_PASSWORD is set."""
        return bool(self._password)

    def is_password(self, given: str) -> bool:
        """Whether this is the password. Takes as long for any that is not."""
        return self.is_on and hmac.compare_digest(_digest(given), _digest(self._password))

    async def read(self, request: Request) -> Session | None:
        """The session of a request; None when there is none that is still good."""
        cookie = request.cookies.get(_COOKIE)
        if not cookie or not self.is_on:
            return None
        try:
            payload, issued_at = (await self._signer()).loads(
                cookie, max_age=int(IDLE.total_seconds()), return_timestamp=True
            )
        except BadSignature:
            return None
        async with self._database.read() as connection:
            if await sessions.has_ended(connection, payload["id"]):
                return None
        return Session(payload["id"], payload["by"], await self._csrf(payload["id"]), issued_at)

    async def begin(self, request: Request, response: Response, by: str) -> None:
        """Sign somebody in: always a new session. Their browser is known from then on."""
        await self._give(request, response, secrets.token_urlsafe(24), by)
        browser = await self.find_browser(request) or secrets.token_urlsafe(18)
        response.set_cookie(
            _BROWSER, (await self._browsers()).dumps(browser), max_age=int(_KNOWN_FOR.total_seconds()),
            secure=self._secure(request), httponly=True, samesite="strict",
        )  # fmt: skip

    async def find_browser(self, request: Request) -> str | None:
        """The id of a browser in which somebody signed in before, with the password as it is; None for any other."""
        cookie = request.cookies.get(_BROWSER)
        if not cookie or not self.is_on:
            return None
        try:
            known = (await self._browsers()).loads(cookie, max_age=int(_KNOWN_FOR.total_seconds()))
        except BadSignature:
            return None
        return str(known)

    async def renew(self, request: Request, response: Response, session: Session) -> None:
        """Let a session that is in use go on."""
        if datetime.now(UTC) - session.issued_at > _RENEW:
            await self._give(request, response, session.id, session.by)

    async def end(self, request: Request, response: Response, session: Session) -> None:
        """Sign somebody out: copies of the cookie are of no use either."""
        now = datetime.now(UTC)
        async with self._database.begin() as tx:
            await sessions.end_session(tx, session.id, now, now + IDLE + timedelta(minutes=1))
        response.delete_cookie(_COOKIE, secure=self._secure(request), httponly=True, samesite="lax")

    async def greet(self, request: Request) -> tuple[str, str]:
        """For a form of somebody who is not signed in: what marks their browser, and the token that goes with it."""
        mark = request.cookies.get(_VISITOR) or secrets.token_urlsafe(18)
        return mark, await self._csrf(f"visitor:{mark}")

    def mark(self, request: Request, response: Response, mark: str) -> None:
        """Leave the mark of `greet` in the browser."""
        response.set_cookie(_VISITOR, mark, secure=self._secure(request), httponly=True, samesite="strict")

    async def _give(self, request: Request, response: Response, session_id: str, by: str) -> None:
        response.set_cookie(
            _COOKIE, (await self._signer()).dumps({"id": session_id, "by": by}),
            max_age=int(IDLE.total_seconds()), secure=self._secure(request), httponly=True, samesite="lax",
        )  # fmt: skip

    def _secure(self, request: Request) -> bool:
        return is_secure(request, self._base_url)

    async def _signer(self) -> URLSafeTimedSerializer:
        # The password is part of the key: when it changes, no cookie of before is good any more.
        return URLSafeTimedSerializer(await self._derive(b"session"), salt="waltz console")

    async def _browsers(self) -> URLSafeTimedSerializer:
        return URLSafeTimedSerializer(await self._derive(b"browser"), salt="waltz browsers")

    async def _csrf(self, of: str) -> str:
        digest = hmac.new(await self._derive(b"csrf"), of.encode(), hashlib.sha256).digest()
        return urlsafe_b64encode(digest).decode().rstrip("=")

    async def _derive(self, purpose: bytes) -> bytes:
        if not self._secret:
            async with self._database.begin() as tx:
                self._secret = await sessions.keep_key(tx, _KEY, secrets.token_urlsafe(32))
        words = purpose + b"\0" + self._password.encode()
        return hmac.new(self._secret.encode(), words, hashlib.sha256).digest()


def same_token(given: str, wanted: str) -> bool:
    """Whether two tokens are the same, in constant time."""
    return hmac.compare_digest(given.encode(), wanted.encode())


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
