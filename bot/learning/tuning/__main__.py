"""`make tune`: what the encoder is taught, written to `tuned.npz`. Then `make vectors` and `make fit`.

Sentences of a batch are drawn towards those that ask the same and away from all others, once by the wording they ask
for and, half as much, by the answer: van den Oord et al., "Contrastive Predictive Coding" (2018); Khosla et al.,
"Supervised Contrastive Learning" (NeurIPS 2020).
"""

import random
import sys
from importlib import import_module
from typing import Any

import numpy as np

from bot.learning.tuning.network import TunableEncoder
from bot.learning.tuning.sentences import read_tuning_set
from bot.learning.tuning.tokens import read_tokens
from bot.understanding.weights import TUNED

_STEPS = 800
_STEP, _WARM, _DROP, _STEEP = 1e-3, 50, 0.1, 0.05
_BY_ANSWER = 0.5
_SAYS = 50


def main() -> int:
    """Tune it and write it down. Answers 1 where there is no torch."""
    try:
        torch = import_module("torch")
    except ImportError:
        sys.stderr.write(
            "torch is needed to tune the encoder, and comes with nothing else: pip install torch\n"
        )
        return 1
    torch.manual_seed(1)
    network, sentences, tokens = TunableEncoder(torch), read_tuning_set(), read_tokens()
    weights = list(network.learned.values())
    optimizer = torch.optim.AdamW(weights, lr=_STEP, weight_decay=0.01)
    for step, batch in zip(range(_STEPS), sentences.draw(random.Random(1)), strict=False):
        for group in optimizer.param_groups:
            group["lr"] = _STEP * min(1.0, (step + 1) / _WARM) * (1 - step / _STEPS)
        vectors = network.encode([tokens.cut(said.text) for said in batch], _DROP)
        loss = weigh(torch, vectors, [said.way for said in batch], [said.what for said in batch])
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        if (step + 1) % _SAYS == 0:
            sys.stdout.write(f"{step + 1} of {_STEPS}: {loss.item():.3f}\n")
    np.savez_compressed(TUNED, **{name: each.detach().numpy() for name, each in network.learned.items()})
    sys.stdout.write(f"{TUNED.name}, {TUNED.stat().st_size // 1024} KB; now make vectors, then make fit\n")
    return 0


def weigh(torch: Any, vectors: Any, ways: list[str], whats: list[str]) -> Any:
    """How far sentences are from lying with those that ask the same."""
    size = len(ways)
    itself = torch.eye(size, dtype=torch.bool)
    among = torch.tensor([[one == other == "act" for other in whats] for one in whats])
    near = (vectors @ vectors.T / _STEEP).masked_fill(itself | among, -1e9)
    likely = near - torch.logsumexp(near, 1, keepdim=True)
    return _miss(torch, likely, ways, itself) + _BY_ANSWER * _miss(torch, likely, whats, itself)


def _miss(torch: Any, likely: Any, names: list[str], itself: Any) -> Any:
    same = torch.tensor([[one == other not in ("", "act") for other in names] for one in names]) & ~itself
    has = same.any(1)
    return -((likely * same).sum(1)[has] / same.sum(1)[has]).mean()


if __name__ == "__main__":
    sys.exit(main())
