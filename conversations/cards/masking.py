"""Numbers of payment cards in what people write: none is kept, nor shown to anybody.

A number counts as one by its length and first digits (ISO/IEC 7812, as the networks use them today) and by its check
digit (Luhn). Of it the last four digits stay, as PCI DSS 3.4 allows, so that a person may say which card was meant.
"""

import re
from dataclasses import replace
from typing import TypeVar

from conversations.turn.inputs import Announced, Input, Said, Shared

T = TypeVar("T", bound=Input)

_START = re.compile(r"(?<![\d+•])(?=\d)")
_NUMBERS = tuple(re.compile(rf"\d(?:[ \-.\u00a0]?\d){{{size - 1}}}(?!\d)") for size in (19, 16, 15, 14, 13))
"""A number of so many digits, in groups or not."""
_NETWORKS = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})"  # Visa
    r"|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}"  # Mastercard
    r"|3[47]\d{13}"  # American Express
    r"|3(?:0[0-5]|[689]\d)\d{11}"  # Diners
    r"|6(?:011|5\d\d|4[4-9]\d)\d{12}"  # Discover
)
_SECRET = re.compile(r"(?<![\d•])\d{3,4}(?![\d/.:])")
"""The three or four digits of the back, written after the number."""
_DIGITLESS = re.compile(r"\D")
_MASKED = re.compile(r"•••• \d{4}")


def mask_cards(text: str) -> str:
    """The text with •••• and the last four digits in place of a card's number, without the code that follows."""
    shown: list[str] = []
    end = 0
    for start in _START.finditer(text):
        if start.start() >= end and (number := _find_card(text, start.start())):
            shown += [
                _hide_code(text[end : start.start()], bool(shown)),
                f"•••• {_DIGITLESS.sub('', number)[-4:]}",
            ]
            end = start.start() + len(number)
    return "".join([*shown, _hide_code(text[end:], bool(shown))])


def _find_card(text: str, at: int) -> str | None:
    """The number of a card that begins there, as it is written."""
    for size in _NUMBERS:
        found = size.match(text, at)
        digits = _DIGITLESS.sub("", found[0]) if found else ""
        if found and _NETWORKS.fullmatch(digits) and _has_check_digit(digits):
            return found[0]
    return None


def mask_input(given: T) -> T:
    """The same input without a card's number in what somebody wrote."""
    if isinstance(given, Said | Announced):
        masked = mask_cards(given.text)
        return given if masked == given.text else replace(given, text=masked)
    if isinstance(given, Shared) and given.caption:
        masked = mask_cards(given.caption)
        return given if masked == given.caption else replace(given, caption=masked)
    return given


def has_card(text: str) -> bool:
    """Whether a card's number stood in words."""
    return _MASKED.search(text) is not None


def leave_out_cards(text: str) -> str:
    """What else the words say."""
    return " ".join(re.sub(r"[^\w\s?!'׳״\"-]+", " ", _MASKED.sub(" ", text)).split())


def _hide_code(text: str, is_after: bool) -> str:
    return _SECRET.sub("•••", text) if is_after else text


def _has_check_digit(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        worth = int(digit) * (1 + place % 2)
        total += worth - 9 if worth > 9 else worth
    return total % 10 == 0
