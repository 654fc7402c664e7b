"""Where a lead can be reached: networks, and addresses on them."""

import re
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

import msgspec


class Channel(StrEnum):
    """A network a lead can be reached on."""

    WHATSAPP = "whatsapp"
    TELEGRAM = "telegram"
    SMS = "sms"


PREFERENCE = (Channel.WHATSAPP, Channel.SMS, Channel.TELEGRAM)
"""Where a lead is written to first, as far as it is on and reaches them and they have no wish of their own."""


class Address(NamedTuple):
    """What a person is found by. `kind` is "phone", a channel's name, or "external" (an id of another system)."""

    kind: str
    value: str


_MEXICO = re.compile(r"\+521([0-9]{10})")
_ARGENTINA = re.compile(r"\+549([0-9]{10})")
_BENIN = re.compile(r"\+229([0-9]{8})")
_IVORY_COAST = re.compile(r"\+225([014-9]([0-9])[0-9]{6})")
_OPERATORS = ("01",) * 4 + ("05",) * 3 + ("07",) * 3
"""What Ivory Coast put before a mobile number in 2021, by its second digit."""
_BRAZIL = re.compile(r"\+55([1-9][0-9])([6-9][0-9]{7})")


def phone_address(phone: str) -> Address:
    """What a person is found by who has this number (E.164).

    In some countries one number is written in two ways: WhatsApp's ids keep a mobile's 1 in Mexico and 9 in
    Argentina, which people leave out, and leave out the ninth digit in Brazil, which people write. They keep the
    eight digits that numbers in Benin and Ivory Coast had, too.
    """
    if found := _MEXICO.fullmatch(phone):
        phone = f"+52{found[1]}"
    elif found := _ARGENTINA.fullmatch(phone):
        phone = f"+54{found[1]}"
    elif found := _BRAZIL.fullmatch(phone):
        phone = f"+55{found[1]}9{found[2]}"
    elif found := _BENIN.fullmatch(phone):
        phone = f"+22901{found[1]}"
    elif found := _IVORY_COAST.fullmatch(phone):
        phone = f"+225{_OPERATORS[int(found[2])]}{found[1]}"
    return Address("phone", phone)


class Recipient(NamedTuple):
    """Where one message goes. `address` is what the provider wants; see `Reach`."""

    channel: Channel
    address: str


class Reach(msgspec.Struct, omit_defaults=True):
    """One address of a lead on one channel, and what is known of it.

    `address` is what the provider wants: a GREEN-API chat id (`972501234567@c.us` or `…@lid`), a Telegram chat id,
    or an E.164 number for SMS.
    """

    channel: Channel
    address: str
    last_inbound_at: datetime | None = None
    unreachable: str | None = None  # why the provider refuses it for good: "blocked", "no_account", …
    thread: str | None = None  # the topic of the chat that they last wrote in, where it has topics
