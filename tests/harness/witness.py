"""Somebody who stands by the provider and judges every message to a lead, from nothing but what was seen to happen.

It shares no code with what it judges: it has its own calendar, its own account of refusals, purchases, consent and
ownership, its own caps. What it can't explain by something that the lead or staff did just before, the bot began.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from bot.storyboards.providers import Taken
from tests.harness.days import why_closed

Cause = Literal["words", "form", "refusal", "return", "agree", "purchase", "given back"]
_AT_ONCE = timedelta(minutes=1)
_AFTER_OUTAGE = timedelta(minutes=90)
_DAY, _WEEK = timedelta(hours=24), timedelta(days=7)
_MARKS = ("פרסומת", "Advertisement")
_WAYS_OUT = ("הסר", "STOP")
_SENDERS = ("סטודיו ואלס", "Studio Waltz")
_LEAVING = ("הוסרת מרשימת הדיוור", "You've been unsubscribed")
_SORRY = ("לא חזרנו אליך בזמן", "We haven't got back to you in time")
_FOR_BUYERS = (
    "טיפ קטן", "a small tip", "מספר מ־", "A number from", "כוכבים", "stars", "From 0", "הסרטונים מהשיעורים",
    "clips from our classes",
)  # fmt: skip
"""What customers are told and asked; it sells nothing."""
_OF_SERVICE = ("נעצרה באמצע", "stopped half-way")
"""What somebody is asked who had begun to book; it sells nothing either."""
_BACK = ("איזה כיף שחזרת", "Great to have you back")
_ANSWERS = {"words": 2, "form": 1, "refusal": 1, "return": 1, "agree": 1, "purchase": 1, "given back": 1}
"""How many messages may follow from one thing that was done."""


@dataclass
class Act:
    """Something that may be answered, so many times more."""

    cause: Cause
    at: datetime
    left: int


@dataclass
class Witness:
    """Judges. `faults` are what it saw and should not have happened; `written` when it was written unasked."""

    zone: ZoneInfo
    faults: list[str] = field(default_factory=list)
    written: list[datetime] = field(default_factory=list)
    refused: bool = False
    bought: bool = False
    consent: bool = False
    owner: str | None = None
    owned_since: datetime | None = None
    last_word: datetime | None = None
    down_since: datetime | None = None
    up_since: datetime | None = None
    outages: list[tuple[datetime, datetime]] = field(default_factory=list)
    refusals: list[Act] = field(default_factory=list)
    answers: int = 0
    _sorry_at: datetime | None = None
    _ended_at: datetime | None = None
    _consent_before: bool = False
    _acts: list[Act] = field(default_factory=list)
    _staff_said: list[tuple[datetime, str]] = field(default_factory=list)

    # what happens

    def sees(self, cause: Cause, at: datetime) -> None:
        """The lead did something."""
        self._give_back_in_time(at)
        if cause == "refusal":
            self._sees_refusal(at)
        elif cause in ("return", "agree") and self.refused:
            self.refused, self.consent = False, self._consent_before
        if cause == "agree":
            self.consent = True
        if cause == "purchase":
            self.bought = True
        if cause not in ("form", "purchase", "given back"):
            self.last_word = at
        self._acts.append(Act(cause, at, _ANSWERS[cause]))
        if cause == "refusal":
            self.refusals.append(self._acts[-1])

    def _sees_refusal(self, at: datetime) -> None:
        if not self.refused:
            self._consent_before = self.consent
            self._acts.clear()  # whatever was on its way is not wanted any more
        self.refused, self.consent = True, False

    def sees_consent(self, agreed: bool | None) -> None:
        """What was ticked on a form about advertising; None: it did not ask."""
        if agreed is None:
            return
        if self.refused:
            self._consent_before = agreed
        else:
            self.consent = agreed

    def sees_staff(self, did: str, by: str, at: datetime, text: str = "") -> None:
        """Staff took it, wrote, or gave it back."""
        self._give_back_in_time(at)
        self._ended_at = at
        if did in ("take", "writes", "phone"):
            if self.owner is None:
                self.owner, self.owned_since = by, at
            if did != "take":
                self._staff_said.append((at, text))
            self.last_word = at
        elif self.owner is not None:
            self.owner = None
            self._acts.append(Act("given back", at, 1))

    def sees_outage(self, at: datetime, *, down: bool) -> None:
        """The providers can't be reached from now on, or again."""
        if down:
            self.down_since = self.down_since or at
        elif self.down_since is not None:
            self.outages.append((self.down_since, at))
            self.down_since = None

    def _give_back_in_time(self, at: datetime) -> None:
        """A conversation in which nobody has written for a day is the bot's again."""
        if self.owner and self.last_word and at - self.last_word >= _DAY:
            self.owner = None

    # what is sent

    def hears(self, taken: Taken) -> None:
        """A message reached the lead."""
        text, at = taken.content.text, taken.at
        self._give_back_in_time(at)
        if any(said == text for _, said in self._staff_said):
            return
        if text.startswith(_SORRY):
            self._judge_apology(text, at)
            return
        marked = text.startswith(_MARKS)
        act = None if marked else self._find_cause(text, at)
        if act is not None:
            act.left -= 1
            self.answers += 1
            self._judge_answer(text, act)
        else:
            self._judge_unasked(text, at, marked)

    def _find_cause(self, text: str, at: datetime) -> Act | None:
        fitting = [act for act in self._acts if act.left and self._may_answer(act, at)]
        leaving = [act for act in fitting if act.cause == "refusal"]
        if text.startswith(_LEAVING):
            return next(iter(leaving), None)
        others = [act for act in fitting if act.cause != "refusal"]
        return next(reversed(others), None) or next(iter(leaving), None)

    def _may_answer(self, act: Act, at: datetime) -> bool:
        """At once; where a provider was down, soon after it is up again, behind what waited already; within a day."""
        late = at - act.at
        if late <= _AT_ONCE:
            return True
        held_up = any(began <= at <= ended + _AFTER_OUTAGE for began, ended in self.outages)
        return late <= _DAY and (held_up or self.down_since is not None)

    def _judge_answer(self, text: str, act: Act) -> None:
        if act.cause == "refusal" and not text.startswith(_LEAVING):
            self._fault(act.at, "a refusal was answered with something else", text)
        if self.refused and act.cause == "form":
            self._fault(act.at, "somebody who had refused was greeted", text)
        owned = self.owner and self.owned_since and act.at >= self.owned_since
        if owned and not any(words in text for words in (*_LEAVING, *_BACK)):
            self._fault(act.at, f"the bot spoke while {self.owner} had the conversation", text)

    def _judge_apology(self, text: str, at: datetime) -> None:
        """Nobody came whom they were promised. It is owed to them: neither hours of advertising nor caps hold it
        back, but a refusal does, and whoever has come after all."""
        against = {
            "they had refused": self.refused,
            f"{self.owner} had the conversation": self.owner is not None,
            "it is said twice of one case": self._sorry_at is not None
            and not self._came_since(self._sorry_at),
        }
        for why, holds in against.items():
            if holds:
                self._fault(at, why, text)
        self._sorry_at = at

    def _came_since(self, moment: datetime) -> bool:
        """Whether staff have ended what was waited for, since."""
        return self._ended_at is not None and self._ended_at >= moment

    def _judge_unasked(self, text: str, at: datetime, marked: bool) -> None:
        is_for_buyers = self.bought and any(words in text for words in _FOR_BUYERS)
        is_of_service = not self.bought and any(words in text for words in _OF_SERVICE)
        against = {
            "they had refused": self.refused,
            "they had bought": self.bought and not is_for_buyers,
            f"{self.owner} had the conversation": self.owner is not None,
            "it is unasked and no advertisement": not (marked or is_for_buyers or is_of_service),
            "there is no consent": marked and not self.consent,
            "it does not say who sends it": marked and not any(name in text for name in _SENDERS),
            "it does not say how to refuse": marked and not any(way in text for way in _WAYS_OUT),
            f"it is closed: {why_closed(at, self.zone)}": why_closed(at, self.zone) is not None,
            "it is the second in a day": any(at - then < _DAY for then in self.written),
            "it is the fourth in a week": sum(at - then < _WEEK for then in self.written) >= 3,
        }
        for why, holds in against.items():
            if holds:
                self._fault(at, why, text)
        self.written.append(at)

    def _fault(self, at: datetime, why: str, text: str) -> None:
        local = at.astimezone(self.zone)
        self.faults.append(f"{local:%Y-%m-%d %H:%M}: {why}: {' '.join(text.split())[:90]}")

    def judge_confirmations(self) -> None:
        """The first leaving was confirmed, where nothing kept that from arriving; twice would be a message unasked."""
        for act in self.refusals[:1]:
            if act.left and not self.outages:
                self._fault(act.at, "a refusal was not confirmed", "")
