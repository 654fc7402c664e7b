"""What the queue is told: to whom there is something to send, and which timers are due."""

from collections.abc import Sequence

import msgspec

from conversations.lead.addresses import Recipient
from storage.timers import Timer

_encode = msgspec.json.Encoder().encode
decode_recipients = msgspec.json.Decoder(list[Recipient]).decode
decode_timers = msgspec.json.Decoder(list[Timer]).decode


def encode_recipients(recipients: Sequence[Recipient], most: int = 25) -> list[bytes]:
    """Jobs for the queue: a few recipients each, so that several workers can share a large batch."""
    return [_encode(recipients[i : i + most]) for i in range(0, len(recipients), most)]


def encode_timers(due: Sequence[Timer], most: int = 50) -> list[bytes]:
    """Jobs for the queue: a few fired timers each."""
    return [_encode(due[i : i + most]) for i in range(0, len(due), most)]
