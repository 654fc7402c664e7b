"""What is to be written down of friends, over all leads."""

from dataclasses import dataclass
from typing import Literal

from conversations.turn.effects import Effect

Moved = Literal["bought", "undone", "refused"]


@dataclass(frozen=True, slots=True)
class KeepLink(Effect):
    """A lead has a link of their own. Its code is unique over all leads."""

    code: str


@dataclass(frozen=True, slots=True)
class KeepBrought(Effect):
    """A lead came by somebody's link."""

    link: str
    code: str


@dataclass(frozen=True, slots=True)
class MoveBrought(Effect):
    """What became of it: they bought, gave it back, or it counts for nothing. Whoever brought them hears of it."""

    link: str
    state: Moved


@dataclass(frozen=True, slots=True)
class KeepReward(Effect):
    """A code was given for a link (`ended`: it was taken back unused)."""

    link: str
    code: str
    ended: bool = False


@dataclass(frozen=True, slots=True)
class ThankWriters(Effect):
    """Those who wrote these reviews, and let them be published, are to hear that they helped."""

    reviews: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckCircle(Effect):
    """Two records became one: whether they have brought themselves by now is looked for."""
