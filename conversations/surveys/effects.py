"""What is to be written down of surveys."""

from dataclasses import dataclass
from datetime import datetime

from conversations.surveys.scales import SurveyKind
from conversations.turn.effects import Effect


@dataclass(frozen=True, slots=True)
class KeepRound(Effect):
    """A round as it stands now."""

    survey: SurveyKind
    round: int
    asked_at: datetime
    score: int | None = None
    answered_at: datetime | None = None
    why: str | None = None
