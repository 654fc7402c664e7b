"""What comes too often, or all at once: automatic answers, albums."""

from conversations.bursts.albums import show_album
from conversations.bursts.part import Bursts
from conversations.bursts.reasons import REASONS
from conversations.handoff.facts import HandoffOpened
from conversations.turn.capability import Capability

BURSTS = Capability(
    name="bursts", parts=(Bursts,), follows=show_album, after=frozenset({HandoffOpened}), reasons=REASONS
)
