"""Customers are asked for a review; what they write helps the next who hesitates."""

from conversations.deliveries.facts import OrderDelivered
from conversations.handoff.facts import HandoffOpened
from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.purchases.facts import OrderUndone, Purchased
from conversations.reviews.asking import REVIEW, ask, ask_anew, follow
from conversations.reviews.deciding import decide
from conversations.reviews.facts import (
    ReviewAsked,
    ReviewFiled,
    ReviewHidden,
    ReviewPublished,
    ReviewWritten,
)
from conversations.reviews.part import Reviewing
from conversations.reviews.reasons import REASONS
from conversations.reviews.words import REVIEWS_FILE
from conversations.reviews.writing import (
    hear_in_hands,
    hear_late_stars,
    hear_step,
    hear_told,
    hear_wanted,
    hear_words,
    is_step,
    press,
    take_photo,
)
from conversations.turn.capability import CHOICE, IN_HANDS, PERSON, QUESTION, Capability, Meaning
from conversations.turn.facts import Wording
from conversations.turn.keys import Key
from conversations.turn.written import read_numbers

_NAME = ("בקשה לביקורת", "a request for a review")


def _name_plan(_: Journey | None, key: Key, language: Language) -> str:
    return _NAME[language == "en"]


def _gave_stars(lead: Lead, wanted: list[int], _: object) -> bool:
    """Whether their review, the last where there are two, has so many."""
    review = lead[Reviewing].current
    return review is not None and review.stars in wanted


REVIEWS = Capability(
    name="reviews",
    parts=(Reviewing,),
    follows=follow,
    after=frozenset({Purchased, OrderDelivered, OrderUndone, HandoffOpened}),
    meanings=(
        Meaning(IN_HANDS - 1, hear_in_hands),
        Meaning(PERSON - 7, hear_step),
        Meaning(PERSON - 7, hear_told),
        Meaning(CHOICE, hear_late_stars),
        Meaning(CHOICE + 1, hear_wanted),
        Meaning(QUESTION - 1, hear_words),
    ),
    whole=is_step,
    picks={"review": press},
    shares=take_photo,
    staff_picks={"review": decide},
    timers={REVIEW: ask},
    lost={REVIEW: ask_anew},
    plans={REVIEW: _name_plan},
    names={
        "ask": lambda _, value, language: _NAME[language == "en"] if value == REVIEW else None,
        "purpose": lambda _, value, language: _NAME[language == "en"] if value == REVIEW else None,
        "timer": lambda _, key, language: _NAME[language == "en"] if key.purpose == REVIEW else None,
    },
    segments={"stars": (read_numbers(1, 5), _gave_stars)},
    reasons=REASONS,
    facts={
        ReviewAsked: None,
        ReviewWritten: Wording("review written ({stars} stars)", "נכתבה ביקורת ({stars} כוכבים)"),
        ReviewPublished: Wording("review published by {by}", "הביקורת פורסמה ({by})"),
        ReviewHidden: Wording("review hidden by {by}: {words}", "הביקורת הוסתרה ({by}): {words}"),
        ReviewFiled: None,
    },
    files=(REVIEWS_FILE,),
)
