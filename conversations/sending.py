"""The last look at a message before it goes out: is its reason still good?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from conversations.reasons import reason
from conversations.state import Kind


class AboutToGo(Protocol):
    """What is looked at."""

    @property
    def audience(self) -> str: ...
    @property
    def kind(self) -> Kind: ...
    @property
    def reply(self) -> bool: ...
    @property
    def lapses_at(self) -> datetime | None: ...
    @property
    def lead_refused(self) -> bool: ...
    @property
    def lead_bought(self) -> bool: ...
    @property
    def lead_owned(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a message does not go out after all."""

    status: Literal["lapsed", "dropped"]
    reason: str


def why_not(message: AboutToGo, now: datetime) -> Refused | None:
    """The reason a queued message must not be sent now, or None when it may.

    What changed since it was queued counts: a refusal or a purchase stops what is on its way, and a message whose
    moment has passed is dropped rather than sent late.
    """
    if message.lapses_at is not None and now >= message.lapses_at:
        return Refused("lapsed", reason("lapsed"))
    if message.reply or message.audience == "staff":
        return None
    if message.lead_refused:
        return Refused("dropped", reason("no_writing"))
    if message.lead_owned:
        return Refused("dropped", reason("person_has_it"))
    if message.lead_bought and message.kind == "advertising":
        return Refused("dropped", reason("they_bought"))
    return None
