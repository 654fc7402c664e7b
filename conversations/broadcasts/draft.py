"""What is sent to many: the words, and of what kind they are."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime

import msgspec

from conversations.journey.model.business import Business
from conversations.lead.content import Kind

LONGEST = 2000
"""Characters of a text in one language."""
_FILLED = frozenset({"name", "comma_name", "business", "phone", "address", "website"})
_BRACES = re.compile(r"\{([^{}]*)\}")


class BroadcastText(msgspec.Struct, frozen=True):
    """The words by language. One who speaks another language gets those of the business's first."""

    text: Mapping[str, str]
    kind: Kind


class Broadcast(msgspec.Struct, frozen=True):
    """A draft that is being sent, until when it is worth it, and what staff call it."""

    id: str
    name: str
    draft: BroadcastText
    lapses_at: datetime


def find_problems(text: Mapping[str, str], business: Business) -> Iterator[tuple[str, str]]:
    """What is wrong with the words: the language it is in, and what to write instead."""
    first = business.languages[0]
    if not text.get(first, "").strip():
        yield first, f"write the text in {first}: whoever speaks no other language gets it"
    for language, words in text.items():
        if len(words) > LONGEST:
            yield language, f"at most {LONGEST} characters"
        if unknown := next((name for name in _BRACES.findall(words) if name not in _FILLED), None):
            known = ", ".join(f"{{{name}}}" for name in sorted(_FILLED))
            yield language, f"{{{unknown[:40]}}} is not known; there are {known}"
        elif set("{}") & set(_BRACES.sub("", words)):
            yield language, "a brace without its other half"
