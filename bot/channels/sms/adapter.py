"""SMS, through Twilio's SDK over the shared HTTP session."""

import logging
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from twilio.base.exceptions import TwilioException
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from bot.channels.base import (
    DeliveryStatus,
    Inbound,
    NotUnderstood,
    ReachChanged,
    Sent,
    StaffInbound,
    StatusUpdate,
    Update,
)
from bot.channels.fields import Fields, map_of, text_of
from bot.channels.files import Files
from bot.channels.forms import read_form
from bot.channels.hooks import Hook
from bot.channels.http import Http
from bot.channels.phones import normalise_phone
from bot.channels.render import render
from bot.channels.sms.api import SharedTwilioClient, explain
from bot.channels.sms.codes import ACCOUNT, REFUSALS, REFUSED, code_of
from bot.channels.sms.countries import is_too_dear, opens_to, read_countries
from bot.channels.sms.traits import TRAITS, rates_of
from bot.channels.words import is_unreadable
from bot.errors import Blocked, ConfigurationError, Forged, Unreadable
from bot.settings import Settings
from conversations.lead.addresses import Channel
from conversations.lead.content import Content, FileKind, Media
from conversations.turn.given import Entrance
from conversations.turn.inputs import Announced, Said, Shared

log = logging.getLogger(__name__)

HOOK = Hook(
    ("/webhooks/sms", "/webhooks/sms/status"), refusal=403,
    thanks=b'<?xml version="1.0" encoding="UTF-8"?><Response/>', media_type="text/xml",
    is_form=True,
)  # fmt: skip
_REMEMBERED = 50
"""Messages to one number, newest first, that are looked through."""
_MOST_FIELDS = 200
_MOST_FILES = 10
_SIGNATURE = "x-twilio-signature"
_STATUSES: dict[str, DeliveryStatus] = {
    "sent": "sent", "delivered": "delivered", "read": "read", "failed": "failed", "undelivered": "failed",
    "canceled": "failed",
}  # fmt: skip
_LEAVING = frozenset({"OPTOUT", "REVOKE"})
"""Words of Twilio's own, beside STOP, that nobody would say for anything else."""
_DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,15})?")
_KINDS: dict[str, FileKind] = {"image": "image", "video": "video", "audio": "audio"}


class Sms:
    """The SMS adapter."""

    def __init__(
        self, settings: Settings, http: Http, files: Files | None = None, contacts: Iterable[str] = (),
        country: str = "IL",
    ) -> None:  # fmt: skip
        """`country` is the business's own; `contacts` are E.164 numbers of people who are alerted by SMS: what they
        write is staff's. Raises ConfigurationError where SMS_COUNTRIES names none."""
        try:
            countries = read_countries(settings.sms_countries, country)
        except ValueError as wrong:
            raise ConfigurationError(
                f'SMS_COUNTRIES: "{wrong}" is no country: write two letters each'
            ) from None
        self.traits = replace(
            TRAITS, rates=rates_of(settings), address_of=partial(opens_to, countries=countries)
        )
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

    def find_way(self, _: Collection[str]) -> Entrance | None:
        """There is no link that every phone opens: people write to the number."""
        number = normalise_phone(self._number)
        return Entrance(number=number) if number else None

    def parse(self, notification: Any) -> list[Update]:
        """What the fields of a form Twilio posted mean: a message, or a receipt. Never raises."""
        try:
            form = dict(notification) if isinstance(notification, Mapping) else {}
            return self._receipt(form) if "MessageStatus" in form else self._message(form)
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            return [NotUnderstood(Channel.SMS, type(error).__name__)]

    async def send(self, address: str, content: Content, *, thread: str | None = None) -> Sent:
        """Send one message to an E.164 number, choices numbered, links and files as addresses."""
        if is_too_dear(address):
            raise Blocked("nobody is written to at a premium or satellite number", "too_dear")
        options = {"status_callback": self._receipts} if self._receipts else {}
        try:
            message = await self._client.messages.create_async(
                to=address, from_=self._number, body=self._shape(content), **options
            )
        except TwilioException as error:
            raise explain(error) from None
        except (ValueError, TypeError, AttributeError):
            return Sent(None)  # a refusal would have come with another status
        return Sent(message.sid or None)

    async def find_taken(self, address: str, content: Content, *, lately: bool) -> list[str]:
        """See Recalling. What was sent to one number is little enough to see all of it."""
        text = self._shape(content)
        try:
            page = await self._client.messages.page_async(to=address, page_size=_REMEMBERED)
            return [one.sid for one in page if one.sid and one.body == text and _is_for(one, address)]
        except TwilioException as error:
            raise explain(error) from None
        except (ValueError, TypeError, AttributeError, KeyError):
            raise Unreadable("the list is not Twilio's") from None

    async def find_called(self) -> list[str]:
        """See Addressed."""
        try:
            page = await self._client.incoming_phone_numbers.page_async(phone_number=self._number)
            return [one.sms_url for one in page if one.sms_url]
        except TwilioException as error:
            raise explain(error) from None
        except (ValueError, TypeError, AttributeError, KeyError):
            raise Unreadable("the list is not Twilio's") from None

    def _shape(self, content: Content) -> str:
        return render(self._files.put_in_words(content), self.traits).text

    def knows(self, headers: Mapping[str, str]) -> bool:
        """Whether it is signed at all; by whom depends on the form."""
        return bool(headers.get(_SIGNATURE))

    def read(self, path: str, headers: Mapping[str, str], body: bytes) -> Any:
        """The form's fields. Twilio signs them, and PUBLIC_URL + `path`. Raises Forged, ValueError at too many."""
        form = read_form(body, _MOST_FIELDS)
        if not self._is_signed(path, form, headers.get(_SIGNATURE, "")):
            raise Forged(self._base_url + path.partition("?")[0])
        return form

    def _is_signed(self, path: str, form: Mapping[str, str], signature: str) -> bool:
        try:
            return bool(self._validator.validate(self._base_url + path, form, signature))
        except (ValueError, TypeError, AttributeError):
            return False

    def _message(self, form: Fields) -> list[Update]:
        sender, sid = text_of(form, "From"), text_of(form, "MessageSid", "SmsSid", "SmsMessageSid")
        # Twilio posts other networks' messages ("whatsapp:+972…") in the same form.
        if not sender or not sid or sender == self._number or ":" in sender:
            return []
        phone = normalise_phone(sender)
        meaning = _meaning(form)
        words = meaning.text if isinstance(meaning, Said) else meaning.caption or ""
        if phone is None:
            return [_announce(sender, sid, words)]
        if phone in self._staff:
            return [StaffInbound(Channel.SMS, key=sid, by=phone, chat=phone, text=words)]
        return [Inbound(Channel.SMS, key=sid, address=phone, input=meaning, phone=phone)]

    def _receipt(self, form: Fields) -> list[Update]:
        sid, status = text_of(form, "MessageSid", "SmsSid"), _STATUSES.get(str(form.get("MessageStatus")))
        if not sid or status is None:
            return []
        if status != "failed":
            return [StatusUpdate(Channel.SMS, sid, status)]
        code = code_of(form.get("ErrorCode"))
        reason = REFUSALS.get(code) or (f"error {code}" if code else str(form["MessageStatus"]))
        update = StatusUpdate(
            Channel.SMS, sid, status, reason=reason, unreachable=code in REFUSALS, account=code in ACCOUNT
        )
        phone = normalise_phone(text_of(form, "To") or "")
        if code != REFUSED or phone is None:
            return [update]
        # Of the number, whichever message it was said at: one of another program's, say. The key makes the two one.
        return [update, ReachChanged(Channel.SMS, f"unreachable:{sid}", phone, reason)]


