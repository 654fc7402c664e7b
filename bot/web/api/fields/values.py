"""Reads values as forms, spreadsheets and ad tools write them."""

import re
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import phonenumbers
import yaml

from bot.channels.phones import normalise_phone

_LANGUAGES = {
    "he": "he",
    "iw": "he",
    "hebrew": "he",
    "עברית": "he",
    "en": "en",
    "english": "en",
    "אנגלית": "en",
}
_FLAGS = yaml.safe_load(files(__package__).joinpath("flags.yaml").read_text("utf-8"))
_YES, _NO = frozenset(_FLAGS["agreed"]), frozenset(_FLAGS["refused"])
UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufe0e\ufe0f\ufeff]")
"""Marks of direction, and what makes a sign colourful."""
_LOST = re.compile(r"[+-]?([0-9]+)(?:[.,]([0-9]+))?[eE]([+-]?[0-9]{1,2})")
_SEVERAL = re.compile(r"\s*(?::::|[;,|/\\\n]|\s(?:או|or|ו)\s)\s*")
_WORDS_BEFORE = re.compile(r"^(?:[^\W\d_][^0-9+(]*|\([^\W\d_]{2,3}\))?[\s:.\-–(]+(?=[+0-9(])")
_WORDS_BEHIND = re.compile(r"(?<=[0-9])(?:\s*[(\[][^0-9]*|\s+[^0-9]+|[.:#*]+)$")
"""What people write beside a number in its cell: whose it is, when to call."""
_SIGNS = re.compile(r"^[^\w+(\[#'\"`=\u2018-\u201f\u05f3]+|(?<=[0-9])[^\w)\]'\"`.,;*#\u2018-\u201f\u05f3]+$")
"""Pictures and signs around a number, which are no part of how programs write one."""
_BETWEEN = re.compile(r"(?<=[0-9])(?:[*:=\\|']|\s?[\u00b7\u2022\u2027\u2219]\s?)(?=[0-9])")
"""What parts a number's digits where somebody did not type a hyphen."""
_THOUSANDS = re.compile(r"\+?[0-9]{1,3}(?:,[0-9]{3}){2,4}")
_LINK = re.compile(
    r"(?:wa\.me/|whatsapp(?:\.com/|://)send/?\?(?:\S*&)?phone=)(?:\+|%2b)?([0-9]{7,15})\b", re.IGNORECASE
)
_DRESSED = re.compile(
    r"^(?:=(?=\+?[0-9])|=?['\u2018-\u201f\u05f3`\"]|#|(?:tel|p|phone|sms|whatsapp|טל|נייד|טלפון):\s*"
    r"|(?:https?://)?(?:wa\.me/|(?:api|web)\.whatsapp\.com/send/?\?phone=))+",
    re.IGNORECASE,
)
_EXTENSION = re.compile(
    r"(?<=[0-9])\s*[,;(/]?\s*(?:ext(?:ension|n)?|x|\#|\*|שלוחה|של|פנימי|פנימית)[\s:.=\#'׳]*[0-9]{1,6}\)?$",
    re.IGNORECASE,
)
"""Which telephone behind a number: nobody can be written to there, and whoever answers at the number can."""
_TAIL = re.compile(
    r"(?:[\"'\u2018-\u201f\u05f3`]|@c\.us|@s\.whatsapp\.net)+$|(?<=[0-9])[.,]0+$", re.IGNORECASE
)
"""What programs write around a number: a formula that keeps its digits, a link, a chat's id."""
DIGITS = {
    ord(sign): str(number)
    for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９")
    for number, sign in enumerate(row)
}
DIGITS[ord("＋")] = "+"
"""What keyboards in Arabic, Persian and East Asian languages type."""
_EMAIL = re.compile(r"[^@\s\x00-\x1f\x7f]+@[^@\s\x00-\x1f\x7f]+")
UNKNOWN = frozenset(
    {
        "לא ידוע",
        "לא ידועה",
        "אין",
        "unknown",
        "n/a",
        "na",
        "none",
        "null",
        "-",
        "—",
        "?",
    }
)
"""What stands where nobody knew."""


def empty_to_none(value: Any) -> Any:
    """A field that was left blank was left out."""
    return None if isinstance(value, str) and not value.strip() else value


