"""Before words are decided on, what they mean is put into numbers, where that helps and takes no time to speak of."""

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event, Thread

import structlog

from bot.understanding.encoder import SentenceEncoder, find_encoder
from conversations.understanding.reader import LearnedReader
from conversations.understanding.reading import Encoder

log = structlog.get_logger(__name__)

LONGEST_WAIT = 0.15
"""Seconds an answer may wait for vectors. What comes later is remembered for the next time."""
_MOST_WAITING = 8


class Listening:
    """Teaches a reader sentences' meanings in a thread, then asks the encoder about messages in another."""

    def __init__(
        self, reader: LearnedReader, find: Callable[[], SentenceEncoder | None] = find_encoder
    ) -> None:
        self._reader = reader
        self._find = find
        self._encoder: Encoder | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._waiting = 0
        self.learned = Event()
        """Set once the examples are learned, or there is nothing to learn them with."""

    def start(self) -> None:
        """Begin to learn. Until it is done messages are understood by their words alone."""
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "understanding")
            Thread(target=self.learn, name="learning", daemon=True).start()

    def stop(self) -> None:
        """Encode nothing more."""
        if self._thread is not None:
            self._thread.shutdown(wait=False, cancel_futures=True)
            self._thread = None

    def learn(self) -> None:
        """Learn the vectors of the reader's examples. Never raises."""
        try:
            encoder = self._find()
            if encoder is not None:
                self._reader.learn_vectors(encoder.encode_all(each.text for each in self._reader.examples))
                self._encoder = encoder
        except Exception:
            log.exception("no sentence vectors: messages are understood by their words alone")
        finally:
            self.learned.set()

    async def prepare(self, texts: Iterable[str]) -> None:
        """See to it that the reader has the vectors it wants for these texts, or go on without. Never raises."""
        if self._encoder is None or self._thread is None or self._waiting >= _MOST_WAITING:
            return
        wanted = [text for text in texts if self._reader.wants_vector(text)]
        if wanted:
            jobs = [asyncio.wrap_future(self._ask(text)) for text in wanted[:_MOST_WAITING]]
            await asyncio.wait(jobs, timeout=LONGEST_WAIT)

    def _ask(self, text: str) -> "Future[None]":
        assert self._thread is not None
        self._waiting += 1
        return self._thread.submit(self._encode, text)

    def _encode(self, text: str) -> None:
        try:
            assert self._encoder is not None
            self._reader.remember(text, self._encoder.encode(text))
        except Exception:
            log.warning("a message has no vector", exc_info=True)
        finally:
            self._waiting -= 1
