"""An answer of a form, read: what it is as a value, or that it does not fit."""

import re
from typing import Any

import phonenumbers

from conversations.events.event import Field
from conversations.events.patterns import INTRODUCES, NEVER_IN_NAMES, NO_NAMES
from conversations.understanding.intents import signals
from conversations.wording.plain import plain

NAME, PHONE = Field("name", {}), Field("phone", {})
"""What is asked before an event's own fields."""
LONGEST = 300
"""Characters of an answer that are looked at."""
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]{2,}")
_NUMBER = re.compile(r"[-+]?\d{1,9}(?:[.,]\d{1,4})?")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ '’׳\"״.\-־])*", re.UNICODE)
_WORDS_OF_NAME, _LETTERS_OF_NAME = 5, 60


def read_name(words: str) -> str | None:
    """A person's name.

    >>> [read_name(said) for said in ("אני דנה כהן", "O'Brien", "דנה!", "123", "מה?", "כן", "http://x.example")]
    ['דנה כהן', "O'Brien", 'דנה', None, None, None, None]
    """
    bare = " ".join(INTRODUCES.sub("", words.strip()).split()).strip(" .,!;:()[]{}*🙂😊🙏❤️👍")
    if not _NAME.fullmatch(bare) or len(bare) > _LETTERS_OF_NAME:
        return None
    said = plain(bare).split()
    if (
        not 1 <= len(said) <= _WORDS_OF_NAME
        or all(word in NO_NAMES for word in said)
        or NEVER_IN_NAMES & set(said)
    ):
        return None
    return bare if sum(sign.isalpha() for sign in bare) > 1 else None


def read_phone(words: str, country: str) -> str | None:
    """A whole phone number as E.164; national ones are the business's country's."""
    if any(sign.isalpha() for sign in words) or not 7 <= sum(sign.isdecimal() for sign in words) <= 15:
        return None
    try:
        number = phonenumbers.parse(words, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def read_answer(field: Field, words: str) -> Any:
    """An answer to a field of an event, as it is kept; None where it does not fit."""
    said = words.strip()[:LONGEST]
    value = _READ[field.kind](field, said)
    if value is not None and field.check and not re.fullmatch(field.check, str(value)):
        return None
    return value


def _read_text(_: Field, said: str) -> str | None:
    return said if any(sign.isalnum() for sign in said) else None


def _read_choice(field: Field, said: str) -> str | None:
    """By its number in the list, or its words in any of its languages."""
    bare = plain(said)
    if bare.isdecimal() and len(bare) < 3 and 1 <= int(bare) <= len(field.choices):
        return next(iter(field.choices[int(bare) - 1].values()))
    for choice in field.choices:
        if bare and any(bare == plain(label) for label in choice.values()):
            return next(iter(choice.values()))
    return None


def _read_number(field: Field, said: str) -> float | int | None:
    found = _NUMBER.findall(said)
    if len(found) != 1:
        return None
    number = float(found[0].replace(",", "."))
    if (field.least is not None and number < field.least) or (field.most is not None and number > field.most):
        return None
    return int(number) if number.is_integer() else number


def _read_yes_no(_: Field, said: str) -> bool | None:
    if plain(said) == "1" or signals.says_yes(said):
        return True
    return False if plain(said) == "2" or signals.says_no(said) else None


def _read_email(_: Field, said: str) -> str | None:
    found = _EMAIL.search(said)
    return found[0].rstrip(".") if found else None


_READ = {
    "text": _read_text, "choice": _read_choice, "number": _read_number, "yes_no": _read_yes_no, "email": _read_email,
}  # fmt: skip
