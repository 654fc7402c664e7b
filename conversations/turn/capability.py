"""What a capability is: one value that says all it adds to the bot (see `conversations.capabilities`)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from conversations.journey.model.answers import Button
from conversations.journey.model.journey import Journey
from conversations.journey.reading.shapes import JourneyFile
from conversations.lead.addresses import Address
from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.lead.part import Part
from conversations.turn.acts import Act
from conversations.turn.effects import Effect, Note
from conversations.turn.facts import Fact, Reason, Wording
from conversations.turn.inputs import Input, Shared, StaffChose, TimerFired, Unreachable
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook
from conversations.turn.resources import Resource
from conversations.turn.turn import Turn

# The order in which meanings are tried: what must never be missed first, what is merely likely last.
REFUSAL = 0
RETURN = 10
IN_HANDS = 20
"""Up to here words are heard although a person has the conversation; what comes after is the bot's own business."""
LANGUAGE = 25
PERSON = 30
CHOICE = 40
CODE = 50
ANGER = 60
GREETING = 70
NOD = 80
YES = 90
CAMPAIGN = 100
QUESTION = 110
START = 120


class Meaning(NamedTuple):
    """A meaning that words may have. `hear` says whether they have it, and does what follows then."""

    rank: int
    hear: Callable[[Turn, str], bool]


ActHandler = Callable[[Turn, Act], bool]
"""Answers an act of a turn. False where there is nothing to say to it."""


class Handled(NamedTuple):
    """An input that a capability decides on, and the fact it is remembered as (before anything is decided)."""

    decide: Callable[[Turn, Any], None]
    remember: Callable[[Any], Note]


Namer = Callable[[Journey | None, Any, Language], str | None]
"""What a value of a wording's place is called by people; None where it is not known any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capability:
    """All that one thing the bot can do consists of; everything has its default: nothing of the sort."""

    name: str
    parts: tuple[type[Part], ...] = ()  # what it keeps of a lead
    inputs: Mapping[type[Input], Handled] = field(default_factory=dict)
    follows: Callable[[Turn, Input], None] | None = None  # asked after every decision, whoever made it
    after: frozenset[type[Fact] | type[Input]] | None = None
    """What it follows: where no words were heard, and nothing of this happened, it is not asked. None: always."""
    merges: Callable[[Lead, Lead, Lead], Iterable[Effect]] | None = None
    """What follows when two records become one: asked with the one that stays, the other, and what came of them."""
    meanings: tuple[Meaning, ...] = ()  # of words
    beside: Callable[[Turn, str], None] | None = None
    """Answers what is asked in words beside something else that was heard in them."""
    closes: Callable[[Turn, str], None] | None = None
    """Adds what must not be missed to whatever was answered, or left unanswered."""
    led_on: Callable[[Turn], bool] | None = None
    """Whether somebody has by it what a newcomer is led to (a class that is booked): no button leads there again."""
    acts: Mapping[str, ActHandler] = field(default_factory=dict)  # what is done in a turn, by name
    ahead: Mapping[str, ActHandler] = field(default_factory=dict)
    """Acts of other capabilities that this one answers in their place; False leaves them to theirs."""
    buttons: Mapping[str, Callable[[Turn, str, Button], None]] = field(
        default_factory=dict
    )  # by what they do
    picks: Mapping[str, Callable[[Turn, str], bool]] = field(default_factory=dict)
    """What choices of its own do, by how their ids begin ("event" of "event:take:open_day"); given the rest."""
    whole: Callable[[Turn, str], bool] | None = None
    """Whether words mean by themselves what they mean to it, so that they wait for no more."""
    takes: Callable[[Turn, str], bool] | None = None
    """Takes what is told of something of its own that is under way, and that no meaning of words took: kept with it, or
    asked about. False where nothing of the sort is under way, or what is told is none of it."""
    shares: Callable[[Turn, Shared, str], bool] | None = None
    """Takes a file that it asked for, with its caption. False where it did not."""
    staff_picks: Mapping[str, Callable[[Turn, StaffChose, str], None]] = field(default_factory=dict)
    """What staff choose of its own, by how the choice's id begins; given the rest of the id."""
    timers: Mapping[str, Callable[[Turn, TimerFired], None]] = field(default_factory=dict)  # by purpose
    lost: Mapping[str, Callable[[Turn, Unreachable, Key], None]] = field(
        default_factory=dict
    )  # messages, likewise
    conditions: Mapping[str, Callable[[Turn, Any, datetime | None], bool]] = field(default_factory=dict)
    """By the key of a journey's condition: whether it holds; the moment is since when they are in the sequence."""
    starts: Mapping[str, Callable[[Turn, Input], Reason | None]] = field(default_factory=dict)
    """By the word of a journey's sequence, `starts`: why what happened lets leads in; None where it does not."""
    planned: Callable[[Turn], Iterable[str]] | None = None
    """What is still to come to a lead by itself, in their language: told to who asks why they are written to."""
    segments: Mapping[str, tuple[Callable[[Any], Any], Callable[[Lead, Any, Any], bool]]] = field(
        default_factory=dict
    )
    """By name: what leads can have in common, read from what was written, and whether one lead has it (the last value
    holds the time, the channels and the journey; see `conversations.broadcasts.segment`)."""
    marks: Callable[[Journey, Lead], Iterable[str]] | None = None
    """What staff should see of a lead at a glance, by the names that `names` has for the place `mark`."""
    staff_sees: Callable[[Turn], Iterable[str]] | None = None
    """Lines that staff read in an alert, in their language: what else is known of how things stand."""
    needs: Callable[[Playbook, Lead, Input], Iterable[Resource]] | None = (
        None  # rather too much than too little
    )
    mentions: Callable[[Playbook, Lead, Input], Iterable[Address]] | None = None
    """The addresses in an input of which a decision must know whose they are."""
    reasons: Mapping[str, Wording] = field(default_factory=dict)
    facts: Mapping[type[Fact], Wording | None] = field(default_factory=dict)
    names: Mapping[str, Namer] = field(default_factory=dict)  # by place of a wording
    files: tuple[JourneyFile, ...] = ()  # of a journey, that only it reads
    plans: Mapping[str, Callable[[Journey, Key, Language], str]] = field(default_factory=dict)
    """By purpose: what a pending timer is called."""
