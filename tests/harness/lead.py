"""Somebody to tell a story of, and the studio's journey made ready."""

import pytest

from conversations.turn.playbook import Playbook
from tests.harness.studio import AGREED, Person, Words, build_journey, meet


@pytest.fixture
def playbook() -> Playbook:
    """The studio's journey, ready to decide by."""
    return Playbook(build_journey(), Words())


@pytest.fixture
def dana(playbook: Playbook) -> Person:
    """A new lead on WhatsApp, who agreed to advertising."""
    return meet(playbook, consents=[AGREED])
