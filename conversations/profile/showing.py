"""What is known of a person, for staff: in their language, in a few words."""

from collections.abc import Mapping

from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.profile.conditions import read_conditions
from conversations.profile.part import Profile

_NAMES: Mapping[Language, Mapping[str, str]] = {
    "he": {
        "for_whom": "בשביל", "age": "גיל", "company": "מגיעים", "occasion": "לרגל", "interest": "מתעניינים ב",
        "level": "רמה", "party": "כמה הם", "draws": "מה מושך",
        "constraint": "לשים לב", "city": "גרים ב", "feeling": "הרגשה", "status": "מצב",
        "their_name": "על שם", "standing": "מוכרים לנו", "style": "סגנון", "contact_wish": "יצירת קשר",
    },
    "en": {
        "for_whom": "for", "age": "age", "company": "comes", "occasion": "occasion", "interest": "interested in",
        "level": "level", "party": "how many", "draws": "what draws them",
        "constraint": "mind", "city": "lives in", "feeling": "feels", "status": "status",
        "their_name": "name of theirs", "standing": "known to us", "style": "style",
        "contact_wish": "how to reach them",
    },
}  # fmt: skip
_VALUES: Mapping[Language, Mapping[str, str]] = {
    "he": {
        "self": "עצמם", "sister": "האחות", "brother": "האח",
        "daughter": "הבת", "son": "הבן", "child": "הילדים", "grandchild": "הנכדים", "wife": "אשתו", "husband": "בעלה",
        "partner": "בן או בת הזוג", "mother": "אמא", "father": "אבא", "friend": "חברים", "alone": "לבד",
        "couple": "בזוג", "friends": "עם חברים או משפחה", "open": "עוד לא החליטו",
        "group": "בקבוצה", "wedding": "חתונה", "birthday": "יום הולדת", "gift": "מתנה", "beginner": "מתחילים",
        "experienced": "עם ניסיון", "health": "בריאות", "diet": "תזונה", "shy": "ביישנות", "grieving": "אבל",
        "hurt": "נפגעו",
        "hard_time": "תקופה קשה", "ill": "מחלה", "happy": "שמחה", "upset": "אכזבה", "angry": "כעס",
        "reserve_duty": "מילואים", "customer": "כבר אצלנו", "brief": "תשובות קצרות", "told": "בקשה",
        "other": "מישהו אחר", "wedding_guest": "חתונה של אחרים",
    },
    "en": {
        "ill": "unwell", "hard_time": "going through a hard time", "reserve_duty": "reserve duty",
        "customer": "a customer already", "brief": "short answers", "told": "a wish", "other": "somebody else",
        "wedding_guest": "somebody else's wedding", "friends": "with friends or family", "open": "undecided yet",
    },
}  # fmt: skip
_QUOTED = frozenset({"constraint", "feeling", "status", "standing", "contact_wish", *read_conditions()})
"""What is only half told by its value: their own words go along."""


def tell_traits(journey: Journey, lead: Lead, language: Language) -> list[str]:
    """Each thing that is known, as `for: daughter` or `mind: health ("my knee …")`."""
    return [
        f"{name_trait(name, language)}: {_name(journey, name, trait.value, language)}"
        + (f' ("{trait.words}")' if name in _QUOTED else "")
        for name, trait in lead[Profile].traits.items()
    ]


def name_trait(trait: str, language: Language) -> str:
    """What a trait is called."""
    condition = read_conditions().get(trait)
    return condition.say[language] if condition else _NAMES[language].get(trait, trait)


def _name(journey: Journey, trait: str, value: str, language: Language) -> str:
    if trait == "interest" and (interest := journey.business.interests.get(value)):
        return journey.in_language(interest.label, language)
    return _VALUES[language].get(value, value)
