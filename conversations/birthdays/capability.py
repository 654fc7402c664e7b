"""Birthdays are greeted: once a year, on the day, where the lead is."""

from conversations.birthdays.facts import BirthdayGreeted, BirthdayHeld, BirthdayMoved
from conversations.birthdays.greeting import BIRTHDAY, follow, greet, greet_again
from conversations.birthdays.part import Birthday
from conversations.birthdays.reasons import REASONS
from conversations.birthdays.words import BIRTHDAYS_FILE
from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.turn.capability import Capability
from conversations.turn.facts import Wording
from conversations.turn.keys import Key

_NAME = ("ברכה ליום ההולדת", "A birthday greeting")


def _name_plan(_: Journey | None, key: Key, language: Language) -> str:
    return _NAME[language == "en"]


BIRTHDAYS = Capability(
    name="birthdays",
    parts=(Birthday,),
    follows=follow,
    timers={BIRTHDAY: greet},
    lost={BIRTHDAY: greet_again},
    plans={BIRTHDAY: _name_plan},
    names={
        "purpose": lambda _, value, language: _NAME[language == "en"] if value == BIRTHDAY else None,
        "timer": lambda _, key, language: _NAME[language == "en"] if key.purpose == BIRTHDAY else None,
    },
    reasons=REASONS,
    facts={
        BirthdayGreeted: None,
        BirthdayHeld: None,
        BirthdayMoved: Wording(
            "birthday greeting moved to {at}", "נדחתה ל־{at}: ברכה ליום ההולדת", "Moved to {at}: a birthday greeting"
        ),
    },
    files=(BIRTHDAYS_FILE,),
)  # fmt: skip
