"""Before words are decided on, what they mean is put into numbers, where that helps and takes no time to speak of."""

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from threading import Event, Lock, Thread

import structlog

from bot.understanding.encoder import SentenceEncoder, find_encoder
from bot.understanding.giving_back import give_back
from bot.understanding.kept import find_kept, load_kept, load_trained
from bot.understanding.learned import recall
from conversations.understanding.intents.rarity import count_words
from conversations.understanding.readers.building import AnyReader, build_reader
from conversations.understanding.reading import Example, Vector
from conversations.understanding.rereading import learning
from conversations.understanding.vectors import cut

log = structlog.get_logger(__name__)

LONGEST_WAIT = 0.15
"""Seconds an answer may wait for vectors. What comes later is remembered for the next time."""
_MOST_WAITING = 8


@lru_cache(maxsize=4)
def find_reader(examples: tuple[Example, ...], keep_in: Path | None = None) -> AnyReader:
    """The reader of these examples, made once a process."""
    return learn_reader(examples, keep_in)


def learn_reader(examples: tuple[Example, ...], keep_in: Path | None = None) -> AnyReader:
    """A reader of these examples that nobody else has: it takes a second or two, a tenth where it was kept."""

    def learn() -> AnyReader:
        return build_reader(examples, trained=load_trained())

    return recall(keep_in, examples, learn) if keep_in else learn()


class Listening:
    """Teaches a reader sentences' meanings in a thread, then asks the encoder about messages in another."""

    def __init__(
        self, reader: AnyReader, find: Callable[[], SentenceEncoder | None] = find_encoder, *,
        patience: float = LONGEST_WAIT,
    ) -> None:  # fmt: skip
        self._reader = reader
        self._find = find
        self._patience = patience
        self._encoder: SentenceEncoder | None = None
        self._encoded: dict[str, Vector] = {}  # of the examples, where they do not come along
        self._teaching = Lock()
        self._thread: ThreadPoolExecutor | None = None
        self._asked: dict[str, Future[None]] = {}  # of the encoder, by what it encodes
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
            count_words()  # or the first message that has doubtful words would wait for it, and all others with it
            encoder = self._find()
            if encoder is not None:
                with self._teaching:
                    self._teach(self._reader, encoder)
                    self._encoder = encoder
        except Exception:
            log.exception("no sentence vectors: messages are understood by their words alone")
        finally:
            give_back()
            self.learned.set()

    def adopt(self, reader: AnyReader) -> None:
        """Ask for another reader from now on. It learns what the one before it knew, and only what is new costs."""
        with self._teaching:
            if self._encoder is not None:
                self._teach(reader, self._encoder)
                give_back()
            self._reader = reader

    def _teach(self, reader: AnyReader, encoder: SentenceEncoder) -> None:
        if not reader.knows_vectors:
            with learning():
                reader.learn_vectors(self._find_vectors(reader, encoder))

    def _find_vectors(self, reader: AnyReader, encoder: SentenceEncoder) -> dict[str, Vector]:
        """Those that come along, and those of the journey's own examples, which take about 10 ms each."""
        texts = {each.text for each in reader.examples}
        kept = find_kept(texts, load_kept())
        known = {text: vector for text, vector in self._encoded.items() if text in texts}
        self._encoded = known | encoder.encode_all(texts - kept.keys() - known.keys())
        return kept | self._encoded

    async def prepare(self, texts: Iterable[str]) -> None:
        """See to it that the reader has the vectors it wants for these texts, or go on without. Never raises."""
        if self._encoder is None or self._thread is None or len(self._asked) >= _MOST_WAITING:
            return
        wanted = {cut(text): text for text in texts if self._reader.wants_vector(text)}
        if wanted:
            asked = [self._ask(key, wanted[key]) for key in list(wanted)[:_MOST_WAITING]]
            jobs = [asyncio.wrap_future(one) for one in asked]
            await asyncio.wait(jobs, timeout=self._patience)

    def _ask(self, key: str, text: str) -> "Future[None]":
        """What is being asked already is not asked again: many say the same at once."""
        assert self._thread is not None
        asked = self._asked.get(key)
        if asked is None:
            asked = self._asked[key] = self._thread.submit(self._encode, text)
            asked.add_done_callback(lambda _: self._asked.pop(key, None))
        return asked

    def _encode(self, text: str) -> None:
        try:
            assert self._encoder is not None
            self._reader.remember(text, self._encoder.encode(text))
        except Exception:
            log.warning("a message has no vector", exc_info=True)
