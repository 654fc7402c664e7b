"""Why nothing is said to what comes again and again."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "echo": Wording(
        "the same again and again: it may be an automatic answer",
        "אותן הודעות שוב ושוב, אולי מענה אוטומטי",
        "The same again and again, perhaps an automatic answer",
    ),
}
