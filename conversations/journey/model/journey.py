"""A journey as typed values: what a folder of YAML files is turned into (see `load`).

Everything is frozen: a conversation never changes its journey. Texts are given per language; placeholders such as
`{name}` are filled by the engine and checked at load against `PLACEHOLDERS`.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from conversations.journey.model.answers import Answer, Button, Offer, Paraphrases, Review, WayId
from conversations.journey.model.base import Id, JourneyPart, Phrase, Text
from conversations.journey.model.builtin import read_phrases
from conversations.journey.model.business import Business
from conversations.journey.model.rules import Rules
from conversations.journey.model.sequences import Sequence, Touch
from conversations.journey.model.texts import Campaign, Texts
from conversations.lead.content import Language
from conversations.lead.lead import Stage

P = TypeVar("P", bound=JourneyPart)


class Journey(JourneyPart):
    """The whole of it."""

    version: str  # digest of the files it was read from
    business: Business
    stages: dict[Stage, Text]  # what each stage is called
    buttons: dict[Id, Button]
    answers: dict[Id, Answer]
    reviews: dict[Id, Review]
    offers: dict[Id, Offer] = {}
    touches: dict[Id, Touch] = {}
    sequences: dict[Id, Sequence] = {}
    rules: Rules = Rules()
    campaigns: dict[Id, Campaign] = {}
    texts: Texts
    phrases: dict[Id, Phrase] = {}  # the business's own wordings of what the bot says by itself
    paraphrases: dict[WayId, Paraphrases] = {}
    own: dict[str, Any] = {}  # what the files hold that capabilities bring along

    def own_part(self, kind: type[P]) -> P | None:
        """The part of this type that a capability's own file holds; None where the journey does without it."""
        for part in self.own.values():
            if type(part) is kind:  # dozens of times a message, and pydantic's `isinstance` is slow
                return part
        return None

    def wordings(self, name: str, language: Language | None, *, spoken: str | None = None) -> tuple[str, ...]:
        """The wordings of what the bot says by itself: the business's own, else the built-in ones.

        `spoken` is another language of theirs, in which a few things can be said.
        """
        known: Mapping[Any, tuple[str, ...]] = self.phrases.get(name) or read_phrases()[name]
        return known.get(spoken or language or self.business.languages[0]) or next(iter(known.values()))

    def in_language(self, text: Text, language: Language | None) -> str:
        """A text in the lead's language, or the business's first one."""
        first = self.business.languages[0]
        return text.get(language or first) or text[first]
