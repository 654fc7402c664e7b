"""A lead in one level, for scripts and pages: the parts are our affair, not theirs."""

from collections.abc import Iterable
from typing import Any

import msgspec

from conversations.lead.lead import Lead
from conversations.lead.part import Part

_CALLED = {"ledger": "consents", "open": "handoff", "progress": "sequences"}
"""Fields whose name says too little outside their part."""


def flatten(lead: Lead, kinds: Iterable[type[Part]]) -> dict[str, Any]:
    """Every field of every part, under names of their own."""
    shown: dict[str, Any] = {
        "id": lead.id,
        "created_at": lead.created_at,
        "stage": lead.stage,
        "journey": lead.journey,
    }
    for part in (lead.contact, lead.consent, lead.dialogue, lead.handoff, *(lead[kind] for kind in kinds)):
        fields = msgspec.structs.asdict(part)
        if twice := shown.keys() & fields.keys():
            raise ValueError(f"two parts of a lead have the field {', '.join(twice)}")
        shown |= {_CALLED.get(name, name): value for name, value in fields.items()}
    return shown
