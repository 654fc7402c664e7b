"""Of words alone a text is read by few examples; where its meaning is known, by all the ways there are to say it."""

import numpy as np

from bot.settings import SAMPLE_JOURNEY
from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.understanding.readers.building import build_reader
from conversations.understanding.readers.combined import CombinedReader
from conversations.understanding.readers.examples import (
    read_act_paraphrases,
    read_acts_only,
    read_builtin,
    read_examples,
)
from conversations.understanding.readers.reader import LearnedReader
from conversations.understanding.readers.twofold import TwofoldReader
from conversations.understanding.reading import OTHER, Example, Label, Vector

_PRICE, _PLACE = Label("answer", "price"), Label("answer", "place")
_FEW = [
    Example(_PRICE, "how much is it", "en"),
    Example(_PLACE, "where are you", "en"),
    Example(OTHER, "what is the capital of France", "en"),
]
_MORE = [Example(_PRICE, "what would it set me back", "en", is_paraphrase=True)]
_ASKED = "will it set me back a lot"


def _point(text: str) -> Vector:
    """A direction of each text's own; money lies in one of its own."""
    drawn = np.random.default_rng(len(text)).normal(size=16).astype(np.float32) * 0.1
    drawn[0 if "set me back" in text or "how much" in text else 1] += 1
    return drawn / np.float32(np.linalg.norm(drawn))


def make_reader() -> TwofoldReader:
    return TwofoldReader(LearnedReader(_FEW), [*_FEW, *_MORE])


def test_the_words_of_a_paraphrase_count_for_nothing_by_themselves() -> None:
    plain, twofold = LearnedReader(_FEW), make_reader()
    assert twofold.read(_ASKED) == plain.read(_ASKED)
    assert twofold.read("what would it set me back").best != plain.read("how much is it").best


def test_once_meanings_are_learned_it_is_one_of_the_examples() -> None:
    reader = make_reader()
    reader.learn_vectors({each.text: _point(each.text) for each in reader.examples})
    assert reader.wants_vector(_ASKED)
    reader.remember(_ASKED, _point(_ASKED))
    best = reader.read(_ASKED).best
    assert best is not None
    assert best.label == _PRICE
    assert not reader.wants_vector(_ASKED)


def test_a_text_whose_meaning_is_not_known_is_read_by_the_few_still() -> None:
    reader = make_reader()
    reader.learn_vectors({each.text: _point(each.text) for each in reader.examples})
    assert reader.read("where are you then") == LearnedReader(_FEW).read("where are you then")


def test_where_a_vector_is_missing_nothing_is_learned() -> None:
    reader = make_reader()
    reader.learn_vectors({each.text: _point(each.text) for each in _FEW})
    assert not reader.knows_vectors


def test_who_has_no_paraphrases_has_one_reader() -> None:
    reader = build_reader([*_FEW, *read_builtin()])
    assert isinstance(reader, CombinedReader)
    assert isinstance(reader.answers, LearnedReader)


def test_acts_are_done_in_ways_that_are_no_examples_of_theirs() -> None:
    known = {(each.label, each.text) for each in read_acts_only()}
    more = [(each.label, each.text) for each in read_act_paraphrases()]
    assert not known & set(more)
    assert {label for label, _ in more} <= {label for label, _ in known}


def test_what_nothing_answers_is_learned_by_its_meaning_only() -> None:
    journey = load_journey(SAMPLE_JOURNEY, list_files())
    said = {"nothing": {"en": ("he paid for the taxi",)}}
    examples = read_examples(journey.model_copy(update={"paraphrases": said}))
    assert Example(OTHER, "he paid for the taxi", "en", is_paraphrase=True) in examples
    assert all(each.label == OTHER or not each.is_paraphrase for each in examples)
