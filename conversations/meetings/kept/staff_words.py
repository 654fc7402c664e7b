"""What staff are told of meetings, in the language they read, and the words on the buttons of leads."""

from collections.abc import Mapping

from conversations.lead.content import Language

STAFF_WORDS: Mapping[Language, Mapping[str, str]] = {
    "he": {
        "booked": "📅 {who}: נקבע {title}, {when}{person}",
        "moved": "📅 {who}: {title} עבר ל{date}{person}",
        "changed": "📅 {who}: עודכן, {title}, {when}{person}",
        "seat": "🪑 {who}: {title}, {when}. ביקשו: {seat}",
        "told": "📝 {who}: {title}, {when}. כתבו: {told}",
        "cancelled": "🗑 {who}: בוטל {title}, {when}{person}",
        "confirmed": "👍 {who}: הגעה מאושרת ל{title}, {when}",
        "ask": "❓ {who}: {title}, {when}. הגיעו?",
        "held": "הגיעו",
        "no_show": "לא הגיעו",
        "held_noted": "✅ {who}: {title}, {when}. נרשם שהתקיים ({by})",
        "no_show_noted": "🚪 {who}: {title}, {when}. נרשם שלא הגיעו ({by})",
        "watches": "👀 {who}: באים רק לצפות, {title}, {when}",
        "watches_not": "👀 {who}: לא באים לצפות, {when}",
        "person": " ({name})",
    },
    "en": {
        "booked": "📅 {who}: booked {title}, {when}{person}",
        "moved": "📅 {who}: {title} moved to {date}{person}",
        "changed": "📅 {who}: changed, {title}, {when}{person}",
        "seat": "🪑 {who}: {title}, {when}. They ask for: {seat}",
        "told": "📝 {who}: {title}, {when}. They wrote: {told}",
        "cancelled": "🗑 {who}: cancelled {title}, {when}{person}",
        "confirmed": "👍 {who} is coming: {title}, {when}",
        "ask": "❓ {who}: {title}, {when}. Did they come?",
        "held": "Came",
        "no_show": "Did not come",
        "held_noted": "✅ {who}: {title}, {when}. Noted that it took place ({by})",
        "watches": "👀 {who}: only coming to watch, {title}, {when}",
        "watches_not": "👀 {who}: not coming to watch, {when}",
        "no_show_noted": "🚪 {who}: {title}, {when}. Noted that they did not come ({by})",
        "person": " ({name})",
    },
}
LABELS: Mapping[str, tuple[str, str]] = {
    "yes": ("אישור הגעה", "Confirm"),
    "move": ("מועד אחר", "Move"),
    "cancel": ("לבטל", "Cancel"),
    "other_day": ("יום אחר", "Another day"),
    "book": ("לקבוע", "Book it"),
    "another": ("לקבוע עוד אחד", "Book another"),
    "take": ("כן, לשמור לי", "Yes, keep it"),
    "stay": ("להשאיר כמו שזה", "Leave it as it is"),
    "first": ("לקבוע מועד", "Find a time"),
    "again": ("לקבוע מועד חדש", "Find another time"),
}
"""Hebrew and English. Up to 20 characters fit every phone."""
