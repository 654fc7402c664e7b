"""A journey as typed values: what a folder of YAML files is turned into (see `load`).

Everything is frozen: a conversation never changes its journey. Texts are given per language; placeholders such as
`{name}` are filled by the engine and checked at load against `PLACEHOLDERS`.
"""

from conversations.journey.model.answers import Answer, Button, Offer, Review
from conversations.journey.model.base import Id, Part, Text
from conversations.journey.model.business import Business
from conversations.journey.model.rules import Rules
from conversations.journey.model.sequences import Sequence, Touch
from conversations.journey.model.texts import Campaign, Texts
from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.lead.lead import Stage


class Journey(Part):
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

    def in_language(self, text: Text, language: Language | None) -> str:
        """A text in the lead's language, or the business's first one."""
        first = self.business.languages[0]
        return text.get(language or first) or text[first]

    def starts_chats_in_order(self) -> tuple[Channel, ...]:
        """Channels to open a conversation on, best first."""
        return (Channel.WHATSAPP, Channel.SMS)
