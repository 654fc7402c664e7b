"""Where an SMS may be sent: who earns by messages sent to numbers abroad fills in forms with them by the thousand."""

from collections.abc import Collection

import phonenumbers
from phonenumbers import PhoneNumberType

_NOWHERE = frozenset({870, 878, 881, 882, 883, 888, 979})
"""Satellites, and numbers that belong to no country: the dearest there are."""
_DEAR = frozenset(
    {
        PhoneNumberType.PREMIUM_RATE,
        PhoneNumberType.SHARED_COST,
        PhoneNumberType.UAN,
        PhoneNumberType.PERSONAL_NUMBER,
    }
)
_PARTS = {
    "GG": "GB", "JE": "GB", "IM": "GB", "AX": "FI", "SJ": "NO", "VA": "IT", "CC": "AU", "CX": "AU", "EH": "MA",
    "TA": "SH",
}  # fmt: skip
"""Territories whose numbers are among those of a country."""


def read_countries(written: str, own: str) -> frozenset[str]:
    """The countries a setting names ("IL, US" or "+972"), as two letters; the business's `own` where it names none.

    Raises ValueError with what is no country.
    """
    named = [one.strip().upper() for one in written.replace(";", ",").split(",") if one.strip()]
    return frozenset(_read(one) for one in named) or frozenset({own})


def _read(named: str) -> str:
    code = named.lstrip("+")
    if code.isdecimal() and len(code) <= 3:
        named = phonenumbers.region_code_for_country_code(int(code))
    if named not in phonenumbers.SUPPORTED_REGIONS:
        raise ValueError(named)
    return _PARTS.get(named, named)


def country_of(phone: str) -> str | None:
    """The country of a number (E.164), as two letters; None for what is of none."""
    try:
        number = phonenumbers.parse(phone, None)
    except phonenumbers.NumberParseException:
        return None
    found = phonenumbers.region_code_for_number(number) or phonenumbers.region_code_for_country_code(
        number.country_code or 0
    )
    return _PARTS.get(found or "", found)


def is_too_dear(phone: str) -> bool:
    """Whether nobody is ever written to at this number: premium, satellite, of no country."""
    try:
        number = phonenumbers.parse(phone, None)
    except phonenumbers.NumberParseException:
        return True
    return number.country_code in _NOWHERE or phonenumbers.number_type(number) in _DEAR


def opens_to(phone: str, countries: Collection[str | None]) -> str | None:
    """Where to write first to a number; None where that is not to be done."""
    return phone if country_of(phone) in countries and not is_too_dear(phone) else None
