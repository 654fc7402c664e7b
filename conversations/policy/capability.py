"""The rules for writing first. They decide nothing by themselves: whoever writes asks them."""

from conversations.policy.part import Muted
from conversations.policy.reasons import REASONS
from conversations.turn.capability import Capability

POLICY = Capability(name="policy", parts=(Muted,), reasons=REASONS)
