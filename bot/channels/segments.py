"""SMS parts: what a message is billed as, and how one odd character is kept from doubling it.

Alphabet and lengths: 3GPP TS 23.038 and 23.040.
"""

import re

from bot.channels.words import strip_marks

_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_DOUBLE = frozenset("\f^{}\\[~]|€")
_PLAIN = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": ",", "\u201c": '"', "\u201d": '"', "\u2022": "-",
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
        "\u2026": "...", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200b": "", "\ufeff": "",
        "₪": "NIS",
    }
)  # fmt: skip
_AMOUNT = re.compile(r"₪ ?(?=\d)")
GSM_ONE, GSM_MANY = 160, 153
UCS2_ONE, UCS2_MANY = 70, 67


def is_gsm(text: str) -> bool:
    """Whether every character is in the 7-bit alphabet, so that a part holds 160."""
    return all(character in _GSM or character in _GSM_DOUBLE for character in text)


def plain_sms(text: str) -> str:
    """The text as it should be sent: no direction marks, and plain signs where that keeps it in 7 bits."""
    text = strip_marks(text)
    if is_gsm(text):
        return text
    plain = _AMOUNT.sub("NIS ", text).translate(_PLAIN)
    return plain if is_gsm(plain) else text.replace("\u00a0", " ")


def count_parts(text: str) -> int:
    """How many parts a text is billed as. An escaped character or a surrogate pair stays in one part."""
    if is_gsm(text):
        one, many = GSM_ONE, GSM_MANY
        widths = [2 if character in _GSM_DOUBLE else 1 for character in text]
    else:
        one, many = UCS2_ONE, UCS2_MANY
        widths = [2 if ord(character) > 0xFFFF else 1 for character in text]
    if sum(widths) <= one:
        return 1
    parts, used = 1, 0
    for width in widths:
        if used + width > many:
            parts, used = parts + 1, 0
        used += width
    return parts
