"""What is known before anything is said: the journey with its indexes, and what a decision is given."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import phonenumbers

from conversations.hours.windows import WritingHours
from conversations.journey.implied import sequences_of
from conversations.journey.model.answers import Offer, Review
from conversations.journey.model.business import Business
from conversations.journey.model.journey import Journey
from conversations.journey.model.sequences import Condition, Sequence
from conversations.lead.content import Language
from conversations.turn.given import AnswerFinder
from conversations.wording.plain import plain


class Playbook:
    """A journey made ready to decide by. Built once a journey; never changed by a conversation."""

    def __init__(self, journey: Journey, matcher: AnswerFinder) -> None:
        self.journey = journey
        self.matcher = matcher
        self.zone = ZoneInfo(journey.business.timezone)
        self.labels = {
            plain(label): button_id
            for button_id, button in journey.buttons.items()
            for label in button.label.values()
        }
        self.campaign_words = _campaign_words(journey)
        self.business = {language: _describe(journey, language) for language in journey.business.languages}
        self.writing = WritingHours(journey.rules, journey.business.country)
        self.sequences = sequences_of(journey)
        self.goals = {name: _find_goal(sequence) for name, sequence in self.sequences.items()}
        self.starting = {
            start: tuple(one for one in self.sequences.items() if one[1].starts == start)
            for start in ("contact", "hesitation", "purchase")
        }
        self.courting_slack = _slack(self.sequences)
        self._reviews: dict[tuple[str | None, Language], tuple[tuple[str, Review], ...]] = {}
        self._offers: dict[str | None, tuple[tuple[str, Offer], ...]] = {}

    def reviews(self, topic: str | None, language: Language) -> tuple[tuple[str, Review], ...]:
        """The reviews that reassure about a topic (None: anything), best first for a reader of a language."""
        key = (topic, language)
        if key not in self._reviews:
            fitting = [r for r in self.journey.reviews.items() if topic is None or topic in r[1].topics]
            good = [r for r in fitting if r[1].stars >= 4]
            good.sort(key=lambda r: (r[1].language == language, r[1].stars, r[1].on), reverse=True)
            self._reviews[key] = tuple(good)
        return self._reviews[key]

    def offers(self, topic: str | None) -> tuple[tuple[str, Offer], ...]:
        """The offers for a topic (None: for anything): its own before those for any worry."""
        if topic not in self._offers:
            fitting = [
                o
                for o in self.journey.offers.items()
                if topic is None or not o[1].topics or topic in o[1].topics
            ]
            fitting.sort(key=lambda o: not o[1].topics)
            self._offers[topic] = tuple(fitting)
        return self._offers[topic]


def _campaign_words(journey: Journey) -> tuple[tuple[str, str], ...]:
    pairs = [(plain(word), name) for name, campaign in journey.campaigns.items() for word in campaign.words]
    return tuple(sorted((p for p in pairs if p[0]), key=lambda pair: -len(pair[0])))


def _describe(journey: Journey, language: Language) -> dict[str, str]:
    business = journey.business
    return {
        "business": journey.in_language(business.name, language),
        "phone": _write_phone(business, language),
        "address": journey.in_language(business.address, language) if business.address else "",
        "website": business.website or "",
    }


def _write_phone(business: Business, language: Language) -> str:
    """As it is written in the language: among Hebrew letters the plus of +972 would end up behind the number."""
    if language != "he":
        return business.phone
    try:
        number = phonenumbers.parse(business.phone)
    except phonenumbers.NumberParseException:
        return business.phone
    if phonenumbers.region_code_for_country_code(number.country_code or 0) != business.country:
        return f"\u200e{business.phone}"
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)


def list_asked(condition: Condition) -> tuple[tuple[str, Any], ...]:
    """What a condition asks, by its keys; nothing for one that always holds."""
    given = ((name, getattr(condition, name)) for name in condition.model_fields_set)
    return tuple((name, wanted) for name, wanted in given if wanted is not None and wanted != ())


def _find_goal(sequence: Sequence) -> tuple[tuple[str, Any], ...]:
    """What ends a sequence early. That they bought can't be the goal of one that a purchase begins."""
    asked = list_asked(sequence.goal)
    return () if sequence.starts == "purchase" and asked == (("bought", True),) else asked


def _slack(sequences: Mapping[str, Sequence]) -> timedelta:
    """How much a wait may be off, so that not every word of a lead moves its timer."""
    lengths = [
        length
        for sequence in sequences.values()
        for step in sequence.steps.values()
        if (length := step.quiet or step.wait or step.wait_for_reply)
    ]
    return min(timedelta(minutes=10), min(lengths, default=timedelta()) / 100)
