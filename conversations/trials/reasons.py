"""Why something is said of a trial class."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "trial": Wording("they want to come and try", "רוצים לבוא לניסיון", "They want to come and try"),
    "trial_off": Wording(
        "they call the trial class off", "מבטלים את הניסיון", "They call the trial class off"
    ),
}
