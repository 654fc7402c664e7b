"""What stands in a message and refuses nothing ("if it's not a fit just say so"), and figures of speech, which mean nothing
of what their words say: data, in `refusal_asides.yaml` and `figures.yaml`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from conversations.understanding.data import read_data
from conversations.wording.remembering import remembered

_SIGNS = {
    "(": "(?:", ")": ")", "[": "(?:", "]": ")?", "/": "|", "*": r"\w*", "#": r"\d+", ",": r"[\s,.]+", " ": r"\s+",
    "…": r"[^.!?,\n]*", "'": "['’]?",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Aside:
    phrases: re.Pattern[str]
    beside: re.Pattern[str] | None

    def take_off(self, text: str) -> str:
        if self.beside and not self.beside.search(text):
            return text
        return self.phrases.sub(" ", text)


def take_off(text: str) -> str:
    """A message without its asides; the very same where it has none.

    >>> take_off("עדיין לא התקשרו אליי. תסירו אותי").split()
    ['.', 'תסירו', 'אותי']
    """
    for aside in _read_asides():
        text = aside.take_off(text)
    return text


@cache
def _read_asides() -> tuple[_Aside, ...]:
    return tuple(
        _Aside(
            compile_asides(told["phrases"], told.get("unless", ())),
            compile_asides(told["beside"]) if "beside" in told else None,
        )
        for told in read_data("refusal_asides").values()
    )


def compile_asides(phrases: Iterable[str], unless: Iterable[str] = ()) -> re.Pattern[str]:
    """Any of these phrases as whole words of a text as it was typed; `unless` are what may not follow."""
    after = "".join(f"(?!{_write(phrase)})" for phrase in unless)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_write, phrases))}){after}(?!\w)", re.IGNORECASE)


def _write(phrase: str) -> str:
    return "".join(_SIGNS.get(sign) or re.escape(sign) for sign in phrase)


@remembered
def leave_figures_out(text: str) -> str:
    """A message without its figures of speech; the very same where it has none.

    >>> leave_figures_out("real talk, is it hard?"), leave_figures_out("my oven died, so two pies")
    (', is it hard?', ', so two pies')
    >>> leave_figures_out("התנור שלי מת"), leave_figures_out("can we talk?")
    ('', 'can we talk?')
    """
    rest = _read_figures().sub(" ", text)
    return text if rest == text else " ".join(rest.split())


@cache
def _read_figures() -> re.Pattern[str]:
    return compile_asides(phrase for phrases in read_data("figures").values() for phrase in phrases)
