"""What staff read of reviews, Hebrew first."""

from collections.abc import Mapping

STAFF_WORDS: Mapping[str, tuple[str, str]] = {
    "written": ("⭐ ביקורת חדשה: {who}", "⭐ A new review: {who}"),
    "changed": ("✏️ הביקורת של {who} השתנתה, וכך היא עכשיו", "✏️ {who} changed the review. It now reads"),
    "taken_back": (
        "↩️ הביקורת של {who} נמחקה, כמו שביקשו. היא לא מוצגת",
        "↩️ {who} took the review back. It is deleted and not shown",
    ),
    "photo": ("📎 צורפה תמונה", "📎 With a picture"),
    "may_name": ("מותר לפרסם, עם השם הפרטי", "May be published, with the first name"),
    "may": ("מותר לפרסם, בלי שם", "May be published, without a name"),
    "may_not": ("ביקשו לא לפרסם. זה רק בשבילנו", "Not to be published. It is for us only"),
    "publish": ("לפרסם", "Publish"),
    "hide": ("להסתיר", "Hide"),
    "published": (
        "✅ הביקורת של {who} פורסמה, ומעכשיו היא מוצגת למי שמתלבטים",
        "✅ {who}'s review is published",
    ),
    "hidden": ("🙈 הביקורת של {who} הוסתרה", "🙈 {who}'s review is hidden"),
    "not_agreed": (
        "{who} לא הסכימו לפרסום, אז הביקורת לא פורסמה",
        "{who} did not agree, so it is not published",
    ),
    "why": (
        "למה להסתיר את הביקורת של {who}? כוכבים מעטים הם לא סיבה",
        "Why hide {who}'s review? Few stars are no reason",
    ),
}
HIDING: Mapping[str, tuple[str, str]] = {
    "private": ("יש בה פרטים אישיים", "Personal details"),
    "rude": ("שפה פוגענית", "Abusive language"),
    "not_ours": ("לא עלינו", "Not about us"),
    "wished": ("ביקשו להוריד", "Its writer asked us to"),
}
"""Why a review may be hidden, by the word of its button."""
