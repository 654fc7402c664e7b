"""Whoever asks why they were written to is told, and may end just that or everything."""

from conversations.explanations.asking import hear_end, hear_why
from conversations.explanations.details import hear_why_asked
from conversations.explanations.facts import EndedThis
from conversations.explanations.planning import list_planned
from conversations.explanations.reminders import hear_no_reminders
from conversations.turn.capability import LANGUAGE, REFUSAL, Capability, Meaning
from conversations.turn.facts import Wording

EXPLANATIONS = Capability(
    name="explanations",
    # Before a refusal, which would end everything; and before a question, which others would answer.
    meanings=(
        Meaning(REFUSAL - 3, hear_why_asked), Meaning(REFUSAL - 1, hear_end), Meaning(REFUSAL - 1, hear_no_reminders),
        Meaning(LANGUAGE - 1, hear_why),
    ),
    planned=list_planned,
    reasons={
        "asked_why": Wording("asked why they were written to", "שאלו למה קיבלו את ההודעה"),
        "asked_what_for": Wording("asked what a detail is needed for", "שאלו למה צריך את הפרט"),
    },
    facts={EndedThis: Wording("not this: {purpose} {sequence}", "לא עוד מאלה: {purpose} {sequence}",
                              "No more of these: {purpose} {sequence}")},
)  # fmt: skip
