"""What people write who want to know why they were written to, or want no more of it."""

from functools import lru_cache

from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_ways


@lru_cache(maxsize=1)
def _read() -> dict[str, frozenset[str]]:
    known = read_ways(__package__, "words")
    return {name: frozenset(plain(str(words)) for words in listed) for name, listed in known.items()}


def is_among(kind: str, said: str) -> bool:
    """Whether plain words are, but for what stands around them, those of a kind: why, not_this, just_this, nothing."""
    return said in _read()[kind] or bare(said) in _read()[kind]


@remembered
def bare(said: str) -> str:
    """Plain words without what stands around a question: "hi, why did I get this? thanks"."""
    known, before = _read(), ""
    while said != before:
        before = said
        for word in known["before"]:
            said = said.removeprefix(f"{word} ")
        for word in known["after"]:
            said = said.removesuffix(f" {word}")
    return said
