"""What a reader keeps of what it learned is small, and nothing is looked for twice while it learns."""

import pickle

from conversations.understanding import rereading
from conversations.understanding.readers.examples import read_builtin
from conversations.understanding.readers.reader import LearnedReader
from conversations.understanding.rereading import learning, reread

ARRAYS, OBJECTS = 1200, 200
"""Bytes an example: what it is likened by, and the example itself with all that stands around it."""


def test_a_reader_takes_a_kilobyte_an_example() -> None:
    """Names of features in a table of Python's, and numbers twice as long, took four times as much."""
    examples = read_builtin()
    arrays: list[pickle.PickleBuffer] = []
    around = pickle.dumps(LearnedReader(examples), protocol=5, buffer_callback=arrays.append)
    assert sum(each.raw().nbytes for each in arrays) <= ARRAYS * len(examples)
    assert len(around) <= OBJECTS * len(examples)


def test_while_somebody_learns_each_text_is_looked_at_once() -> None:
    asked: list[str] = []

    @reread
    def read(text: str) -> int:
        asked.append(text)
        return len(text)

    with learning(), learning():
        assert [read("one"), read("one"), read("three")] == [3, 3, 5]
        assert asked == ["one", "three"]
        read("one")
    assert asked == ["one", "three"]


def test_when_it_is_learned_nothing_of_it_is_remembered() -> None:
    asked: list[str] = []
    read = reread(asked.append)
    with learning():
        read("one")
    read("one")
    assert asked == ["one", "one"]
    assert rereading._kept is None
