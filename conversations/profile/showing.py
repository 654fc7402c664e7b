"""What is known of a person, for staff: in their language, in a few words."""

from collections.abc import Mapping

from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.profile.part import Profile

_NAMES: Mapping[Language, Mapping[str, str]] = {
    "he": {
        "for_whom": "בשביל", "age": "גיל", "company": "מגיעים", "occasion": "לרגל", "interest": "מתעניינים ב",
        "level": "רמה", "party": "כמה הם",
        "constraint": "לשים לב", "city": "גרים ב", "feeling": "הרגשה", "status": "מצב",
    },
    "en": {
        "for_whom": "for", "age": "age", "company": "comes", "occasion": "occasion", "interest": "interested in",
        "level": "level", "party": "how many",
        "constraint": "mind", "city": "lives in", "feeling": "feels", "status": "status",
    },
}  # fmt: skip
_VALUES: Mapping[Language, Mapping[str, str]] = {
    "he": {
        "self": "עצמם", "sister": "האחות", "brother": "האח",
        "daughter": "הבת", "son": "הבן", "child": "הילדים", "grandchild": "הנכדים", "wife": "אשתו", "husband": "בעלה",
        "partner": "בן או בת הזוג", "mother": "אמא", "father": "אבא", "friend": "חברים", "alone": "לבד",
        "couple": "בזוג",
        "group": "בקבוצה", "wedding": "חתונה", "birthday": "יום הולדת", "gift": "מתנה", "beginner": "מתחילים",
        "experienced": "עם ניסיון", "health": "בריאות", "diet": "תזונה", "shy": "ביישנות", "grieving": "אבל",
        "hard_time": "תקופה קשה", "ill": "מחלה", "happy": "שמחה", "upset": "אכזבה", "angry": "כעס",
        "reserve_duty": "מילואים",
    },
    "en": {"ill": "unwell", "hard_time": "going through a hard time", "reserve_duty": "reserve duty"},
}  # fmt: skip
_QUOTED = frozenset({"constraint", "feeling", "status"})
"""What is only half told by its value: their own words go along."""


def tell_traits(journey: Journey, lead: Lead, language: Language) -> list[str]:
    """Each thing that is known, as `for: daughter` or `mind: health ("my knee …")`."""
    return [
        f"{_NAMES[language].get(name, name)}: {_name(journey, name, trait.value, language)}"
        + (f' ("{trait.words}")' if name in _QUOTED else "")
        for name, trait in lead[Profile].traits.items()
    ]


def name_trait(trait: str, language: Language) -> str:
    """What a trait is called."""
    return _NAMES[language].get(trait, trait)


def _name(journey: Journey, trait: str, value: str, language: Language) -> str:
    if trait == "interest" and (interest := journey.business.interests.get(value)):
        return journey.in_language(interest.label, language)
    return _VALUES[language].get(value, value)
