"""SMS, through Twilio's SDK over the shared HTTP session."""

import base64
import logging
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

import msgspec
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http import AsyncHttpClient
from twilio.http.response import Response
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from bot.channels.base import (
    Capabilities,
    DeliveryStatus,
    Inbound,
    Sent,
    StaffInbound,
    StatusUpdate,
    Update,
)
from bot.channels.fields import Fields, text_of
from bot.channels.files import Files
from bot.channels.http import Http
from bot.channels.phones import mask_phone, normalise_phone
from bot.channels.render import render
from bot.errors import Blocked, RateLimited, Rejected, SendError, Transient
from bot.settings import Settings
from conversations.lead.addresses import Channel
from conversations.lead.content import Content
from conversations.turn.inputs import MediaKind, Said, Shared

log = logging.getLogger(__name__)

CAPABILITIES = Capabilities(
    Channel.SMS, buttons=0, button_label_limit=0, link_buttons=False, text_limit=1600, media=False,
    starts_chats=True, numbered=True, segmented=True,
)  # fmt: skip

# Twilio's error codes for numbers that can't be written to (twilio.com/docs/api/errors).
_REFUSALS = {
    21610: "unsubscribed",
    21211: "invalid_number",
    21214: "unreachable_number",
    21217: "invalid_number",
    21614: "not_mobile",
    30004: "blocked",
    30005: "unknown_number",
    30006: "landline",
}
_STATUSES: dict[str, DeliveryStatus] = {
    "sent": "sent", "delivered": "delivered", "read": "read", "failed": "failed", "undelivered": "failed",
    "canceled": "failed",
}  # fmt: skip
_KINDS: dict[str, MediaKind] = {"image": "image", "video": "video", "audio": "audio", "text": "contact"}


