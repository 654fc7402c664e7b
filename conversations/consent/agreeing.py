"""Agreeing to advertising by a button: the words they tapped, and what was asked, are kept as proof."""

from conversations.consent.ledger import name_source, note_consent
from conversations.consent.opt_out import bring_back
from conversations.journey.model.answers import Button
from conversations.lead.consent import Consent
from conversations.lead.reason import reason
from conversations.turn.turn import Turn


def agree(turn: Turn, button_id: str, button: Button) -> None:
    """They tapped a button that says yes to advertising."""
    label, source = turn.say(button.label), name_source(turn)
    if not turn.lead.consent.allows_advertising():
        note_consent(turn, Consent(True, _word_proof(turn, label), turn.now, source))
    if turn.lead.consent.refused_at:
        bring_back(turn, turn.heard or label)
        return
    texts = turn.journey.texts
    turn.reply("agreed", turn.say(texts.agreed or texts.thanks), reason("agreed", source=source))


def _word_proof(turn: Turn, label: str) -> str:
    asked = next((line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "bot"), "")
    return f"{label} ({asked})" if asked else label
