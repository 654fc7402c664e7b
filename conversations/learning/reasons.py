"""Who taught what."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "marked_none": Wording(
        "marked by {by}: no answer fits", "לפי {by}: אף תשובה לא מתאימה", "{by}: no answer fits"
    ),
    "marked_right": Wording(
        "marked by {by}: {answer} was due", "לפי {by}: התשובה הנכונה היא {answer}", "{by}: {answer} was due"
    ),
    "taught_by": Wording("taught by {by}", "מאת {by}", "by {by}"),
    "not_learned": Wording(
        "it can't be an answer as it is",
        "בנוסח הזה זו לא יכולה להיות תשובה",
        "It can't be an answer as it is",
    ),
}
