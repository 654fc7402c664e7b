"""A studio that asks its customers how it was, and somebody who bought there."""

from datetime import timedelta
from typing import Any

from conversations.deliveries.inputs import ParcelMoved
from conversations.deliveries.words import DeliveryWords
from conversations.journey.model.journey import Journey
from conversations.purchases.inputs import Bought
from conversations.reviews.words import ReviewWords
from conversations.surveys.words import Survey, SurveyWords
from conversations.turn.playbook import Playbook
from tests.harness.studio import CALM, Person, build_journey, meet, prepare, two


def survey(question: str, *starts: Any, **more: Any) -> Survey:
    return Survey(
        starts=starts, question=two(question, question), thanks=two("תודה! למה?", "Thanks! Why?"),
        noted=two("רשמנו, תודה", "Noted, thanks"), low=two("חבל לשמוע. מה קרה?", "Sorry to hear. What happened?"),
        **{"after": timedelta(days=1)} | more,
    )  # fmt: skip


SURVEYS = SurveyWords(
    csat=survey("איך היה? 1–5", "delivery", "meeting"),
    ces=survey("כמה קל? 1–7", "handoff", after=timedelta(hours=1), rest=timedelta(days=7)),
    nps=survey("תמליצו? 0–10", "purchase", after=timedelta(days=21), rest=timedelta(days=90)),
)

REVIEW_WORDS = ReviewWords(
    ask=two("איך היה? כוכבים 1–5", "How was it? 1–5 stars"), ask_unhappy=two("גם ביקורת כנה עוזרת, 1–5", "Honest, 1–5"),
    remind=two("עוד מקום לביקורת, 1–5", "Still room for a review, 1–5"), words=two("ובמילים?", "In words?"),
    consent=two("אפשר לפרסם?", "May we publish it?"), with_name=two("כן, עם השם", "Yes, with my name"),
    without_name=two("כן, בלי שם", "Yes, without it"), not_published=two("לא לפרסם", "No"),
    thanks=two("תודה על הביקורת", "Thanks for the review"), elsewhere=two("ויש גם כאן:", "And here:"),
    anonymous=two("מהלקוחות שלנו", "A customer"), google="https://g.example/r",
)  # fmt: skip


def build_after(**own: Any) -> Journey:
    """The studio's journey with what comes after a purchase; `own` are more files, or others."""
    return build_journey(rules=CALM, own={"surveys": SURVEYS, "deliveries": DeliveryWords(), **own})


def buyer(playbook: Playbook, **known: Any) -> Person:
    """Somebody who bought, and whose order has just arrived."""
    dana = meet(playbook, **known)
    dana.says("היי")
    dana.does(Bought("o1", 90, "ILS", "פיצה", dana.now))
    dana.does(ParcelMoved("o1", "delivered", dana.now))
    dana.effects.clear()
    return dana


def prepare_after(**own: Any) -> Playbook:
    return prepare(build_after(**own))
