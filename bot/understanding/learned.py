"""Keeps what was learned in a folder of one's own, so that the next process need not learn the same again.

What is kept belongs to these examples, data and code: where any of them changed, it is learned anew.
"""

import os
import pickle
from collections.abc import Callable
from functools import cache
from hashlib import blake2b
from pathlib import Path

from conversations.understanding import reading
from conversations.understanding.building import AnyReader
from conversations.understanding.reading import Example

_SOURCES = Path(reading.__file__).resolve().parents[1]


def recall(folder: Path, examples: tuple[Example, ...], learn: Callable[[], AnyReader]) -> AnyReader:
    """The reader of these examples, from the folder or learned and put there. What can't be read is written anew.

    The folder is trusted: whoever may write to it may run code here.
    """
    file = folder / f"{_digest(examples)}.reader"
    try:
        made: AnyReader = pickle.loads(file.read_bytes())  # of a folder of one's own
    except Exception:  # whatever is wrong with it, it can be learned
        made = learn()
        _write(file, pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
    return made


def _write(file: Path, content: bytes) -> None:
    """All of it or nothing, whoever else writes the same."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(f".{os.getpid()}")
    part.write_bytes(content)
    part.replace(file)


def _digest(examples: tuple[Example, ...]) -> str:
    told = "\n".join(f"{each.label.kind} {each.label.name} {each.language} {each.text}" for each in examples)
    return blake2b(told.encode("utf-8", "replace") + _digest_sources(), digest_size=16).hexdigest()


@cache
def _digest_sources() -> bytes:
    """Of all that learning depends on: the code and the data of it, and the built-in acts."""
    digest = blake2b(digest_size=16)
    for folder in ("understanding", "dialogue/acts"):
        for path in sorted((_SOURCES / folder).rglob("*")):
            if path.suffix in (".py", ".yaml"):
                digest.update(path.read_bytes())
    return digest.digest()