def read_phone(value: Any) -> str:
    """A number as E.164. Raises ValueError with what to write instead."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if 0 <= value < 10**18 else ""
    if not isinstance(value, str) or len(value) > 200:
        raise ValueError("not a phone number; write 050-1234567 or +972501234567")
    text = UNSEEN.sub("", value.translate(DIGITS)).strip()
    text = f"+{text[3:]}" if text[:3].upper() == "%2B" else text  # from an address's query
    if (exponent := _LOST.fullmatch(text)) and (text := _write_out(exponent)) == "":
        raise ValueError("the digits are lost: format the column as text, and export it again")
    if link := _LINK.search(text):
        text = f"+{link[1]}"
    if _THOUSANDS.fullmatch(text):
        text = text.replace(",", "")
    text = _EXTENSION.sub("", _SIGNS.sub("", text))
    phone = _read_number(text) or _find_mobile(text)
    if phone is None:
        raise ValueError("not a phone number; write 050-1234567 or +972501234567")
    return phone


def _write_out(exponent: re.Match[str]) -> str:
    """5.01234567E8 with all its digits; "" where some are lost."""
    whole, behind, power = exponent[1], exponent[2] or "", int(exponent[3])
    return whole + behind if len(whole) == 1 and len(behind) == power else ""


def _read_number(text: str) -> str | None:
    bare = _TAIL.sub("", _DRESSED.sub("", text).strip())
    return normalise_phone(_BETWEEN.sub("-", bare.replace("_", "-")))


def _find_mobile(text: str) -> str | None:
    """The number among words on whose it is; of several, the one that most likely takes messages."""
    found = [
        _read_number(_WORDS_BEHIND.sub("", _WORDS_BEFORE.sub("", one)))
        for one in _SEVERAL.split(text)
        if any(sign.isdecimal() for sign in one)
    ]
    if not found or None in found:
        return None
    phones = [phone for phone in found if phone]
    return min(phones, key=_is_landline)


def choose_phone(written: Sequence[str]) -> str:
    """Of numbers in several columns the one that most likely takes messages; the first where it is not clear."""
    for one in written:
        try:
            if not _is_landline(read_phone(one)):
                return one
        except ValueError:
            continue
    return written[0]


def _is_landline(phone: str) -> bool:
    kind = phonenumbers.number_type(phonenumbers.parse(phone, None))
    return kind == phonenumbers.PhoneNumberType.FIXED_LINE


def read_email(value: Any) -> Any:
    """An address as it is copied or exported; the first where several stand. Raises ValueError for what is none."""
    if not isinstance(value, str) or len(value) > 1000:
        return value
    text = UNSEEN.sub("", value).strip()
    if not text or text.casefold() in UNKNOWN:
        return None
    found = [one for one in re.split(r"[\s<>,;|]+|mailto:", text, flags=re.IGNORECASE) if "@" in one]
    if not found or not _EMAIL.fullmatch(found[0]):
        raise ValueError("not an e-mail address; write name@example.com")
    return found[0]


def read_channel(value: Any) -> Any:
    """ "WhatsApp" is whatsapp; what is not known stays, and is refused."""
    return empty_to_none(value.strip().lower() if isinstance(value, str) else value)


def read_id(value: Any) -> Any:
    """Another system's id, which may be a number there."""
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_number and 0 <= value < 10**18 else empty_to_none(value)


def read_language(value: Any) -> Any:
    """`he-IL` and "Hebrew" are he; what is not known stays, and is refused."""
    if not isinstance(value, str):
        return value
    first = re.split(r"[-_]", value.strip().lower(), maxsplit=1)[0]
    return _LANGUAGES.get(first, value) or None


def read_flag(value: Any) -> Any:
    """A yes or no. Raises ValueError for words that are neither."""
    if not isinstance(value, str):
        return value
    word = " ".join(UNSEEN.sub("", value).replace("_", " ").lower().split()).rstrip(" .!")
    if word not in _YES | _NO:
        raise ValueError("neither a yes nor a no; write yes or no")
    return word in _YES


def drop_blank(value: Any) -> Any:
    """None for a part of a form of which nothing was filled in."""
    if isinstance(value, dict) and all(
        one is None or one == [] or str(one).strip() == "" for one in value.values()
    ):
        return None
    return empty_to_none(value)


def read_tags(value: Any) -> Any:
    """Tags as forms send them: a list, a text with commas, or nothing; blank ones are none."""
    if value is None:
        return []
    told = value.split(",") if isinstance(value, str) else value
    if not isinstance(told, list):
        return value
    return [one for one in told if not (one is None or (isinstance(one, str) and not one.strip()))]
