"""Vectors of the examples that come with the bot, made once: to make them takes a machine most of a minute."""

from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path

import numpy as np

from bot.understanding.weights import TUNED
from conversations.profile import tellings
from conversations.understanding.intents import lessons
from conversations.understanding.intents.detector import Knowledge, learn
from conversations.understanding.intents.vocabulary import read_vocabulary
from conversations.understanding.likeness.classifier import Trained
from conversations.understanding.likeness.softmax import learn_softmax
from conversations.understanding.readers.building import list_all_act_examples
from conversations.understanding.reading import Vector
from conversations.understanding.vectors import cut

FILE = Path(__file__).with_name("kept_vectors.npz")
DETECTORS = Path(lessons.__file__).parent
_STEPS = 127
"""A number of a vector is kept in one byte: what is lost is a hundredth of what tells two sentences apart."""


def load_kept(file: Path = FILE) -> dict[bytes, Vector]:
    """The kept vectors by their text's digest; none where the file is not there."""
    if not file.exists():
        return {}
    with np.load(file) as kept:
        if "by" not in kept or bytes(kept["by"]) != _digest_encoder():
            return {}  # another encoder's vectors lie elsewhere
        digests, rows = kept["digests"], kept["rows"].astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return {bytes(digest): row for digest, row in zip(digests, rows, strict=True)}


def find_kept(texts: Iterable[str], kept: Mapping[bytes, Vector]) -> dict[str, Vector]:
    """Those texts whose vector is kept."""
    return {text: kept[key] for text in texts if (key := digest(text)) in kept}


@cache
def _digest_encoder() -> bytes:
    """Of what the encoder was tuned to."""
    return blake2b(TUNED.read_bytes(), digest_size=16).digest()


def load_trained(file: Path = FILE) -> Trained:
    """What the built-in acts were found to speak for; nothing where it is not kept, or of other examples."""
    if not file.exists():
        return Trained()
    with np.load(file) as kept:
        if "of" not in kept or bytes(kept["of"]) != _digest_all():
            return Trained()
        return Trained(kept["plain"].astype(np.float32), kept["taught"].astype(np.float32))


def keep(vectors: Mapping[str, Vector], trained: Trained, file: Path = FILE) -> None:
    """Write vectors down, one byte a number, and what was learned with them."""
    texts = sorted(vectors)
    rows = np.stack([vectors[text] for text in texts])
    scaled = np.round(rows / np.abs(rows).max(axis=1, keepdims=True) * _STEPS).astype(np.int8)
    digests = np.array([np.frombuffer(digest(text), dtype=np.uint8) for text in texts])
    if trained.plain is None or trained.taught is None:
        raise ValueError("nothing was learned")
    of = np.frombuffer(_digest_all(), dtype=np.uint8)
    plain, taught = trained.plain.astype(np.float16), trained.taught.astype(np.float16)
    by = np.frombuffer(_digest_encoder(), dtype=np.uint8)
    np.savez_compressed(file, digests=digests, rows=scaled, of=of, by=by, plain=plain, taught=taught)


def keep_detector(kind: str) -> Path:
    """Learn a kind of message ("refusals", "people") anew and write down what was learned. Answers the file."""
    taught = lessons.read_lessons(kind)
    learned = learn(taught, read_vocabulary(lessons.KINDS[kind])).learned
    return write_detector(DETECTORS / f"{kind}.npz", learned, lessons.digest(kind, taught))


def write_detector(file: Path, learned: Knowledge, of: bytes) -> Path:
    """Write down what was learned, two bytes a number, and of what."""
    rarity, weights = learned.rarity.astype(np.float16), learned.weights.astype(np.float16)
    digested = np.frombuffer(of, dtype=np.uint8)
    np.savez_compressed(file, of=digested, rarity=rarity, weights=weights, bias=np.float32(learned.bias))
    return file


def keep_tellings(vectors: Mapping[str, Vector]) -> Path:
    """Learn anew which kind of thing people tell, and write it down, two bytes a number. Answers the file."""
    rows = np.stack([vectors[text] for _, text in tellings.list_tellings()]).astype(np.float32)
    learned = learn_softmax(rows, tellings.list_owners())
    file, of = (
        Path(tellings.__file__).with_name(tellings.FILE),
        np.frombuffer(tellings.digest(), dtype=np.uint8),
    )
    middle, weights, bias = (
        each.astype(np.float16) for each in (learned.middle, learned.weights, learned.bias)
    )
    np.savez_compressed(file, of=of, middle=middle, weights=weights, bias=bias)
    return file


def _digest_all() -> bytes:
    """What the examples of acts are known by, in their order."""
    examples = "\n".join(
        f"{each.label.kind} {each.label.name} {each.text}" for each in list_all_act_examples()
    )
    return blake2b(examples.encode("utf-8", "replace"), digest_size=16).digest()


def digest(text: str) -> bytes:
    """What a text is known by in the file."""
    return blake2b(cut(text).encode("utf-8", "replace"), digest_size=8).digest()
