"""Twilio's API, over the shared HTTP session, and what its refusals mean."""

import base64
import logging
from urllib.parse import urlencode

from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http import AsyncHttpClient
from twilio.http.response import Response

from bot.channels.http import Http, find_trouble
from bot.channels.phones import mask_phone
from bot.channels.sms.codes import ACCOUNT, BUSY, REFUSALS, code_of, find_code
from bot.errors import AccountRefused, Blocked, RateLimited, Rejected, SendError

log = logging.getLogger(__name__)


class SharedTwilioClient(AsyncHttpClient):  # type: ignore[misc]
    """Twilio's HTTP, over the session that all channels share, raising our errors."""

    def __init__(self, http: Http) -> None:
        super().__init__(log, is_async=True)
        self._http = http

    async def request(
        self, method: str, uri: str, params: dict[str, object] | None = None,
        data: dict[str, object] | None = None, headers: dict[str, str] | None = None,
        auth: tuple[str, str] | None = None, timeout: float | None = None, allow_redirects: bool = False,
    ) -> Response:  # fmt: skip
        """Make one attempt. Raises `RateLimited`, and what `Http.request` and `find_trouble` do."""
        sent = dict(headers or {})
        if auth is not None:
            sent["Authorization"] = "Basic " + base64.b64encode(":".join(auth).encode()).decode()
        url = f"{uri}?{urlencode(params)}" if params else uri
        body = urlencode(data or {}, doseq=True).encode()
        reply = await self._http.request(method, url, data=body, headers=sent, timeout=timeout)
        if reply.status == 429 and find_code(reply) not in ACCOUNT:
            raise RateLimited("Twilio asks to wait", reply.retry_after())
        if trouble := find_trouble(reply, f"Twilio answered {reply.status}"):
            raise trouble
        return Response(reply.status, reply.body.decode("utf-8", "replace"), reply.headers)


def explain(error: TwilioException) -> SendError:
    """What a refused message means for the caller, from Twilio's code."""
    code, status = code_of(getattr(error, "code", None)), code_of(getattr(error, "status", None))
    if code in REFUSALS:
        return Blocked(f"Twilio refused the number ({code})", REFUSALS[code])
    words = str(error.msg)[:300] if isinstance(error, TwilioRestException) else type(error).__name__
    told = f"({status}, {code}): {mask_phone(words)}"
    if code in BUSY:
        return RateLimited(f"Twilio asks to wait {told}", BUSY[code])
    if code in ACCOUNT or status in (401, 402, 403, 404):
        return AccountRefused(f"Twilio refused the account {told}")
    return Rejected(f"Twilio refused the message {told}")
