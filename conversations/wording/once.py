"""Of a reply that is put together, what says again what stands in it already."""

import re

from conversations.wording.remembering import remembered

_SENTENCE = re.compile(r"(?<=[.!?…])[ ]+(?=\S)")
_WORD = re.compile(r"\w+(?:['’׳]\w+)?")
_BEFORE = re.compile(r"^[ובלמהשכ](?=\w\w)")
"""Hebrew writes and, in, to, from, the before a word without a space."""
_LEAST, _SAME = 4, 0.8
"""Words of a sentence that can be spared, and the share of them that was said before."""


@remembered
def leave_out_said(text: str, before: str) -> str:
    """A text without the sentences whose words all but a few stand in what was said before it; its lines are kept.

    >>> leave_out_said("We come to Hadar. It's ₪12, free over ₪100.", "Delivery is ₪12, free over ₪100.")
    'We come to Hadar.'
    >>> leave_out_said("Mondays at 16:30.", "On Mondays and Wednesdays.")
    'Mondays at 16:30.'
    """
    said = _words_of(before)
    lines = (
        " ".join(one for one in _SENTENCE.split(line) if not _is_said(one, said)) for line in text.split("\n")
    )
    return "\n".join(line for line in lines if line.strip()) if said else text


def _is_said(sentence: str, said: frozenset[str]) -> bool:
    words = _words_of(sentence)
    numbers = {word for word in words if word[0].isdecimal()}
    return len(words) >= _LEAST and numbers <= said and len(words & said) >= _SAME * len(words)


@remembered
def _words_of(text: str) -> frozenset[str]:
    return frozenset(_BEFORE.sub("", word.casefold()) for word in _WORD.findall(text))
