"""What the encoder learns by: sentences that ask the same thing, and sentences that ask another."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from bot.learning.fit_finer import SAMPLES, list_samples
from bot.learning.trades import read_trades
from conversations.understanding.data import read_data
from conversations.understanding.readers.building import list_all_act_examples
from conversations.understanding.readers.combined import list_others
from conversations.understanding.readers.examples import read_background

_WAYS, _EACH, _OF_ONE = 18, 2, 4
"""Ways to ask in one batch, sentences of each, and how many ways more of one answer: they are told apart as well."""
_ALONE, _ACTS, _CUSTOMERS = 12, 6, 2500
_ACT = "act"
_KINDS = {"sample": 0.45, "trade": 0.35, _ACT: 0.2}
"""What part of the batches is of a sample, of another trade, and of acts alone."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the way it asks (a wording of an answer), and what it asks for; "" is like nothing else."""

    text: str
    way: str
    what: str


@dataclass(frozen=True, slots=True)
class TuningSet:
    """The sentences of each business and of the acts, by the way they ask; and those that are like none."""

    ways: dict[str, dict[str, list[Sentence]]]
    kinds: dict[str, list[str]]
    alone: list[Sentence]

    @property
    def count(self) -> int:
        """Sentences that ask as others do."""
        return sum(len(said) for ways in self.ways.values() for said in ways.values())

    def draw(self, drawn: random.Random) -> Iterator[list[Sentence]]:
        """Batches, for ever. Acts stand beside a business's answers, but are likened to none of them as other acts."""
        while True:
            (kind,) = drawn.choices(list(_KINDS), list(_KINDS.values()))
            own = drawn.choice(self.kinds[kind])
            batch = [said for way in self._choose(own, drawn) for said in drawn.sample(way, _EACH)]
            if own != _ACT:
                acts = drawn.sample(list(self.ways[_ACT].values()), _ACTS)
                batch += [Sentence(said.text, "", _ACT) for way in acts for said in drawn.sample(way, 1)]
            yield batch + drawn.sample(self.alone, _ALONE)

    def _choose(self, own: str, drawn: random.Random) -> list[list[Sentence]]:
        ways = self.ways[own]
        names = drawn.sample(list(ways), min(_WAYS, len(ways)))
        what = ways[names[0]][0].what
        same = [name for name in ways if name not in names and ways[name][0].what == what]
        return [ways[name] for name in (*names, *drawn.sample(same, min(_OF_ONE, len(same))))]


def read_tuning_set() -> TuningSet:
    """What the samples, the acts and other trades are asked by; what customers write besides asks none of it."""
    told = dict(zip(SAMPLES, list_samples(), strict=True))
    told[_ACT] = [each for each in list_all_act_examples() if each.label.kind == _ACT]
    ways: dict[str, dict[str, list[Sentence]]] = {}
    for name, examples in told.items():
        by_way: dict[str, dict[str, Sentence]] = {}
        for each in examples:
            what = f"{each.label.kind} {each.label.name}"
            said = Sentence(each.text, each.part or what, what)
            by_way.setdefault(said.way, {}).setdefault(said.text, said)
        ways[name] = {way: list(said.values()) for way, said in by_way.items() if len(said) >= _EACH}
    customers = [text for texts in read_data("customers").values() for text in texts]
    trades = read_trades()
    for trade in trades:
        ways[trade.name] = {
            what: [Sentence(text, what, what) for text in said] for what, said in trade.asked.items()
        }
    kinds = {"sample": list(SAMPLES), "trade": [trade.name for trade in trades], _ACT: [_ACT]}
    texts = [
        *(text for trade in trades for text in trade.nothing),
        *(each.text for each in (*read_background(), *list_others())),
        *random.Random(0).sample(customers, _CUSTOMERS),
    ]
    return TuningSet(ways, kinds, [Sentence(text, text, "") for text in dict.fromkeys(texts)])
