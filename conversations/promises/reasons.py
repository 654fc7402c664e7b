"""Why what staff wrote is said again."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "staff_wrote": Wording("the team wrote it", "הצוות כתב את זה", "The team wrote it"),
    "confided": Wording("nobody is to be told", "ביקשו שזה יישאר בינינו", "They asked that nobody is told"),
}
