"""Who decides on what: the capabilities' tables put together, once a playbook."""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import TypeVar

from conversations.lead.lead import Lead
from conversations.turn import capability
from conversations.turn.effects import Note
from conversations.turn.inputs import Input
from conversations.turn.playbook import Playbook
from conversations.turn.resources import Resource
from conversations.turn.turn import Turn

K = TypeVar("K")
V = TypeVar("V")


class Dispatch:
    """An index of the playbook's capabilities. A second one that claims the same key is a mistake and is told so."""

    def __init__(self, playbook: Playbook) -> None:
        known = playbook.capabilities
        self.inputs = _join("input", (one.inputs for one in known))
        self.buttons = _join("button", (one.buttons for one in known))
        self.timers = _join("timer", (one.timers for one in known))
        self.lost = _join("lost message", (one.lost for one in known))
        self.conditions = _join("condition", (one.conditions for one in known))
        self.follows = tuple(one.follows for one in known if one.follows)
        self.parts = tuple(chain.from_iterable(one.parts for one in known))
        self._needs = tuple(one.needs for one in known if one.needs)
        meanings = sorted(chain.from_iterable(one.meanings for one in known), key=lambda one: one.rank)
        self._always = tuple(one.hear for one in meanings if one.rank < capability.IN_HANDS)
        self._in_hands = tuple(one.hear for one in meanings if one.rank == capability.IN_HANDS)
        self._alone = tuple(one.hear for one in meanings if one.rank > capability.IN_HANDS)
        self._questions = tuple(one.hear for one in meanings if one.rank == capability.QUESTION)

    def hear_always(self, turn: Turn, words: str) -> bool:
        """Hear what counts whoever has the conversation: a refusal, a return. True when it was one of these."""
        return any(hear(turn, words) for hear in self._always)

    def pass_on(self, turn: Turn, words: str) -> bool:
        """Let whoever has the conversation have the words. False while the bot has it."""
        return any(hear(turn, words) for hear in self._in_hands)

    def understand(self, turn: Turn, words: str) -> bool:
        """Try every other meaning in turn. False when nothing was understood; then nothing was said either."""
        return any(hear(turn, words) for hear in self._alone)

    def answer(self, turn: Turn, words: str) -> bool:
        """Answer words as a question, if they are one that is known."""
        return any(hear(turn, words) for hear in self._questions)

    def remember(self, input: Input) -> Note:
        """The fact that an input is remembered as."""
        return self.inputs[type(input)].remember(input)

    def needs(self, playbook: Playbook, lead: Lead, input: Input) -> Iterable[Resource]:
        """What an input of this lead may want to take from."""
        return chain.from_iterable(need(playbook, lead, input) for need in self._needs)


def _join(what: str, tables: Iterable[Mapping[K, V]]) -> dict[K, V]:
    joined: dict[K, V] = {}
    for table in tables:
        if twice := joined.keys() & table.keys():
            raise ValueError(f"two capabilities have the {what} {', '.join(map(str, twice))}")
        joined.update(table)
    return joined
