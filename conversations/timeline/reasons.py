"""What is said of any lead, whatever the capability."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

PROVIDER = "provider"
"""A provider's own words for what went wrong."""

REASONS: Mapping[str, Wording] = {
    "unknown_timer": Wording("nothing to do for {purpose}", "אין מה לעשות: {purpose}"),
    "due": Wording("{purpose} came due", "הגיע הזמן: {purpose}", "Due now: {purpose}"),
    "undecided": Wording(
        "the bot could not decide on this; see the log", "הבוט לא הצליח לטפל בזה, הפרטים ביומן המערכת"
    ),
    "merged": Wording(
        "two records of one person; {words} was the other",
        "שתי רשומות של אותו אדם אוחדו",
        "Two records of one person became one",
    ),
    "by_staff": Wording("{by} chose it", "בחירה של {by}", "{by} chose it"),
    "unsaid": Wording("no reason was given", "לא נמסרה סיבה"),
    PROVIDER: Wording("{words}", "{words}"),
}
