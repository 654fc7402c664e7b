"""Which acts weigh more than others: the grave, the mournful, the merely polite."""

POLITE = frozenset({
    "greeting", "how_are_you", "thanks", "nod", "laugh", "fragment", "sorry", "my_name", "chatter", "agree", "blessing",
    "bye", "test_message", "compliment",
})  # fmt: skip
"""Said beside something else, these need no answer of their own."""
GRAVE = frozenset({
    "complaint", "insult", "refund", "charged_twice", "injured", "distress", "legal", "complaint_owner", "where_is_it",
})  # fmt: skip
"""Beside these nothing else is said but what was asked."""
MOURNFUL = frozenset({"loss", "illness"})
