"""A reader that comes later knows sentences' meanings as well, and only what is new in it is encoded."""

from collections.abc import Iterable

import numpy as np

from bot.understanding.encoder import SentenceEncoder
from bot.understanding.listening import Listening
from conversations.understanding.readers.building import build_reader
from conversations.understanding.reading import Example, Label, Vector

PRICE, PLACE = Label("answer", "price"), Label("answer", "place")
KNOWN = (
    Example(PRICE, "how much is it", "en"), Example(PRICE, "what does it cost", "en"),
    Example(PLACE, "where are you", "en"), Example(PLACE, "how do I get there", "en"),
)  # fmt: skip
NEW = Example(PLACE, "is the jacuzzi upstairs", "en")


class Numbers(SentenceEncoder):
    """Puts letters into numbers, and counts what it is asked for."""

    def __init__(self) -> None:
        super().__init__(None)
        self.asked: list[str] = []

    def encode_all(self, texts: Iterable[str]) -> dict[str, Vector]:
        wanted = list(dict.fromkeys(texts))
        self.asked += wanted
        return {text: self.encode(text) for text in wanted}

    def encode(self, text: str) -> Vector:
        vector = np.full(384, 0.1, dtype=np.float32)  # as long as those that come along
        vector[:10] = [text.count(letter) + 0.1 for letter in "aeiouhwtrs"]
        return vector


def test_what_the_one_before_it_knew_is_not_encoded_again() -> None:
    encoder = Numbers()
    listening = Listening(build_reader(KNOWN), lambda: encoder)
    listening.learn()
    encoder.asked.clear()
    reader = build_reader([*KNOWN, NEW])
    listening.adopt(reader)
    assert encoder.asked == [NEW.text]
    assert reader.knows_vectors


def test_one_that_comes_before_the_encoder_is_there_learns_when_it_is() -> None:
    encoder = Numbers()
    first, second = build_reader(KNOWN), build_reader([*KNOWN, NEW])
    listening = Listening(first, lambda: encoder)
    listening.adopt(second)
    assert encoder.asked == []
    listening.learn()
    assert second.knows_vectors
    assert not first.knows_vectors


def test_without_an_encoder_words_alone_have_to_do() -> None:
    listening = Listening(build_reader(KNOWN), lambda: None)
    listening.learn()
    reader = build_reader([*KNOWN, NEW])
    listening.adopt(reader)
    assert not reader.wants_vector("and what of the car")
