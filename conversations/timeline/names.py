"""What the parts of a journey, channels, lengths and moments are called when people read of them."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from conversations.journey.implied import sequences_of
from conversations.journey.model.journey import Journey
from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.lead.lead import Stage
from conversations.wording.times import say_date

_QUOTES: Mapping[Language, str] = {"he": "״{}״", "en": "“{}”"}

_WORDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "channel": {
        Channel.WHATSAPP: ("WhatsApp", "WhatsApp"),
        Channel.TELEGRAM: ("טלגרם", "Telegram"),
        Channel.SMS: ("SMS", "SMS"),
    },
    "media": {
        "picture": ("תמונה", "picture"),
        "image": ("תמונה", "picture"),
        "video": ("סרטון", "video"),
        "voice": ("הודעה קולית", "voice note"),
        "audio": ("קובץ קול", "sound file"),
        "location": ("מיקום", "location"),
        "contact": ("איש קשר", "contact"),
        "document": ("קובץ", "file"),
        "sticker": ("מדבקה", "sticker"),
        "poll": ("סקר", "poll"),
        "reaction": ("תגובה באמוג׳י", "reaction"),
        "deleted": ("הודעה שנמחקה", "deleted message"),
        "call": ("שיחת טלפון", "call"),
        "invite": ("הזמנה לקבוצה", "invitation to a group"),
        "other": ("קובץ", "file"),
        "media": ("קובץ", "file"),
    },
    "action": {
        "take": ("״אני על זה״", "“Take”"),
        "reply": ("״להשיב״", "“Reply”"),
        "done": ("״טופל״", "“Done”"),
        "back": ("״להחזיר לבוט״", "“Back to bot”"),
    },
    "purpose": {
        "touch": ("הודעה מתוכננת", "a planned message"),
        "sequence": ("הצעד הבא בתוכנית", "the next step of a sequence"),
        "greeting": ("הודעת הפתיחה", "the greeting"),
        "handoff": (
            "תזכורת לצוות",
            "a reminder to the team",
        ),
    },
    "unreachable": {
        "blocked": ("הליד חסם אותנו", "they have blocked us"),
        "no_account": ("אין חשבון למספר הזה", "this number has no account"),
        "deactivated": ("החשבון נסגר", "the account was closed"),
        "chat_not_found": ("השיחה לא נמצאה", "the chat was not found"),
        "unsubscribed": ("בוטלה ההרשמה אצל הספק", "they unsubscribed at the provider"),
        "invalid_number": ("מספר לא תקין", "not a valid number"),
        "unreachable_number": ("אי אפשר להגיע למספר", "the number can't be reached"),
        "not_mobile": ("לא מספר נייד", "not a mobile number"),
        "unknown_number": ("מספר לא מוכר", "an unknown number"),
        "landline": ("קו נייח", "a landline"),
        "not_taken": ("הספק לא קיבל את ההודעה", "the provider did not take the message"),
        "not_delivered": ("ההודעה לא הגיעה", "the message did not arrive"),
    },
    "account": {
        "yellowCard": ("כרטיס צהוב", "a yellow card"),
        "blocked": ("החשבון נחסם", "the account is blocked"),
        "suspended": ("החשבון מושעה", "the account is suspended"),
        "notAuthorized": ("הטלפון של העסק לא מחובר", "the business's phone is not connected"),
        "sleepMode": ("הטלפון של העסק כבוי", "the business's phone is off"),
    },
    "holiday": {
        "rosh_hashanah": ("ראש השנה", "Rosh Hashanah"),
        "yom_kippur": ("יום כיפור", "Yom Kippur"),
        "sukkot": ("סוכות", "Sukkot"),
        "simchat_torah": ("שמחת תורה", "Simchat Torah"),
        "passover": ("פסח", "Passover"),
        "seventh_of_passover": ("שביעי של פסח", "the seventh day of Passover"),
        "yom_hashoah": ("יום השואה", "Holocaust Remembrance Day"),
        "memorial_day": ("יום הזיכרון", "Yom HaZikaron"),
        "independence_day": ("יום העצמאות", "Independence Day"),
        "shavuot": ("שבועות", "Shavuot"),
        "tisha_bav": ("תשעה באב", "Tisha B'Av"),
    },
    "source": {"form": ("טופס", "a form"), "csv": ("קובץ", "a file"), "unknown": ("לא ידוע", "unknown")},
    "currency": {"ILS": ("₪", "₪"), "USD": ("$", "$"), "EUR": ("€", "€")},
    "by": {"?": ("מישהו", "somebody"), "": ("מישהו", "somebody")},
}

_PLANS: Mapping[str, tuple[str, str]] = {
    "handoff": (
        "תזכורת לצוות, אם אף אחד לא ייקח את הפנייה",
        "A reminder to the team, if nobody takes the case",
    ),
    "handoff:answer": ("תזכורת לצוות, אם אף אחד לא יענה", "A reminder to the team, if nobody answers"),
    "handoff:back": (
        "השיחה תחזור לבוט, אם אף אחד לא יכתוב",
        "The conversation goes back to the bot, if nobody writes",
    ),
}

_UNITS: Mapping[str, tuple[str, str, str]] = {
    "min": ("דקה", "2 דק׳", "{} דק׳"), "h": ("שעה", "שעתיים", "{} שעות"), "d": ("יום", "יומיים", "{} ימים"),
}  # fmt: skip
"""One, two and more of them, in Hebrew."""
_UNIT = re.compile(r"(\d+) (min|h|d)\b")


def name_of(kind: str, value: str, language: Language, journey: Journey | None = None) -> str:
    """The human name of a value of this kind (`reasons.PLACES`); the value itself where it has none.

    A part that has no title goes by what people know it by: an answer by the button that gives it or by the first
    way to ask for it, a campaign by its word.
    """
    if kind in _WORDS:
        words = _WORDS[kind].get(value)
        return words[language == "en"] if words else value
    if kind == "at":
        return say_date(datetime.fromisoformat(value), language)
    if kind == "length":
        return _say_length_in_hebrew(value) if language == "he" else value
    find = _PARTS.get(kind)
    if find is None:
        return value
    found = find(journey, value, language) if journey else None
    if found is None:
        found = value.replace("_", " ")
    return found if kind in ("review", "touch", "stage", "day") else _QUOTES[language].format(found)


def name_plan(purpose: str, key: str, language: Language, journey: Journey) -> str:
    """What a pending timer is for, from its purpose and key."""
    part = key.split(":")[1] if ":" in key else ""
    named = _PLANNED_PARTS[purpose](journey, part, language) if purpose in _PLANNED_PARTS else None
    if named:
        return named
    words = _PLANS.get(f"{purpose}:{key.rpartition(':')[2]}") or _PLANS.get(purpose)
    return words[language == "en"] if words else name_of("purpose", purpose, language, journey)


def _say_length_in_hebrew(value: str) -> str:
    """`1 d 3 h` as `יום ו־3 שעות`; what there is none of goes unsaid."""
    parts = [(int(found[1]), _UNITS[found[2]]) for found in _UNIT.finditer(value)]
    said = [words[min(count, 3) - 1].format(count) for count, words in parts if count]
    if not said:
        return "פחות מדקה" if parts else value
    first, *rest = said
    return first + "".join(f" ו{'־' if words[0].isdecimal() else ''}{words}" for words in rest)


def _answer(journey: Journey, name: str, language: Language) -> str | None:
    answer = journey.answers.get(name)
    if answer is None:
        return None
    button = next((button for button in journey.buttons.values() if button.answer == name), None)
    if button:
        return journey.in_language(button.label, language)
    asked = answer.examples.get(language) or next(iter(answer.examples.values()), ())
    return asked[0] if asked else None


def _topic(journey: Journey, name: str, language: Language) -> str | None:
    about = [answer_id for answer_id, answer in journey.answers.items() if answer.topic == name]
    return _answer(journey, name if name in about else about[0], language) if about else None


def _button(journey: Journey, name: str, language: Language) -> str | None:
    button = journey.buttons.get(name)
    return journey.in_language(button.label, language) if button else None


def _offer(journey: Journey, name: str, language: Language) -> str | None:
    offer = journey.offers.get(name)
    return journey.in_language(offer.title, language) if offer else None


def _review(journey: Journey, name: str, language: Language) -> str | None:
    review = journey.reviews.get(name)
    return review.author if review else None


def _touch(journey: Journey, name: str, language: Language) -> str | None:
    touch = journey.touches.get(name)
    return journey.in_language(touch.reason, language) if touch else None


def _sequence(journey: Journey, name: str, language: Language) -> str | None:
    sequence = sequences_of(journey).get(name)
    return journey.in_language(sequence.name, language) if sequence else None


def _stage(journey: Journey, name: str, language: Language) -> str | None:
    stage = journey.stages.get(Stage(name)) if name in list(Stage) else None
    return journey.in_language(stage, language) if stage else None


def _day(journey: Journey, name: str, language: Language) -> str | None:
    closed = journey.rules.closed.get(date.fromisoformat(name))
    return journey.in_language(closed, language) if closed else None


def _campaign(journey: Journey, name: str, language: Language) -> str | None:
    campaign = journey.campaigns.get(name)
    return campaign.words[0] if campaign and campaign.words else None


_PARTS: Mapping[str, Callable[[Journey, str, Language], str | None]] = {
    "answer": _answer,
    "topic": _topic,
    "button": _button,
    "offer": _offer,
    "review": _review,
    "touch": _touch,
    "sequence": _sequence,
    "stage": _stage,
    "campaign": _campaign,
    "day": _day,
}
_PLANNED_PARTS: Mapping[str, Callable[[Journey, str, Language], str | None]] = {
    "touch": _touch,
    "sequence": _sequence,
}
