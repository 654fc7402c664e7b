"""What is told of children is for whom children were spoken of: "how much together?" of a couple is of no siblings."""

from conversations.journey.model.answers import Answer, Variant
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_CHILDREN = whole(read_said(__package__, "of_children")["children"])
_MOSTLY = 0.7
"""The part of a variant's wordings that must name children for it to be of them."""


@remembered
def names_children(words: str) -> bool:
    """Whether a child, or who is young, is named.

    >>> names_children("כמה זה לשני ילדים?"), names_children("both my girls"), names_children("כמה זה ביחד?")
    (True, True, False)
    """
    return _CHILDREN.search(words) is not None


def list_of_children(name: str, answer: Answer) -> frozenset[str]:
    """The variants of an answer ("price/3") whose own wordings are of children, nearly all."""
    return frozenset(f"{name}/{at}" for at, variant in enumerate(answer.variants) if _is_of_children(variant))


def _is_of_children(variant: Variant) -> bool:
    said = [text for texts in variant.examples.values() for text in texts]
    return bool(said) and sum(map(names_children, said)) >= _MOSTLY * len(said)


def speaks_of_children(turn: Turn) -> bool:
    """Whether they named children, in this message or in the talk as far as it is remembered."""
    lines = (line.text for line in turn.lead.dialogue.recent if line.by == "lead")
    return any(map(names_children, (turn.heard, turn.asked, *lines)))
