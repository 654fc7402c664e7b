"""What the tests of storyboards share: the samples, and a place to write stories of one's own."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from conversations.journey.load import load_journey
from conversations.journey.model.journey import Journey

JOURNEYS = Path(__file__).resolve().parents[2] / "conversations" / "journeys"
STUDIO = JOURNEYS / "dance_studio"
Write = Callable[[str], Path]


@pytest.fixture(scope="session")
def studio() -> Journey:
    """The dance studio."""
    return load_journey(STUDIO)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a story into a file; its first line is line 1."""

    def write(text: str) -> Path:
        path = tmp_path / "story.yaml"
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        return path

    return write
