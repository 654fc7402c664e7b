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
        "escalation": "business.yaml: {value} תחת escalation הוא מהעסק לדוגמה, ואליו יישלחו שמות של הפונים אליך. "
        "כדאי לכתוב מי אצלך, או למחוק את השורה",
        "address": "business.yaml: הכתובת {value} היא של העסק לדוגמה. כדאי לכתוב את שלך, או למחוק את השורות",
        "link": "הקישור {value} נשאר מהדוגמה. כדאי לכתוב את שלך, או למחוק את השורה",
        "reviews": "reviews.yaml: נשארו ביקורות מהדוגמה ({value}). כדאי לשים ביקורות אמיתיות של הלקוחות שלך, "
        "או למחוק אותן",
        "offer": "offers.yaml: ההטבה {value} נגמרה כבר ב־{when}. כדאי לעדכן את התאריך, או למחוק אותה",
    },
    "en": {
        "phone": "business.yaml: the phone {value} is the sample business's — write your own",
        "email": "business.yaml: the e-mail address {value} is the sample business's — write your own, or take it out",
        "website": "business.yaml: the website {value} is the sample business's — write your own, or take it out",
        "escalation": "business.yaml: {value} below escalation is of the sample business and would be told of "
        "your leads — write who it is with you, or take the line out",
        "address": "business.yaml: the address {value} is the sample business's — write your own, or take it out",
        "link": "the link {value} is left from the sample — write your own, or take the line out",
        "reviews": "reviews.yaml: reviews of the sample are left ({value}) — put your own customers' there, "
        "or take them out",
        "offer": "offers.yaml: the offer {value} ended on {when} — write another date, or take it out",
    },
}
_NAMED = 5
_LINK = re.compile(r"https?://[^\s'\"<>),]+")
_IS_SITE = 2  # slashes: the business's own site is named apart


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
    mine, theirs = journey.business, sample.business
    for field in ("phone", "email", "website"):
        value = getattr(mine, field)
        if value and _plain(value) == _plain(getattr(theirs, field) or ""):
            yield words[field].format(value=value)
    known = {one.phone for one in theirs.escalation}
    for one in mine.escalation:
        if one.phone in known:
            yield words["escalation"].format(value=f"{one.name} ({one.phone})")
    where = set((theirs.address or {}).values())
    for address in (mine.address or {}).values():
        if address in where:
            yield words["address"].format(value=address)
    for link in sorted(_find_links(journey) & _find_links(sample)):
        yield words["link"].format(value=link)
    texts = {review.text for review in sample.reviews.values()}
    left = [name for name, review in journey.reviews.items() if review.text in texts]
    if left:
        yield words["reviews"].format(value=_name(left))


def _find_links(journey: Journey) -> set[str]:
    """Of the capabilities' own files: where to review, a map."""
    return {
        link
        for part in journey.own.values()
        for link in _LINK.findall(str(part))
        if link.count("/") > _IS_SITE
    }


def _plain(value: str) -> str:
    """An address or a site however it is written."""
    return re.sub(r"^https?://(?:www\.)?|/+$", "", value.strip().casefold())


def _name(names: Iterable[str]) -> str:
    known = list(names)
    return ", ".join(known[:_NAMED]) + (" …" if len(known) > _NAMED else "")
