"""What is worked out of a journey once, at its first decision, is worked out before somebody waits for that."""

from datetime import UTC, datetime

import structlog

from conversations.engine import needs, step
from conversations.lead.addresses import Channel
from conversations.lead.lead import Lead
from conversations.turn.given import ChannelTraits, Given
from conversations.turn.inputs import Said
from conversations.turn.playbook import Playbook
from conversations.turn.resources import Stock
from conversations.understanding.readers.examples import read_examples

log = structlog.get_logger(__name__)


def practise(playbook: Playbook) -> None:
    """Decide on a question that nobody asked, which takes a second or two the first time. For a thread; never raises.

    Without it the first who writes after a start, and everybody who writes at that moment, waits for so long.
    """
    try:
        _decide(playbook)
    except Exception:
        log.exception("nothing was worked out beforehand: the first who writes waits for it")


def _decide(playbook: Playbook) -> None:
    now, channel = datetime.now(UTC), next(iter(Channel))
    lead = Lead(id="practice", created_at=now)
    said = Said(next(iter(read_examples(playbook.journey))).text, channel)
    stocks = {resource: Stock() for resource in needs(playbook, lead, said)}
    step(playbook, lead, said, Given(now, {channel: ChannelTraits()}, "", _Same(), resources=stocks))


class _Same:
    """Ids and codes that nobody gets."""

    def id(self) -> str:
        return "practice"

    code = ticket = id
