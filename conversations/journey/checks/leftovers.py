"""What an owner forgot to change: the sample's own phone and reviews, an offer that is long over. In their language."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from conversations.journey.model.journey import Journey
from conversations.lead.content import Language

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "he": {
        "phone": "business.yaml: הטלפון {value} הוא של העסק לדוגמה. כדאי לכתוב את הטלפון שלך",
        "email": "business.yaml: כתובת המייל {value} היא של העסק לדוגמה. כדאי לכתוב את שלך, או למחוק את השורה",
        "website": "business.yaml: האתר {value} הוא של העסק לדוגמה. כדאי לכתוב את שלך, או למחוק את השורה",
        "reviews": "reviews.yaml: נשארו ביקורות מהדוגמה ({value}). כדאי לשים ביקורות אמיתיות של הלקוחות שלך, "
        "או למחוק אותן",
        "offer": "offers.yaml: ההטבה {value} נגמרה כבר ב־{when}. כדאי לעדכן את התאריך, או למחוק אותה",
    },
    "en": {
        "phone": "business.yaml: the phone {value} is the sample business's — write your own",
        "email": "business.yaml: the e-mail address {value} is the sample business's — write your own, or take it out",
        "website": "business.yaml: the website {value} is the sample business's — write your own, or take it out",
        "reviews": "reviews.yaml: reviews of the sample are left ({value}) — put your own customers' there, "
        "or take them out",
        "offer": "offers.yaml: the offer {value} ended on {when} — write another date, or take it out",
    },
}
_NAMED = 5


def find_leftovers(journey: Journey, samples: Sequence[Journey], now: datetime) -> Iterator[str]:
    """A sentence for each. A sample itself, as it came, has none but offers that are over."""
    words = _WORDS[journey.business.languages[0]]
    if all(journey.version != sample.version for sample in samples):
        for sample in samples:
            yield from _compare(journey, sample, words)
    for name, offer in journey.offers.items():
        if offer.ends is not None and offer.ends < now:
            yield words["offer"].format(value=name, when=f"{offer.ends:%d.%m.%Y}")


def _compare(journey: Journey, sample: Journey, words: Mapping[str, str]) -> Iterator[str]:
    for field in ("phone", "email", "website"):
        value = getattr(journey.business, field)
        if value and _plain(value) == _plain(getattr(sample.business, field) or ""):
            yield words[field].format(value=value)
    texts = {review.text for review in sample.reviews.values()}
    left = [name for name, review in journey.reviews.items() if review.text in texts]
    if left:
        yield words["reviews"].format(value=_name(left))


def _plain(value: str) -> str:
    """An address or a site however it is written."""
    return re.sub(r"^https?://(?:www\.)?|/+$", "", value.strip().casefold())


def _name(names: Iterable[str]) -> str:
    known = list(names)
    return ", ".join(known[:_NAMED]) + (" …" if len(known) > _NAMED else "")
