"""A stand-in for Twilio's Messages API at `/twilio/2010-04-01/Accounts/<SID>/Messages.json`."""

import asyncio
import hmac
import secrets
from base64 import b64encode
from email.utils import format_datetime
from typing import Any, cast
from urllib.parse import urlencode

from bot.sandbox.providers.asgi import ApiAnswer, Scope, basic, header
from bot.sandbox.providers.courier import Courier, Parcel
from bot.sandbox.providers.provider import Params, Provider, Route
from bot.sandbox.world.config import SandboxConfig
from bot.sandbox.world.faults import Fault
from bot.sandbox.world.people import Message, Person, PhoneButton, Status
from bot.sandbox.world.world import World

GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€"
)
NUMBERS = {400: 21211, 401: 20003, 403: 20403, 404: 20404, 429: 20429, 500: 20500}


def sign(token: str, url: str, params: dict[str, str]) -> str:
    """X-Twilio-Signature: HMAC-SHA1 over the address and the sorted fields, in base64."""
    text = url + "".join(name + params[name] for name in sorted(params))
    return b64encode(hmac.digest(token.encode(), text.encode(), "sha1")).decode()


def count_segments(text: str) -> int:
    """How many parts an SMS is billed as (GSM 03.38: 160, then 153 a part; UCS-2: 70, then 67)."""
    if all(letter in GSM for letter in text):
        length = sum(2 if letter in "^{}\\[~]|€" else 1 for letter in text)
        return 1 if length <= 160 else -(-length // 153)
    length = len(text.encode("utf-16-le", "surrogatepass")) // 2
    return 1 if length <= 70 else -(-length // 67)


class Twilio(Provider):
    """SMS through Twilio: messages in by basic auth, replies and receipts out by signed posts."""

    channel = "sms"
    own_address = "To"

    def __init__(self, world: World, config: SandboxConfig, courier: Courier) -> None:
        super().__init__(world, config, courier)
        self._account = f"2010-04-01/Accounts/{config.twilio_sid}"
        self._credentials = basic(config.twilio_sid, config.twilio_token)

    def route(self, path: str, scope: Scope) -> Route | ApiAnswer:
        """The Messages resource of our account, with its credentials."""
        if not hmac.compare_digest(header(scope, b"authorization"), self._credentials):
            return self.trouble(Fault("sms", 401))
        parts = path.strip("/").split("/")
        if "/".join(parts[:3]) != self._account or parts[3:4] not in (["Messages.json"], ["Messages"]):
            return self.trouble(Fault("sms", 404))
        if len(parts) == 5:
            return Route("fetch", {"Sid": parts[4].removesuffix(".json")})
        return Route("Messages" if scope["method"] == "POST" else "list", {})

    async def answer(self, method: str, params: Params) -> ApiAnswer:
        """Create a message, or show one."""
        if method == "fetch":
            found = self.world.message("sms", str(params["Sid"]))
            return ApiAnswer(200, self._resource(found)) if found else self.trouble(Fault("sms", 404))
        return self._create(params) if method == "Messages" else self._list(params)

    def _list(self, params: Params) -> ApiAnswer:
        """What was sent to a number, newest first."""
        chat = self.world.chat("sms", str(params.get("To") or ""))
        sent = [self._resource(message) for message in reversed(chat.messages) if not message.mine]
        return ApiAnswer(200, {"messages": sent[: int(params.get("PageSize") or 50)], "page": 0})

    def _create(self, params: Params) -> ApiAnswer:
        to, text = str(params.get("To") or ""), str(params.get("Body") or "")
        if not to.startswith("+") or not to[1:].isdigit():
            return _error(400, 21211, f"The 'To' number {to} is not a valid phone number.")
        if not text and not params.get("MediaUrl"):
            return _error(400, 21602, "Message body is required.")
        if len(text) > 1600:
            return _error(400, 21617, "The concatenated message body exceeds the 1600 character limit.")
        person = self.world.owner("sms", to)
        if person and not person.takes_sms:
            return _error(400, 21610, "Attempt to send to unsubscribed recipient")
        message = self.world.add(
            "sms", to, text, mine=False, status="pending", details={"segments": count_segments(text)}
        )
        self._follow_up(message, str(params.get("StatusCallback") or ""))
        return ApiAnswer(201, self._resource(message))

    def trouble(self, fault: Fault) -> ApiAnswer:
        """An error as Twilio words it."""
        status = cast(int, fault.status)
        words = {401: "Authenticate", 404: "The requested resource was not found", 429: "Too Many Requests"}
        code = NUMBERS.get(status, 20500)
        return _error(status, code, words.get(status, "Error"), int(fault.retry_after or 1))

    def _resource(self, message: Message) -> dict[str, Any]:
        moment, sid = format_datetime(message.at), message.provider_id
        status = "queued" if message.status == "pending" else message.status
        return {
            "sid": sid, "account_sid": self.config.twilio_sid, "to": message.address,
            "from": self.config.sms_number, "body": message.text, "status": status, "direction": "outbound-api",
            "num_segments": str(message.details.get("segments", 1)), "num_media": "0", "price": None,
            "price_unit": "USD", "error_code": None, "error_message": None, "api_version": "2010-04-01",
            "messaging_service_sid": None, "date_created": moment, "date_updated": moment, "date_sent": None,
            "uri": f"/{self._account}/Messages/{sid}.json", "subresource_uris": {},
        }  # fmt: skip

    # receipts

    def _follow_up(self, message: Message, callback: str) -> None:
        loop = asyncio.get_running_loop()
        sent, delivered, _ = self.config.receipt_delays
        for delay, status in ((sent, "sent"), (delivered, "delivered")):
            loop.call_later(delay, self._report, message, cast(Status, status), callback)

    def _report(self, message: Message, status: Status, callback: str) -> None:
        message.status = status
        self.world.changed(message)
        if callback:
            fields = {
                "MessageSid": message.provider_id, "SmsSid": message.provider_id, "MessageStatus": status,
                "SmsStatus": status, "To": message.address, "From": self.config.sms_number,
                "AccountSid": self.config.twilio_sid, "ApiVersion": "2010-04-01",
            }  # fmt: skip
            self._post(callback, fields, f"sms {message.provider_id}")

    # messages out

    def said(self, person: Person, message: Message, repeats: int) -> None:
        """An SMS to the business's number. Whatever is not words arrives as an MMS with a medium."""
        url, fields = f"{self.config.base_url}/webhooks/sms", self._posted(person, message)
        for _ in range(repeats):
            self._post(url, fields, f"sms {person.phone}", message)

    def _posted(self, person: Person, message: Message) -> dict[str, str]:
        sid = message.provider_id
        fields = {
            "MessageSid": sid, "SmsSid": sid, "SmsMessageSid": sid, "AccountSid": self.config.twilio_sid,
            "ApiVersion": "2010-04-01", "From": person.phone, "To": self.config.sms_number,
            "Body": message.text, "NumMedia": "0", "SmsStatus": "received",
            "NumSegments": str(count_segments(message.text)), "FromCountry": "IL", "ToCountry": "IL",
        }  # fmt: skip
        if message.kind == "text":
            return fields
        own_url = self.config.own_url or self.config.base_url
        media = f"{own_url}/sandbox/media/{message.media or message.kind}"
        return fields | {"NumMedia": "1", "MediaUrl0": media, "MediaContentType0": "image/jpeg"}

    def pressed(self, person: Person, message: Message, button: PhoneButton) -> None:
        """An SMS has no buttons."""

    def reacted(self, person: Person, message: Message, emoji: str | None) -> None:
        """An SMS has no reactions: phones send words instead."""
        if emoji:
            words = f'{emoji} "{message.text}"'
            reaction = self.world.add("sms", person.phone, words, mine=True)
            self.said(person, reaction, 1)

    def edited(self, person: Person, message: Message) -> None:
        """An SMS can't be edited."""

    def deleted(self, person: Person, message: Message) -> None:
        """An SMS can't be taken back."""

    def _post(self, url: str, fields: dict[str, str], lane: str, message: Message | None = None) -> None:
        headers = {
            "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
            "X-Twilio-Signature": sign(self.config.twilio_token, url, fields),
            "I-Twilio-Idempotency-Token": secrets.token_hex(16),
        }
        body = urlencode(fields, errors="replace").encode()
        taken = self.delivered(message) if message else None
        self.courier.post(lane, Parcel(url, body, headers, taken))


def _error(status: int, code: int, words: str, retry_after: int = 1) -> ApiAnswer:
    more = f"https://www.twilio.com/docs/errors/{code}"
    headers = ((b"retry-after", str(retry_after).encode()),) if status == 429 else ()
    return ApiAnswer(status, {"code": code, "message": words, "more_info": more, "status": status}, headers)
