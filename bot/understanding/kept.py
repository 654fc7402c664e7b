"""Vectors of the examples that come with the bot, made once: to make them takes a machine most of a minute."""

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

import numpy as np

from conversations.understanding.reading import Vector
from conversations.understanding.vectors import cut

FILE = Path(__file__).with_name("kept_vectors.npz")
_STEPS = 127
"""A number of a vector is kept in one byte: what is lost is a hundredth of what tells two sentences apart."""


def load_kept(file: Path = FILE) -> dict[bytes, Vector]:
    """The kept vectors by their text's digest; none where the file is not there."""
    if not file.exists():
        return {}
    with np.load(file) as kept:
        digests, rows = kept["digests"], kept["rows"].astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return {bytes(digest): row for digest, row in zip(digests, rows, strict=True)}


def find_kept(texts: Iterable[str], kept: Mapping[bytes, Vector]) -> dict[str, Vector]:
    """Those texts whose vector is kept."""
    return {text: kept[key] for text in texts if (key := digest(text)) in kept}


def keep(vectors: Mapping[str, Vector], file: Path = FILE) -> None:
    """Write vectors down, one byte a number."""
    texts = sorted(vectors)
    rows = np.stack([vectors[text] for text in texts])
    scaled = np.round(rows / np.abs(rows).max(axis=1, keepdims=True) * _STEPS).astype(np.int8)
    digests = np.array([np.frombuffer(digest(text), dtype=np.uint8) for text in texts])
    np.savez_compressed(file, digests=digests, rows=scaled)


def digest(text: str) -> bytes:
    """What a text is known by in the file."""
    return blake2b(cut(text).encode("utf-8", "replace"), digest_size=8).digest()
