"""What is remembered of a conversation in the hands of people."""

from datetime import timedelta
from typing import ClassVar

from conversations.lead.reason import Reason
from conversations.turn.facts import Fact


class HandoffButton(Fact, frozen=True):
    """Staff pressed a button of an alert."""

    stored_as: ClassVar[str] = "handoff_button"
    line: ClassVar[str | None] = "handoff"

    action: str
    by: str


class StaffSaid(Fact, frozen=True):
    """Staff wrote to the lead. `text` is what they wrote, or what kind of file they sent."""

    stored_as: ClassVar[str] = "staff_said"
    line: ClassVar[str | None] = "staff"

    text: str
    by: str
    own_phone: bool


class HandoffOpened(Fact, frozen=True):
    """A person is asked for."""

    stored_as: ClassVar[str] = "handoff_opened"
    line: ClassVar[str | None] = "handoff"

    handoff: str
    cause: Reason


class HandoffRaised(Fact, frozen=True):
    """What they wait for became graver: who only asked something is angry now."""

    stored_as: ClassVar[str] = "handoff_raised"
    line: ClassVar[str | None] = "handoff"

    handoff: str
    cause: Reason


class StaffAsked(Fact, frozen=True):
    """A question that nobody here could answer was put to staff."""

    stored_as: ClassVar[str] = "staff_asked"
    line: ClassVar[str | None] = "handoff"

    handoff: str
    question: str


class StaffAnswered(Fact, frozen=True):
    """Staff answered a question that was put to them; the answer went to the lead in the business's name."""

    stored_as: ClassVar[str] = "staff_answered"
    line: ClassVar[str | None] = "handoff"

    handoff: str
    question: str
    by: str


class AnswerKept(Fact, frozen=True):
    """An answer of staff was kept for the next who asks."""

    stored_as: ClassVar[str] = "answer_kept"
    line: ClassVar[str | None] = "handoff"

    question: str
    answer: str
    by: str


class LeadTold(Fact, frozen=True):
    """Nobody came in time: the lead was told so, with another way."""

    stored_as: ClassVar[str] = "handoff_sorry"
    line: ClassVar[str | None] = "handoff"

    handoff: str


class HandoffTaken(Fact, frozen=True):
    """Somebody has the conversation, so long after it was opened."""

    stored_as: ClassVar[str] = "handoff_taken"
    line: ClassVar[str | None] = "handoff"

    handoff: str
    by: str
    length: timedelta


class HandoffEnded(Fact, frozen=True):
    """The bot has the conversation again: done, given back, or nobody wrote any more."""

    handoff: str
    by: str
    length: timedelta
    """Since it was opened."""


class HandoffDone(HandoffEnded, frozen=True):
    """Somebody closed it."""

    stored_as: ClassVar[str] = "handoff_done"
    line: ClassVar[str | None] = "handoff"


class HandoffGivenBack(HandoffEnded, frozen=True):
    """Somebody gave it back to the bot."""

    stored_as: ClassVar[str] = "handoff_given_back"
    line: ClassVar[str | None] = "handoff"


class HandoffLapsed(HandoffEnded, frozen=True):
    """Neither side wrote for long."""

    stored_as: ClassVar[str] = "handoff_lapsed"
    line: ClassVar[str | None] = "handoff"


class AlertedAgain(Fact, frozen=True):
    """Nobody took it: everybody was told again."""

    stored_as: ClassVar[str] = "handoff_alerted_again"
    line: ClassVar[str | None] = "handoff"

    handoff: str


class AlertedFurther(Fact, frozen=True):
    """Nobody took it: a further contact was told."""

    stored_as: ClassVar[str] = "handoff_alerted_further"
    line: ClassVar[str | None] = "handoff"

    handoff: str
    by: str


class OwnerReminded(Fact, frozen=True):
    """Whoever has it was reminded of words that wait."""

    stored_as: ClassVar[str] = "handoff_owner_reminded"
    line: ClassVar[str | None] = "handoff"

    handoff: str
    by: str


class NothingToClose(Fact, frozen=True):
    """A button was pressed that closes a handoff, and none was open."""

    stored_as: ClassVar[str] = "handoff_nothing_to_close"
    line: ClassVar[str | None] = "handoff"


class StaffNotTold(Fact, frozen=True):
    """There is no place where staff could be told; `text` is what they would have read."""

    stored_as: ClassVar[str] = "staff_not_told"
    line: ClassVar[str | None] = "handoff"

    text: str
