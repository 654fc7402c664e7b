"""Phone numbers: E.164 in and out, masked in logs, and their WhatsApp chat ids."""

import re

import phonenumbers

from conversations.lead.addresses import phone_address

_WRITTEN = re.compile(r"\+?[0-9()\[\]\s./\u2010-\u2015\u2212\u05be-]+")
_IGNORED = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_RUN = re.compile(r"\+?[0-9](?:[\s().-]?[0-9]){5,}")
_LENGTHENED = ("+229", "+225", "+521")
"""Where a number had another form, which people and WhatsApp's ids keep."""
# People in Mexico write the 1, 044 or 045 that mobiles had until 2019, and WhatsApp's ids keep it.
_MEXICO = re.compile(r"^(?:\+|00)?52[\s.-]*(?:1|04[45])[\s.-]*(?=(?:[\s().-]*[0-9]){10}$)")
_CHAT = re.compile(r"([1-9][0-9]{6,14})@(?:c\.us|s\.whatsapp\.net)")
# National numbers in Israel: 5x and 7x have nine digits, the areas 2, 3, 4, 8 and 9 eight (Ministry of
# Communications' numbering plan). phonenumbers allows more lengths than anybody can be called at.
_ISRAELI = re.compile(r"[57][0-9]{8}|[23489][0-9]{7}")
_IN_ISRAEL = re.compile(rf"(\+972|0)({_ISRAELI.pattern})")
"""A whole number as it is mostly written here: the library has nothing to add, and takes ten times as long."""


def normalise_phone(text: str, region: str = "IL") -> str | None:
    """A number as people write it, as E.164 ("+972501234567"); None when it is not a whole phone number.

    Takes national and international forms (+972, 00972, 972). Only ASCII digits count and letters are
    refused: phonenumbers would read "050ABC4567" as a number. Possible is enough, since it calls live blocks
    unassigned.
    """
    text = _MEXICO.sub(r"+52 ", _IGNORED.sub("", text).strip())
    if not _WRITTEN.fullmatch(text) or len(text) > 40:
        return None
    digits = re.sub(r"[^0-9]", "", text)
    if text.startswith("+") or digits.startswith("00"):
        return _check("+" + digits.removeprefix("00"), None)
    if digits.startswith("011") and len(digits) > 11:  # as people in North America dial abroad
        return _check("+" + digits.removeprefix("011"), None)
    country = str(phonenumbers.country_code_for_region(region))
    if digits.startswith(country) and len(digits) > 9:
        return _check("+" + digits, None)
    return _check(digits, region)


def _check(digits: str, region: str | None) -> str | None:
    if (plain := _IN_ISRAEL.fullmatch(digits)) and region == (None if plain[1] == "+972" else "IL"):
        return f"+972{plain[2]}"
    if digits.startswith(_LENGTHENED):
        digits = phone_address(digits).value
    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None
    # The reason, since is_possible_number() also accepts a number without its area.
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    if number.country_code == 972 and not _ISRAELI.fullmatch(str(number.national_number)):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def mask_phone(text: str) -> str:
    """The text with all but the last three digits of each long number hidden, for logs."""
    return _RUN.sub(lambda run: "…" + re.sub(r"[^0-9]", "", run[0])[-3:], text)


def chat_id(phone: str) -> str:
    """The WhatsApp chat of an E.164 number: "972501234567@c.us"."""
    return f"{phone.removeprefix('+')}@c.us"


def phone_of(chat: str) -> str | None:
    """The E.164 number a WhatsApp chat id tells, or None (`…@lid`, groups, anything else)."""
    found = _CHAT.fullmatch(chat)
    return phone_of_digits(found[1]) if found else None


def phone_of_digits(digits: str) -> str | None:
    """The E.164 number that an international number's digits are; None where they are too many for their country.

    Nothing else is asked of them: who writes from a number has it.
    """
    if not _INTERNATIONAL.fullmatch(digits):
        return None
    phone = f"+{digits}"
    if phone.startswith(_LENGTHENED):
        phone = phone_address(phone).value
    return phone if len(digits) < _DOUBTFUL or _fits(phone) else None


def _fits(phone: str) -> bool:
    try:
        number = phonenumbers.parse(phone, None)
    except phonenumbers.NumberParseException:
        return False
    said = phonenumbers.is_possible_number_with_reason(number)
    return said not in (
        phonenumbers.ValidationResult.TOO_LONG, phonenumbers.ValidationResult.INVALID_LENGTH,
        phonenumbers.ValidationResult.INVALID_COUNTRY_CODE,
    )  # fmt: skip


_INTERNATIONAL = re.compile("[1-9][0-9]{6,14}")
_DOUBTFUL = 13
"""Digits. Shorter ones are no lid."""
