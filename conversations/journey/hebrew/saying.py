"""The words of the checks in Hebrew, beside the English for whoever helps.

The files beside this one hold pairs of lines: English as the checks say it, and Hebrew. `<1>` stands for what is filled
in, `<o1>` for a choice of several ("a, b or c").
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

_HERE = Path(__file__).parent
_FILLED = re.compile(r"<(o?\d)>")
_PLACE = re.compile(
    r"^(?:warning: )?(?:[^\n]*?\.(?:yaml|yml|env)(?::\d+)?: |[^\n:]+:1: )?(?:[A-Z][A-Z_]+: )?"
)
_CHOICE = re.compile(r"write (\S+(?:, \S+)*(?: or \S+)?(?: …)?)")
_VALUE = re.compile(
    r'write ("[^"]*"|\w+: (?:\S+|"[^"]*"|\{.*\}|\[.*\])(?: or less)?|\{.*\}|\S+)(, or take it out)?'
)
_FIRST_IS_HEBREW = re.compile(r"^languages:\s*(?:\[\s*|\n\s*-\s*)[\"']?he\b", re.MULTILINE)


def names_hebrew_first(business: str) -> bool:
    """Whether the owner's language is Hebrew, by what stands in business.yaml, though nobody can read the rest."""
    return _FIRST_IS_HEBREW.search(business) is not None


def say_in_hebrew(line: str) -> str | None:
    """A line of `waltz check` in Hebrew, without the place it begins with; None for what has no wording here."""
    said = line[len(_PLACE.match(line)[0]) :] if line else ""  # type: ignore[index]
    if plain := _read_plain().get(said):
        return plain
    # In two before as a whole: what is filled into a message would take in its remedy, too.
    for cut in re.finditer(" — ", said):
        message, remedy = _say(said[: cut.start()]), _say(said[cut.end() :])
        if message and remedy:
            return f"{message}. {remedy}"
    return _say(said)


def _say(said: str) -> str | None:
    if hebrew := _read_plain().get(said):
        return hebrew
    for pattern, names, hebrew in _read_filled():
        if found := pattern.fullmatch(said):
            filled = {name: _join(name, value) for name, value in zip(names, found.groups(), strict=True)}
            return _FILLED.sub(lambda mark, known=filled: known[mark[1]], hebrew)  # type: ignore[misc]
    return _say_remedy(said)


def _say_remedy(said: str) -> str | None:
    """Remedies that only say what to write: a value, or one of several."""
    if found := _CHOICE.fullmatch(said):
        return f"כדאי לכתוב {_join('o', found[1])}"
    if said.endswith(", or take it out") and (first := _say(said.removesuffix(", or take it out"))):
        return f"{first}, או למחוק"
    found = _VALUE.fullmatch(said)
    return f"כדאי לכתוב {found[1]}" if found else None


def _join(name: str, value: str) -> str:
    return value.replace(" or ", " או ").replace(" and ", " וגם ") if name.startswith("o") else value


@lru_cache(maxsize=1)
def _read_plain() -> Mapping[str, str]:
    return {english: hebrew for english, hebrew in read_pairs() if not _FILLED.search(english)}


@lru_cache(maxsize=1)
def _read_filled() -> list[tuple[re.Pattern[str], list[str], str]]:
    """What has something filled in; the longest words first, as they say most."""
    pairs = sorted((pair for pair in read_pairs() if _FILLED.search(pair[0])), key=_count_words, reverse=True)
    return [
        (_compile(english), list(dict.fromkeys(_FILLED.findall(english))), hebrew)
        for english, hebrew in pairs
    ]


def _count_words(pair: tuple[str, str]) -> int:
    return len(_FILLED.sub("", pair[0]))


def _compile(english: str) -> re.Pattern[str]:
    """A pattern; what is filled in twice is the same twice."""
    seen: list[str] = []
    pieces: list[str] = []
    for index, piece in enumerate(_FILLED.split(english)):
        if index % 2 == 0:
            pieces.append(re.escape(piece))
        elif piece in seen:
            pieces.append(f"\\{seen.index(piece) + 1}")
        else:
            seen.append(piece)
            pieces.append("(.*?)")
    return re.compile("".join(pieces), re.DOTALL)


def read_pairs() -> Iterator[tuple[str, str]]:
    """Each English sentence with its Hebrew."""
    for path in sorted(_HERE.glob("*.txt")):
        for pair in path.read_text("utf-8").strip().split("\n\n"):
            english, hebrew = pair.strip().split("\n")
            yield english, hebrew
