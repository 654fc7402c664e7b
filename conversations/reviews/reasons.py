"""Why a review is asked for, and what becomes of it."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "review_asked": Wording("asks for a review, as everybody who bought is", "בקשה לביקורת, כמו מכל מי שקנו"),
    "review_reminded": Wording("reminds of the review once", "תזכורת אחת לביקורת"),
    "review_step": Wording("they are writing a review", "כותבים ביקורת"),
    "review_done": Wording("thanks for the review", "תודה על הביקורת"),
    "low_stars": Wording("a review of few stars ({count})", "ביקורת עם מעט כוכבים ({count})"),
    "hidden_because": Wording("{words}", "הוסתרה: {words}"),
    "decided_by": Wording("by {by}", "החלטה של {by}"),
    "has_written": Wording("they have written one already", "כבר נכתבה ביקורת"),
}
