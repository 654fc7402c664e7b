"""Making a reader of what there is to learn."""

from collections.abc import Mapping, Sequence
from functools import cache

from conversations.understanding.curve import ACTS
from conversations.understanding.likeness.classifier import Trained
from conversations.understanding.readers.combined import CombinedReader, list_generic
from conversations.understanding.readers.examples import read_act_paraphrases, read_acts_only, read_background
from conversations.understanding.readers.reader import LearnedReader
from conversations.understanding.readers.twofold import TwofoldReader
from conversations.understanding.reading import OTHER, Example, Vector
from conversations.understanding.rereading import learning, say_words

AnyReader = LearnedReader | CombinedReader
ActsReader = LearnedReader | TwofoldReader


def build_reader(
    examples: Sequence[Example],
    encoder_vectors: Mapping[str, Vector] | None = None,
    trained: Trained | None = None,
) -> AnyReader:
    """A reader that has learned the examples, and the background where they have none; with acts among them, the built-in
    ones. With a vector of each text it reads sentences' meanings, too; `trained` is of the built-in acts."""
    with learning():
        reader = _build(examples, trained)
        if encoder_vectors:
            reader.learn_vectors(encoder_vectors)
        return reader


def _build(examples: Sequence[Example], trained: Trained | None) -> AnyReader:
    own = [each for each in examples if each.label.kind not in ("act", "passage") and say_words(each.text)]
    passages = [each for each in examples if each.label.kind == "passage"]
    own = own if any(each.label == OTHER for each in own) else [*own, *read_background()]
    has_acts = any(each.label.kind == "act" for each in examples)
    few = [each for each in own if not each.is_paraphrase]
    return CombinedReader(own, read_acts_reader(trained), passages) if has_acts else LearnedReader(few)


_made: dict[bool, ActsReader] = {}


def read_acts_reader(trained: Trained | None = None) -> ActsReader:
    """The reader of acts, the same for every journey; made once a process."""
    if True not in _made:
        known = trained or Trained()
        plain = LearnedReader(list_act_examples(), Trained(plain=known.plain), ACTS)
        _made[True] = TwofoldReader(plain, list_all_act_examples(), Trained(taught=known.taught), ACTS)
    return _made[True]


def adopt_acts_reader(reader: ActsReader) -> None:
    """A reader of acts that was learned before."""
    _made[True] = reader


@cache
def list_act_examples() -> tuple[Example, ...]:
    """What the reader of acts learns by words."""
    return (*read_acts_only(), *read_background(), *list_generic())


@cache
def list_all_act_examples() -> tuple[Example, ...]:
    """What it learns by the meaning of sentences."""
    return (*list_act_examples(), *read_act_paraphrases())
