"""What the parts of a journey, channels, lengths and moments are called when people read of them."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from conversations.journey.implied import sequences_of
from conversations.journey.model.journey import Journey
from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.lead.dialogue import Line
from conversations.lead.lead import Stage
from conversations.wording.times import say_date, say_length, stamp

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
        "ad": ("לחיצה על מודעה", "click on an ad"),
        "unreadable": ("הודעה שאי אפשר לקרוא", "message that can't be read"),
        "other": ("קובץ", "file"),
        "media": ("קובץ", "file"),
    },
    "action": {
        "take": ("״אני על זה״", "“Take”"),
        "reply": ("״להשיב״", "“Reply”"),
        "done": ("״טופל״", "“Done”"),
        "back": ("״להחזיר לבוט״", "“Back to bot”"),
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
        "too_dear": ("מספר בתשלום מיוחד או לווייני", "a premium or satellite number"),
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
        "refused": ("המפתחות, התשלום או המספר", "its keys, its payment or its number"),
        "quotaExceeded": ("המכסה נגמרה", "its quota is used up"),
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
    "request": {
        "request_book": ("הזמנה או קביעת מועד", "a booking or an order"),
        "request_move": ("להעביר מועד", "to move a date"),
        "request_cancel": ("לבטל", "to cancel"),
        "request_freeze": ("להקפיא", "to pause"),
        "request_call": ("שיחת טלפון", "a phone call"),
        "am_i_booked": ("לבדוק אם נקבע", "to check a booking"),
        "where_is_it": ("איפה ההזמנה", "where the order is"),
        "invoice": ("חשבונית או קבלה", "an invoice"),
        "change_details": ("לשנות פרטים", "to change details"),
        "lost_item": ("משהו שנשכח", "something lost"),
        "link_broken": ("תקלה בקישור או באתר", "a link or the site doesn't work"),
        "private_lessons": ("שיעור פרטי", "a private lesson"),
        "press_event": ("אירוע או כתבה", "an event or the press"),
        "job": ("עבודה", "a job"),
        "supplier": ("ספק", "a supplier"),
        "privacy": ("שאלה על פרטיות", "a question of privacy"),
        "erase_me": ("למחוק את הפרטים", "to be erased"),
        "details": ("פרטים נוספים", "more details"),
    },
    "act": {
        "for_child": ("בשביל ילד או ילדה", "for a child"),
        "own_age": ("הגיל", "their age"),
        "alone": ("מגיעים לבד", "coming alone"),
        "as_couple": ("מגיעים כזוג", "coming as a couple"),
        "for_group": ("מגיעים בקבוצה", "coming as a group"),
        "beginner": ("בהתחלה", "a beginner"),
        "experienced": ("עם ניסיון", "experienced"),
        "shy": ("חשש או ביישנות", "shy"),
        "health_constraint": ("מגבלה בריאותית", "a health matter"),
        "diet": ("תזונה או אלרגיה", "diet or an allergy"),
        "wedding": ("חתונה", "a wedding"),
        "birthday": ("יום הולדת", "a birthday"),
        "loss": ("אובדן", "a loss"),
        "illness": ("מחלה", "an illness"),
        "hard_time": ("תקופה קשה", "a hard time"),
        "reserve_duty": ("מילואים", "reserve duty"),
        "good_news": ("בשורה טובה", "good news"),
        "lives_in": ("איפה גרים", "where they live"),
        "gift": ("מתנה", "a gift"),
        "student_soldier": ("סטודנט או חייל", "a student or soldier"),
        "interest": ("מה מעניין", "what interests them"),
    },
    "currency": {"ILS": ("₪", "₪"), "USD": ("$", "$"), "EUR": ("€", "€")},
    "by": {"?": ("מישהו", "somebody"), "": ("מישהו", "somebody")},
}

_UNITS: tuple[tuple[str, str, str], ...] = (
    ("יום", "יומיים", "{} ימים"), ("שעה", "שעתיים", "{} שעות"), ("דקה", "2 דק׳", "{} דק׳"),
)  # fmt: skip
"""One, two and more of them, in Hebrew: days, hours, minutes."""


def name_of(
    place: str, value: Any, language: Language, journey: Journey | None = None, zone: ZoneInfo | None = None
) -> str:
    """The human name of what stands at a wording's place; the value itself where it has none.

    A part that has no title goes by what people know it by: an answer by the button that gives it or by the first
    way to ask for it, a campaign by its word. Moments are told in `zone`.
    """
    if place in _WORDS:
        words = _WORDS[place].get(value)
        return words[language == "en"] if words else str(value)
    if place == "at":
        return say_date(msgspec.convert(value, datetime).astimezone(zone), language)
    if place == "length":
        return name_length(msgspec.convert(value, timedelta), language)
    find = _PARTS.get(place)
    if find is None:
        return str(value)
    found = find(journey, value, language) if journey else None
    if found is None:
        found = str(value).replace("_", " ")
    return found if place in ("review", "touch", "stage", "day") else _QUOTES[language].format(found)


def write_plainly(place: str, value: Any, zone: ZoneInfo) -> str:
    """What stands at a place, for scripts: ids as they are, moments as `2026-11-23 20:00` in `zone`."""
    if place == "at":
        return stamp(msgspec.convert(value, datetime), zone)
    return say_length(msgspec.convert(value, timedelta)) if place == "length" else str(value)


def name_length(length: timedelta, language: Language) -> str:
    """`3 h 20 min`, `3 שעות ו־20 דק׳`."""
    return say_length(length) if language == "en" else _say_length_in_hebrew(length)


def _say_length_in_hebrew(length: timedelta) -> str:
    """The two largest units, as the English words have them; what there is none of goes unsaid."""
    minutes = int(length.total_seconds() // 60)
    counts = (minutes // 1440, minutes % 1440 // 60, minutes % 60 if minutes < 1440 else 0)
    said = [
        words[min(count, 3) - 1].format(count) for words, count in zip(_UNITS, counts, strict=True) if count
    ]
    if not said:
        return "פחות מדקה"
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


def say_line(line: Line, language: Language) -> str:
    """A remembered line in a reader's language: what was no words by its name."""
    if line.media is None:
        return line.text
    return f"📎 {name_of('media', line.media, language)} {line.text}".rstrip()
