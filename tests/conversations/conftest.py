import pytest

from conversations.engine import Mind
from tests.conversations.studio import AGREED, Person, Words, build_journey, meet


@pytest.fixture
def mind() -> Mind:
    return Mind(build_journey(), Words())


@pytest.fixture
def dana(mind: Mind) -> Person:
    """A new lead on WhatsApp, who agreed to advertising."""
    return meet(mind, consents=[AGREED])
