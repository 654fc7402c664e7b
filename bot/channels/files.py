"""Files people sent on Telegram, for those who are elsewhere: fetched for an upload, or shown at a signed link.

Telegram gives out a file only at an address that holds the bot's token, so that address never leaves this module.
"""

import hmac
import re
import time
from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import PurePosixPath
from urllib.parse import quote

import aiohttp
import msgspec
import orjson

from bot.channels.fields import fields, number, text_of
from bot.channels.http import Http, Purpose, classify
from bot.errors import RateLimited, Rejected, Transient
from bot.settings import Settings
from conversations.lead.content import Content, FileKind, Media

LIMIT = 20 * 1024 * 1024
"""Bytes; a bot can't fetch more from Telegram (Bot API, getFile)."""
NAME_LIMIT = 200
"""Characters of a file's name."""
_GOOD_FOR = 14 * 24 * 3600
_TOKEN = re.compile(r"([A-Za-z0-9_-]{1,200})\.([a-z])([0-9]{10})\.([A-Za-z0-9_-]{22})")
_PATH = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_][A-Za-z0-9_.-]*)*")
_LETTERS: dict[FileKind, str] = {"image": "i", "video": "v", "voice": "o", "audio": "a", "document": "d"}
_KINDS = {letter: kind for kind, letter in _LETTERS.items()}
_TYPES = {"image": "image/jpeg", "video": "video/mp4", "voice": "audio/ogg", "audio": "audio/mpeg"}
_SUFFIXES = {"image": ".jpg", "video": ".mp4", "voice": ".ogg", "audio": ".mp3", "document": ".bin"}


@dataclass(frozen=True, slots=True)
class File:
    """A whole file. `type` is its MIME type."""

    name: str
    type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Download:
    """A file on its way. `size` in bytes, None where Telegram does not tell."""

    name: str
    type: str
    size: int | None
    chunks: AsyncIterator[bytes]


class Files:
    """Fetches what Telegram keeps, and signs links to it."""

    def __init__(self, settings: Settings, http: Http) -> None:
        self._http = http
        self._base_url = settings.base_url
        token = settings.telegram_bot_token.get_secret_value()
        api = settings.telegram_api_url.rstrip("/")
        self._method, self._content = f"{api}/bot{token}/getFile", f"{api}/file/bot{token}/"
        secret = settings.secret_key.get_secret_value() or token
        self._key = hmac.digest(secret.encode(), b"links to files", "sha256")

    def link(self, media: Media) -> str:
        """Where a file can be looked at by anybody who has the link: for two weeks if it is on Telegram."""
        if media.telegram is None:
            return media.url or ""
        told = f"{media.telegram}.{_LETTERS[media.kind]}{int(time.time()) + _GOOD_FOR}"
        return f"{self._base_url}/media/{told}.{self._sign(told)}"

    def put_in_words(self, content: Content) -> Content:
        """The message with a link to its file in place of the file."""
        if content.media is None:
            return content
        text = f"{content.text}\n{self.link(content.media)}".strip()
        return msgspec.structs.replace(content, text=text, media=None)

    def read_link(self, token: str) -> Media | None:
        """What a link's last part stands for; None when it is forged or no longer good."""
        found = _TOKEN.fullmatch(token)
        if found is None or not hmac.compare_digest(self._sign(token.rpartition(".")[0]), found[4]):
            return None
        kind = _KINDS.get(found[2])
        return Media(kind, telegram=found[1]) if kind and int(found[3]) > time.time() else None

    async def fetch(self, media: Media) -> File:
        """A whole file that is on Telegram.

        Raises Rejected where there is none or it is too large, Transient and RateLimited as sending does.
        """
        async with self.open(media) as download:
            parts, size = [], 0
            async for chunk in download.chunks:
                parts.append(chunk)
                size += len(chunk)
                if size > LIMIT:
                    raise Rejected("the file is larger than Telegram gives out")
            return File(media.name or download.name, download.type, b"".join(parts))

    @asynccontextmanager
    async def open(self, media: Media, purpose: Purpose = "files") -> AsyncIterator[Download]:
        """A file on Telegram as it comes. Raises as `fetch` does, and Transient when the connection breaks."""
        path, size = await self._find(media.telegram or "")
        name = name_file(PurePosixPath(path).name, media.kind)
        timeout = aiohttp.ClientTimeout(300, sock_connect=5, sock_read=30)
        try:
            pool = self._http.find_pool(self._content, purpose)
            async with pool.request("GET", self._content + quote(path), timeout) as answer:
                if answer.status != 200:
                    raise _explain(answer.status)
                yield Download(name, _type_of(name, media.kind), size, answer.content.iter_chunked(65_536))
        except (aiohttp.ClientError, OSError) as error:
            # Without its cause: its words may hold the address, and with it the token.
            raise classify(error) from None

    async def _find(self, file_id: str) -> tuple[str, int | None]:
        reply = await self._http.request("POST", self._method, json={"file_id": file_id})
        if reply.status != 200:
            raise _explain(reply.status, reply.retry_after())
        try:
            found = fields(fields(orjson.loads(reply.body)).get("result"))
        except orjson.JSONDecodeError:
            raise Transient("the answer is not Telegram's") from None
        path, size = text_of(found, "file_path"), number(found, "file_size")
        if path is None or not _PATH.fullmatch(path) or (size or 0) > LIMIT:
            raise Rejected("Telegram does not give out this file")
        return path, size

    def _sign(self, told: str) -> str:
        return urlsafe_b64encode(hmac.digest(self._key, told.encode(), "sha256")[:16]).decode().rstrip("=")


def written(media: Media) -> File | None:
    """The file whose content goes along with its message; None for one that is elsewhere."""
    if media.body is None:
        return None
    name = name_file(media.name, media.kind)
    return File(name, _type_of(name, media.kind), media.body.encode())


def name_file(name: str | None, kind: str) -> str:
    """A file's name, with an ending that says what it is."""
    name = (name or "").strip() or kind
    return name if PurePosixPath(name).suffix else name + _SUFFIXES.get(kind, ".bin")


def _type_of(name: str, kind: str) -> str:
    """The MIME type by a file's ending, where it fits what kind of thing it is; by the kind otherwise."""
    guessed = guess_type(name)[0] or ""
    usual = _TYPES.get(kind, "application/octet-stream")
    if kind == "document":
        return guessed or usual
    return guessed if guessed.partition("/")[0] == usual.partition("/")[0] else usual


def _explain(status: int, retry_after: float = 1.0) -> Rejected | RateLimited | Transient:
    if status == 429:
        return RateLimited("Telegram asks to wait", retry_after)
    if status >= 500:
        return Transient(f"Telegram answered {status}")
    return Rejected(f"Telegram does not give out this file ({status})")
