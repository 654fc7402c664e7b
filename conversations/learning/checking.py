"""Whether words may become a reply or an example: as strict as a journey's own files are read."""

import re
from typing import Literal

from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.understanding.language import detect_language
from conversations.wording.plain import plain

Problem = Literal["blank", "long", "braces"]

LONGEST_REPLY = 1500
"""Characters; what is longer is read by nobody."""
LONGEST_EXAMPLE = 300
_PLACE = re.compile(r"\{([^{}]*)\}")
_ALWAYS = frozenset({"name", "comma_name", "business", "phone"})
_IF_KNOWN = ("address", "website")


def find_problem(journey: Journey, reply: str) -> Problem | None:
    """What keeps words from being a reply: nothing said, far too much, or braces that nothing would be put into."""
    if not reply.strip():
        return "blank"
    if len(reply) > LONGEST_REPLY:
        return "long"
    known = _ALWAYS | {name for name in _IF_KNOWN if getattr(journey.business, name)}
    left = _PLACE.sub(lambda found: "" if found[1] in known else found[0], reply)
    return "braces" if "{" in left or "}" in left else None


def is_example(text: str) -> bool:
    """Whether words can be one: there are some, and not a whole story."""
    return bool(plain(text)) and len(text) <= LONGEST_EXAMPLE


def language_of(journey: Journey, text: str) -> Language:
    """The business's language that words are in; its first where they don't tell."""
    languages, found = journey.business.languages, detect_language(text)
    return found if found is not None and found in languages else languages[0]
