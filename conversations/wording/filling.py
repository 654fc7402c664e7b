"""Filling texts and saying moments in words. No text of the business's own is written here."""

import re
from collections.abc import Mapping
from functools import lru_cache

from conversations.lead.content import Language

LONGEST = 65_536  # characters kept of anything a person sends: WhatsApp's own limit

_PLACEHOLDER = re.compile(r"( ?)\{([a-z_]+)\}")
_BY_LINK = re.compile(
    r"(?:(?:with|by|in|use) the link,? or (?=by phone|call)|ב?קישור,? או (?=בטלפון))", re.IGNORECASE
)
_TO_PHONE = re.compile(r"[^.?!}]*\{phone\}[^.?!]*[.?!]?")
_SENTENCE = re.compile(r"[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+$")
_MERRY = re.compile("\\s*[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]")
_HEBREW_LETTER = re.compile("[\u05d0-\u05ea]")
_LATIN_LETTER = re.compile("[A-Za-z]")


def fill(template: str, values: Mapping[str, str]) -> str:
    """Put values into a text's `{placeholders}`; values are never filled again.

    One that is unknown or empty takes the space before it along: "Hi {name}!" becomes "Hi!".
    """
    if "{" not in template:
        return template
    filled, places = _take_apart(template)
    for space, name, then in places:
        filled += f"{space}{value}{then}" if (value := values.get(name)) else then
    return filled


@lru_cache(maxsize=2048)  # most are a journey's
def _take_apart(template: str) -> tuple[str, tuple[tuple[str, str, str], ...]]:
    """What stands before the first placeholder; then of each the space before it, its name, and what stands behind."""
    first, *rest = _PLACEHOLDER.split(template)
    return first, tuple(zip(rest[::3], rest[1::3], rest[2::3], strict=True))


def leave_phone_out(template: str) -> str:
    """A text without the sentences that send to the phone; the whole of it where nothing else is said.

    >>> leave_phone_out("I'm sorry. The phone is quickest: {phone}. It stays open.")
    "I'm sorry. It stays open."
    """
    return _TO_PHONE.sub("", template).strip() or template


def leave_link_out(template: str) -> str:
    """A text without the link, where there is another way beside it.

    >>> leave_link_out("It isn't ordered yet: that's done with the link, or by phone, {phone}.")
    "It isn't ordered yet: that's done by phone, {phone}."
    >>> leave_link_out("סוגרים בקישור, או בטלפון {phone}."), leave_link_out("Use the link.")
    ('סוגרים בטלפון {phone}.', 'Use the link.')
    """
    return _BY_LINK.sub("", template)


def clean(text: str | None) -> str:
    """A person's words as they can be stored: no lone surrogates, no NULs, not longer than `LONGEST`."""
    if not text:
        return ""
    text = text[:LONGEST].replace("\x00", "")
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def language_of_name(name: str | None) -> Language | None:
    """The language a name's letters speak for."""
    if not name:
        return None
    if _HEBREW_LETTER.search(name):
        return "he"
    return "en" if _LATIN_LETTER.search(name) else None


def show_stars(stars: int) -> str:
    """★★★★☆ for 4."""
    return "★" * stars + "☆" * (5 - stars)


def read_phone(phone: str) -> str:
    """A number as people read it: without the country's prefix in Israel, and never torn apart among Hebrew words.

    >>> read_phone("+972501234567")
    '050-1234567'
    """
    if phone.startswith("+972") and phone[4:].isdecimal():
        local = f"0{phone[4:]}"
        return f"{local[:3]}-{local[3:]}" if len(local) == 10 else f"{local[:2]}-{local[2:]}"
    return f"\u200e{phone}"


def cut_to_name(greeting: str) -> str:
    """A greeting up to the sentence that names the business.

    >>> cut_to_name("Hi! This is {business}. What would you like to hear?")
    'Hi! This is {business}. '
    """
    sentences = _SENTENCE.findall(greeting)
    named = next((i for i, sentence in enumerate(sentences) if "{business}" in sentence), 0)
    return "".join(sentences[: named + 1])


def leave_cheer_out(hello: str) -> str:
    """A hello to who is upset: without its emoji.

    >>> leave_cheer_out("Hi! 💃")
    'Hi!'
    """
    return _MERRY.sub("", hello)
