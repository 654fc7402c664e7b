"""Why something is said of an enquiry."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "enquiry": Wording(
        "they plan something with us: {enquiry}", "מתכננים אצלנו: {enquiry}", "They plan {enquiry}"
    ),
    "enquiry_meanwhile": Wording(
        "asked of what they plan: {enquiry}",
        "שאלו על מה שהם מתכננים: {enquiry}",
        "They asked about {enquiry}",
    ),
}
