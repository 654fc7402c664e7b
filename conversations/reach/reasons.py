"""Where a lead is written to, and what did not arrive."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "on": Wording("on {channel}", "דרך {channel}"),
    "on_chosen": Wording("on {channel}, as they chose", "דרך {channel}, כמו שהתבקשנו"),
    "unreached": Wording("{channel} does not reach them", "אי אפשר להגיע דרך {channel}"),
    "no_channel": Wording("no channel that is on reaches them", "אין ערוץ פעיל להגיע דרכו"),
    "no_phone": Wording("no phone number to write to", "אין מספר טלפון לכתוב אליו"),
    "unreachable": Wording(
        "{channel}: {unreachable}",
        "אי אפשר להגיע דרך {channel}: {unreachable}",
        "Can't be reached on {channel}: {unreachable}",
    ),
}
FOUND_AGAIN = Wording(
    "{channel}: a message that was said to be lost did arrive",
    "הודעה דרך {channel} שנחשבה לאבודה הגיעה בכל זאת",
)
