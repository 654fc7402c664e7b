"""Who decides on what: the capabilities' tables put together, once a playbook."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, TypeVar

from conversations.lead.addresses import Address
from conversations.lead.lead import Lead
from conversations.turn.capability import IN_HANDS, QUESTION, ActHandler, Capability
from conversations.turn.effects import Note
from conversations.turn.inputs import Input, Shared, StaffChose
from conversations.turn.playbook import Playbook
from conversations.turn.resources import Resource
from conversations.turn.turn import Turn
from conversations.turn.unmoved import hears

K = TypeVar("K")
V = TypeVar("V")


class Dispatch:
    """An index of the playbook's capabilities. A second one that claims the same key is a mistake and is told so."""

    def __init__(self, playbook: Playbook) -> None:
        known = playbook.capabilities
        self.inputs = _join("input", known, lambda one: one.inputs)
        ahead = _join("act taken ahead", known, lambda one: one.ahead)
        self.acts = _join("act", known, lambda one: one.acts)
        self.acts |= {name: _first(first, self.acts.get(name)) for name, first in ahead.items()}
        self.buttons = _join("button", known, lambda one: one.buttons)
        self.picks = _join("choice", known, lambda one: one.picks)
        self.staff_picks = _join("choice of staff", known, lambda one: one.staff_picks)
        self.timers = _join("timer", known, lambda one: one.timers)
        self.lost = _join("lost message", known, lambda one: one.lost)
        self.conditions = _join("condition", known, lambda one: one.conditions)
        starts = _join("start", known, lambda one: one.starts)
        self.starts = dict(reversed(starts.items()))  # what is true of more people comes first
        self._follows = tuple((one.follows, one.after) for one in known if one.follows)
        parts = _join("part", known, lambda one: {kind.stored_as: kind for kind in one.parts})
        self.parts = tuple(parts.values())
        for what, table in _TOLD.items():
            _join(what, known, table)
        self._needs = tuple(one.needs for one in known if one.needs)
        self._mentions = tuple(one.mentions for one in known if one.mentions)
        meanings = sorted(chain.from_iterable(one.meanings for one in known), key=lambda one: one.rank)
        self._always = tuple(one.hear for one in meanings if one.rank < IN_HANDS)
        self._in_hands = tuple(one.hear for one in meanings if one.rank == IN_HANDS)
        self._ranked = tuple(meanings)
        self._alone = tuple(one.hear for one in meanings if one.rank > IN_HANDS)
        self._whole = tuple(one.whole for one in known if one.whole)
        self._takes = tuple(one.takes for one in known if one.takes)
        self._shares = tuple(one.shares for one in known if one.shares)
        self._beside = tuple(one.beside for one in known if one.beside)
        self._closes = tuple(one.closes for one in known if one.closes)
        self._led_on = tuple(one.led_on for one in known if one.led_on)
        self._questions = tuple(one.hear for one in meanings if one.rank == QUESTION)

    def follow(self, turn: Turn, happened: Input) -> None:
        """Ask whoever follows what happened. Most follow something that mostly did not."""
        kinds = turn.kinds
        kinds.add(type(happened))
        for follow, after in self._follows:
            if after is None or turn.heard or not after.isdisjoint(kinds):
                follow(turn, happened)

    def hear_always(self, turn: Turn, words: str) -> bool:
        """Hear what counts whoever has the conversation: a refusal, a return. True when it was one of these."""
        return turn.playbook.unmoved.hear(self._always, turn, words)

    def pass_on(self, turn: Turn, words: str) -> bool:
        """Let whoever has the conversation have the words. False while the bot has it."""
        return hears(self._in_hands, turn, words)

    def understand(self, turn: Turn, words: str) -> bool:
        """Try every other meaning in turn. False when nothing was understood; then nothing was said either."""
        return turn.playbook.unmoved.hear(self._alone, turn, words)

    def understand_past(self, turn: Turn, words: str, rank: int) -> bool:
        """Try the meanings that come after a rank, for one who hears there and finds that they mean something else."""
        return any(one.hear(turn, words) for one in self._ranked if one.rank > rank)

    def answer(self, turn: Turn, words: str) -> bool:
        """Answer words as a question, if they are one that is known."""
        return hears(self._questions, turn, words)

    def close(self, turn: Turn, words: str) -> None:
        """Add what must not be missed, whatever was answered."""
        for closes in self._closes:
            closes(turn, words)

    def is_led_on(self, turn: Turn) -> bool:
        """Whether somebody has what a newcomer is led to."""
        return any(led_on(turn) for led_on in self._led_on)

    def answer_beside(self, turn: Turn, words: str) -> None:
        """Answer what is asked beside something else."""
        for beside in self._beside:
            beside(turn, words)

    def is_whole(self, turn: Turn, words: str) -> bool:
        """Whether words are a thought of their own to one of those who hear them."""
        return any(whole(turn, words) for whole in self._whole)

    def is_own(self, choice: str) -> bool:
        """Whether a choice is one that a capability offered of its own."""
        return choice.partition(":")[0] in self.picks

    def pick(self, turn: Turn, choice: str) -> bool:
        """Do what a choice of a capability's own stands for. False where it is none."""
        kind, _, rest = choice.partition(":")
        pick = self.picks.get(kind)
        return pick is not None and pick(turn, rest)

    def choose(self, turn: Turn, chose: StaffChose) -> None:
        """Do what staff chose of what a capability put to them; nothing where none knows of it."""
        area, _, rest = chose.choice.partition(":")
        act = self.staff_picks.get(area)
        if act:
            act(turn, chose, rest)

    def take_told(self, turn: Turn, words: str) -> bool:
        """Let whoever has something under way take what is told of it. False where it is nobody's."""
        return hears(self._takes, turn, words)

    def share(self, turn: Turn, shared: Shared, caption: str) -> bool:
        """Let whoever asked for a file have it. False where nobody did."""
        return any(take(turn, shared, caption) for take in self._shares)

    def remember(self, input: Input) -> Note:
        """The fact that an input is remembered as."""
        return self.inputs[type(input)].remember(input)

    def needs(self, playbook: Playbook, lead: Lead, input: Input) -> Iterable[Resource]:
        """What an input of this lead may want to take from."""
        return chain.from_iterable(need(playbook, lead, input) for need in self._needs)

    def mentions(self, playbook: Playbook, lead: Lead, input: Input) -> Iterable[Address]:
        """The addresses in an input of which a decision must know whose they are."""
        return chain.from_iterable(mention(playbook, lead, input) for mention in self._mentions)


def _first(first: ActHandler, usual: ActHandler | None) -> ActHandler:
    """Answers an act by one, and where that leaves it by the other."""
    return lambda turn, act: first(turn, act) or (usual is not None and usual(turn, act))


def _join(what: str, known: Sequence[Capability], table: Callable[[Capability], Mapping[K, V]]) -> dict[K, V]:
    joined: dict[K, V] = {}
    owners: dict[K, str] = {}
    for one in known:
        for key, value in table(one).items():
            if key in joined:
                name = key.__name__ if isinstance(key, type) else key
                raise ValueError(f"both {owners[key]} and {one.name} have the {what} {name}")
            joined[key], owners[key] = value, one.name
    return joined


_TOLD: Mapping[str, Callable[[Capability], Mapping[str, Any]]] = {
    "fact": lambda one: {kind.stored_as: told for kind, told in one.facts.items()},
    "reason": lambda one: one.reasons,
    "plan": lambda one: one.plans,
}
"""What others put into words: nobody decides by it, but two of a name would be told as one."""
