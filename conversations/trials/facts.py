"""What is remembered of a trial class."""

from typing import ClassVar

from conversations.turn.facts import Fact


class TrialPutDown(Fact, frozen=True):
    """It was put to the team, as it was read back."""

    stored_as: ClassVar[str] = "trial_put_down"
    line: ClassVar[str | None] = "lead"

    what: str
