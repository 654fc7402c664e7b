"""All that `waltz check` says has its Hebrew: read from the code that says it, so that a new message can't forget."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from conversations.journey.hebrew.saying import read_pairs, say_in_hebrew

ROOT = Path(__file__).parents[2]
JOURNEY = ROOT / "conversations/journey"
SAYING = [
    *(path for path in sorted((JOURNEY / "checks").glob("*.py")) if path.stem != "leftovers"),  # it has both
    *(JOURNEY / f"reading/{name}.py" for name in ("problems", "explaining", "values", "sheets")),
    JOURNEY / "load.py",
    *(ROOT / f"bot/commands/{name}.py" for name in ("settings_check", "contradictions", "check")),
]
PARTS = """
"x1" would show an x1
"x1" would show a x1
x1, and there is none
add one to x1s.yaml
it starts with a purchase
replied means since they entered, so nobody has yet
nobody can open "x1": x1
nobody can enter "x1": x1
the button is no link
there is no such button
"x1" splits into x1 wayx1
"x1" leads to itself
"x1" leads back to "x1"
x1, and steps only lead forward
a brace without its other half:
x1 has no text in x1
"x1" has no example phrases in x1
, or no braces
x1 (x1) does not x1; the law (section 30A) wants every advertisement to
say who sends it
say where to reach the sender
say how to refuse
author: and the customer's name
text: and the words
steps: and below it a name for each step
then: and the name of a later step
fallbacks: and a list of at least two texts
the file
x1and below it its keys: x1 …
x1and below it names with a colon
keys with values
x1 or more
x1 or less
x1, which can't be a name
length of time
time of day
"x1" is not a x1
is empty
is missing
can't be read (x1)
and so on
what is written
x1 does not do — write a whole numberx1
or more
or less
settings that can't be read: x1
x1, and the same as the instance's webhookUrlToken
x1 — x1, or use polling
No channel is on.
x1 x1 to mend.
""".strip().splitlines()
"""What the code puts together: the whole of it is asked for wherever a test of the checks meets it (see Folder)."""
PARSER = """
mapping values are not allowed
end of stream
cannot start any token
alphabetic or numeric
expected key
block sequence entries
<document start>
""".strip().splitlines()
"""What the parser says, to be told apart by."""


def list_sentences(path: Path) -> Iterator[str]:
    """Every sentence of a module but its docstrings and patterns, with x1 where something is filled in."""
    tree = ast.parse(path.read_text("utf-8"))
    joined = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    passed |= {id(part) for node in joined for part in ast.walk(node) if part is not node}
    for node in ast.walk(tree):
        said = None if id(node) in passed else _read(node)
        if said and re.search(r"[a-z]{2} [a-z]{2}", said) and not said.startswith("^"):
            yield said.strip()


def _read(node: ast.AST) -> str | None:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "x1" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


@pytest.mark.parametrize("path", SAYING, ids=lambda path: path.stem)
def test_every_sentence_of_the_checks(path: Path) -> None:
    said = [sentence for sentence in list_sentences(path) if sentence not in (*PARTS, *PARSER)]
    assert [sentence for sentence in said if _say(sentence.removesuffix(" — x1")) is None] == []


def _say(said: str) -> str | None:
    return say_in_hebrew(said) or say_in_hebrew(said.removeprefix("x1: "))


def test_the_same_is_filled_in_and_nothing_is_there_twice() -> None:
    pairs = list(read_pairs())
    assert len(dict(pairs)) == len(pairs)
    for english, hebrew in pairs:
        assert set(re.findall(r"<o?\d>", hebrew)) <= set(re.findall(r"<o?\d>", english)), english
        assert re.search("[א-ת]", hebrew), english


@pytest.mark.parametrize(
    ("english", "hebrew"),
    [
        (
            "a.yaml:3: on is empty — write a, b or c …, or take it out",
            "on ריק. כדאי לכתוב a, b או c …, או למחוק",
        ),
        (
            'warning: j/b.yaml:3: "x" does 2 things (a, b) — make a step of each',
            '"x" עושה 2 דברים (a, b). כדאי לכתוב צעד נפרד לכל אחד',
        ),
        (
            "GREEN_API_TOKEN_INSTANCE: empty beside GREEN_API_ID_INSTANCE — write the instance's apiTokenInstance",
            "ריק, למרות ש־GREEN_API_ID_INSTANCE כתוב. כדאי לכתוב את ה־apiTokenInstance של האינסטנס",
        ),
        ("1 problem to mend.", "יש דבר אחד לתקן."),
        ("3 problems to mend.", "יש 3 דברים לתקן."),
        (
            ".env:5: DATABASE_URL: there is no folder /x: make it, or name another one.",
            "אין תיקייה /x. כדאי ליצור אותה, או לכתוב אחרת.",
        ),
    ],
)
def test_how_it_reads(english: str, hebrew: str) -> None:
    assert say_in_hebrew(english) == hebrew