class SharedTwilioClient(AsyncHttpClient):  # type: ignore[misc]
    """Twilio's HTTP, over the session that all channels share, raising our errors."""

    def __init__(self, http: Http) -> None:
        super().__init__(log, is_async=True)
        self._http = http

    async def request(
        self,
        method: str,
        uri: str,
        params: dict[str, object] | None = None,
        data: dict[str, object] | None = None,
        headers: dict[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,
        allow_redirects: bool = False,
    ) -> Response:
        """Make one attempt. Raises `RateLimited`, and `Transient` for a 5xx or no answer at all."""
        sent = dict(headers or {})
        if auth is not None:
            sent["Authorization"] = "Basic " + base64.b64encode(":".join(auth).encode()).decode()
        url = f"{uri}?{urlencode(params)}" if params else uri
        body = urlencode(data or {}, doseq=True).encode()
        reply = await self._http.request(method, url, data=body, headers=sent, timeout=timeout)
        if reply.status == 429:
            raise RateLimited("Twilio asks to wait", reply.retry_after())
        if reply.status >= 500:
            raise Transient(f"Twilio answered {reply.status}")
        return Response(reply.status, reply.body.decode("utf-8", "replace"), reply.headers)


class Sms:
    """The SMS adapter."""

    capabilities = CAPABILITIES

    def __init__(
        self, settings: Settings, http: Http, files: Files | None = None, contacts: Iterable[str] = ()
    ) -> None:
        """`contacts` are E.164 numbers of people who are alerted by SMS: what they write is staff's."""
        self._files = files or Files(settings, http)
        self._staff = frozenset(contacts)
        token = settings.twilio_auth_token.get_secret_value()
        self._number = settings.sms_number
        self._base_url = settings.base_url
        self._receipts = f"{settings.base_url}/webhooks/sms/status" if settings.public_url else None
        self._validator = RequestValidator(token)
        self._client = Client(
            settings.twilio_account_sid,
            token,
            http_client=SharedTwilioClient(http),
            # Else TWILIO_REGION and TWILIO_EDGE of the process would rewrite the address.
            environment={"TWILIO_ACCOUNT_SID": settings.twilio_account_sid},
        )
        self._client.api.base_url = settings.twilio_api_url.rstrip("/")

    async def open(self) -> None:
        """Nothing to make ready: the first call connects."""

    async def close(self) -> None:
        """Nothing to release: the HTTP session is not ours."""

    def parse(self, notification: Any) -> list[Update]:
        """What the fields of a form Twilio posted mean: a message, or a receipt. Never raises."""
        try:
            form = dict(notification) if isinstance(notification, Mapping) else {}
            return self._receipt(form) if "MessageStatus" in form else self._message(form)
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            log.warning("sms notification not understood: %s", type(error).__name__)
            return []

    async def send(self, address: str, content: Content, *, thread: str | None = None) -> Sent:
        """Send one message to an E.164 number, choices numbered, links and files as addresses."""
        if content.media:
            text = f"{content.text}\n{self._files.link(content)}".strip()
            content = msgspec.structs.replace(content, text=text, media=None)
        text = render(content, self.capabilities).text
        options = {"status_callback": self._receipts} if self._receipts else {}
        try:
            message = await self._client.messages.create_async(
                to=address, from_=self._number, body=text, **options
            )
        except TwilioException as error:
            raise explain(error) from None
        except (ValueError, TypeError, AttributeError):
            raise Transient("the answer is not Twilio's", maybe_sent=True) from None
        if not message.sid:
            raise Transient("Twilio's answer names no message", maybe_sent=True)
        return Sent(message.sid)

    def verify(self, path: str, params: Mapping[str, str], signature: str | None) -> bool:
        """Whether a post to `path` (its query included) carries Twilio's signature over PUBLIC_URL + path."""
        if not signature:
            return False
        try:
            return bool(self._validator.validate(self._base_url + path, params, signature))
        except (ValueError, TypeError, AttributeError):
            return False

    def _message(self, form: Fields) -> list[Update]:
        sender, sid = text_of(form, "From"), text_of(form, "MessageSid", "SmsSid", "SmsMessageSid")
        # Twilio posts other networks' messages ("whatsapp:+972…") in the same form.
        if not sender or not sid or sender == self._number or ":" in sender:
            return []
        phone = normalise_phone(sender)
        meaning = _meaning(form)
        if phone in self._staff:
            words = meaning.text if isinstance(meaning, Said) else meaning.caption or ""
            return [StaffInbound(Channel.SMS, key=sid, by=phone, chat=phone, text=words)]
        return [Inbound(Channel.SMS, key=sid, address=phone or sender, input=meaning, phone=phone)]

    def _receipt(self, form: Fields) -> list[Update]:
        sid, status = text_of(form, "MessageSid", "SmsSid"), _STATUSES.get(str(form.get("MessageStatus")))
        if not sid or status is None:
            return []
        if status != "failed":
            return [StatusUpdate(Channel.SMS, sid, status)]
        code = _code(form.get("ErrorCode"))
        reason = _REFUSALS.get(code) or (f"error {code}" if code else str(form["MessageStatus"]))
        return [StatusUpdate(Channel.SMS, sid, status, reason=reason, unreachable=code in _REFUSALS)]


def _meaning(form: Fields) -> Said | Shared:
    words = text_of(form, "Body")
    # Twilio has already stopped writing to them, whatever word of theirs it took for a stop.
    if form.get("OptOutType") == "STOP":
        return Said("STOP", Channel.SMS)
    if _code(form.get("NumMedia")):
        kind = (text_of(form, "MediaContentType0") or "").partition("/")[0]
        shared = _KINDS.get(kind, "document")
        return Shared(shared, Channel.SMS, caption=words, media=text_of(form, "MediaUrl0"))
    return Said(words, Channel.SMS) if words else Shared("other", Channel.SMS)


def explain(error: TwilioException) -> SendError:
    """What a refused message means for the caller, from Twilio's code."""
    code, status = _code(getattr(error, "code", None)), _code(getattr(error, "status", None))
    if code in _REFUSALS:
        return Blocked(f"Twilio refused the number ({code})", _REFUSALS[code])
    words = str(error.msg)[:300] if isinstance(error, TwilioRestException) else type(error).__name__
    return Rejected(f"Twilio refused the message ({status}, {code}): {mask_phone(words)}")


def _code(value: object) -> int:
    """A number Twilio writes as text; 0 when it is none."""
    text = str(value)
    return int(text[:9]) if text.isascii() and text.isdecimal() else 0