def _is_for(one: Any, address: str) -> bool:
    return one.to in (address, None) and one.direction != "inbound"


def _announce(sender: str, sid: str, words: str) -> Inbound:
    """From a company's name or a short code: whoever sends by it reads no answer."""
    name = " ".join(sender.split())[:40]
    said = Announced(words, Channel.SMS)
    return Inbound(Channel.SMS, key=sid, address=name.casefold(), input=said, name=name)


def _meaning(form: Fields) -> Said | Shared:
    words = text_of(form, "Body")
    # Twilio has done what the word asks for already, whichever it took for one, and has answered it.
    match (text_of(form, "OptOutType") or "").strip().upper():
        case "STOP":
            return Said("STOP", Channel.SMS, answered=True)
        case "START":
            return Said("START", Channel.SMS)
        case "HELP":
            return Said(words or "HELP", Channel.SMS, answered=True)
    if words and words.strip().upper() in _LEAVING:
        return Said("STOP", Channel.SMS)
    if code_of(form.get("NumMedia")):
        return _files(form, words)
    if not words and (place := _place(form)):
        return Shared("location", Channel.SMS, link=place)
    return (
        Said(words, Channel.SMS) if words and not is_unreadable(words) else Shared("unreadable", Channel.SMS)
    )


def _place(form: Fields) -> str | None:
    """Where somebody is, as phones with RCS tell it."""
    names = ("Latitude", "Longitude")
    place = {name.lower(): told for name in names if _DEGREES.fullmatch(told := text_of(form, name) or "")}
    return map_of(place) if len(place) == len(names) else None


def _files(form: Fields, words: str | None) -> Shared:
    """All of a message's files: a caption, a picture and a card may come in one."""
    files, card = [], None
    for number in range(min(code_of(form.get("NumMedia")), _MOST_FILES)):
        type_ = (text_of(form, f"MediaContentType{number}") or "").partition("/")[0]
        url = text_of(form, f"MediaUrl{number}")
        if type_ == "text":
            card = card or url
        elif url:
            files.append(Media(_KINDS.get(type_, "document"), url))
    if not files:
        type_ = (text_of(form, "MediaContentType0") or "").partition("/")[0]
        return Shared(
            "contact" if card else _KINDS.get(type_, "document"), Channel.SMS, caption=words, link=card
        )
    return Shared(files[0].kind, Channel.SMS, caption=words, media=files[0], link=card, more=tuple(files[1:]))
