"""Customers are asked how it was: one question at a time, rarely, and whoever is unhappy hears from a person."""

from collections.abc import Mapping

from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.surveys.answering import (
    hear_in_hands,
    hear_late_score,
    hear_score,
    hear_wanted,
    hear_why,
    is_score,
    press_score,
)
from conversations.surveys.asking import SURVEY, SURVEY_END, ask, ask_anew, end, follow
from conversations.surveys.facts import SurveyAnswered, SurveyAsked, SurveyExplained, SurveyLapsed
from conversations.surveys.part import Surveys
from conversations.surveys.reasons import REASONS
from conversations.surveys.replied import (
    hear_change,
    hear_left_out,
    hear_low_why,
    hear_no_score,
    hear_unasked,
)
from conversations.surveys.words import SURVEYS_FILE
from conversations.turn.capability import CHOICE, IN_HANDS, PERSON, QUESTION, Capability, Meaning
from conversations.turn.facts import Wording
from conversations.turn.keys import Key

_NAMES: Mapping[str, tuple[str, str]] = {
    "csat": ("שביעות רצון", "satisfaction"),
    "ces": ("כמה היה קל לקבל עזרה", "how easy it was to get help"),
    "nps": ("האם היו ממליצים", "whether they would recommend us"),
}
_PLAN = ("שאלה: {}", "A question: {}")
_END = ("סוף ההמתנה לתשובה", "The end of waiting for an answer")


def _name(value: object, language: Language) -> str | None:
    names = _NAMES.get(str(value))
    return names[language == "en"] if names else None


def _name_plan(_: Journey | None, key: Key, language: Language) -> str:
    return _PLAN[language == "en"].format(_name(key.subject, language) or key.subject)


SURVEYS = Capability(
    name="surveys",
    parts=(Surveys,),
    follows=follow,
    meanings=(
        Meaning(IN_HANDS - 1, hear_in_hands),
        Meaning(PERSON - 7, hear_change),
        Meaning(PERSON - 7, hear_low_why),
        Meaning(PERSON - 7, hear_score),
        Meaning(PERSON - 2, hear_left_out),
        Meaning(PERSON - 2, hear_no_score),
        Meaning(CHOICE, hear_late_score),
        Meaning(CHOICE, hear_unasked),
        Meaning(CHOICE + 1, hear_wanted),
        Meaning(QUESTION - 1, hear_why),
    ),
    whole=is_score,
    picks={"survey": press_score},
    timers={SURVEY: ask, SURVEY_END: end},
    lost={SURVEY: ask_anew},
    plans={SURVEY: _name_plan, SURVEY_END: lambda _, __, language: _END[language == "en"]},
    names={
        "survey": lambda _, value, language: _name(value, language),
        "ask": lambda _, value, language: _name(value, language),
        "timer": lambda _, key, language: (
            _name_plan(None, key, language) if key.purpose in (SURVEY, SURVEY_END) else None
        ),
        "purpose": lambda _, value, language: (
            ("שאלה ללקוח", "a question to a customer")[language == "en"]
            if value in (SURVEY, SURVEY_END)
            else None
        ),
    },
    reasons=REASONS,
    facts={
        SurveyAsked: None,
        SurveyAnswered: Wording("{survey}: {score}", "{survey}: {score}"),
        SurveyExplained: None,
        SurveyLapsed: None,
    },
    files=(SURVEYS_FILE,),
)
