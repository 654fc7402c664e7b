"""What the code says of itself and what capabilities declare agree, and no reason is ever taken apart again."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

import conversations
from conversations.capabilities import CAPABILITIES
from conversations.turn.facts import Fact
from tests.timeline.test_reasons import FACTS, PLACE, REASONS

ROOT = Path(conversations.__file__).parent.parent
HERE = ROOT / "conversations" / "lead" / "reason.py"
PACKAGES = ("conversations", "bot", "storage")
LOOKS = frozenset({
    "compile", "match", "search", "fullmatch", "findall", "finditer", "sub", "split", "rsplit", "partition",
    "rpartition", "startswith", "endswith", "removeprefix", "removesuffix", "find", "index",
})  # fmt: skip
"""What is called to look into words."""


def sources(package: str) -> Iterator[tuple[str, ast.Module]]:
    """The code of a package, file by file; but for the place where a reason is made of whatever name it is given."""
    return (
        (path.relative_to(ROOT).as_posix(), parse(path))
        for path in sorted((ROOT / package).rglob("*.py"))
        if path != HERE
    )


@cache
def parse(path: Path) -> ast.Module:
    """The code of a file; once for all that is looked for in it."""
    return ast.parse(path.read_text("utf-8"))


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def called(call: ast.Call) -> str:
    """The last name of what is called."""
    return ast.unparse(call.func).rpartition(".")[2]


def named(call: ast.Call) -> list[tuple[str, set[str]]]:
    """The reasons that a call names, with the values it gives."""
    if not isinstance(call.func, ast.Name) or call.func.id not in ("reason", "Reason") or not call.args:
        return []
    first, *more = call.args
    values = {keyword.arg for keyword in call.keywords if keyword.arg}
    for given in more:
        values |= set(ast.literal_eval(ast.List([key for key in given.keys if key])))  # type: ignore[attr-defined]
    options = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
    return [(str(ast.literal_eval(option)), values) for option in options]


@pytest.mark.parametrize("package", PACKAGES)
def test_every_reason_in_the_code_is_in_the_catalogue_with_its_values(package: str) -> None:
    for path, tree in sources(package):
        for name, values in chain.from_iterable(map(named, calls(tree))):
            assert values == set(PLACE.findall(REASONS[name].plain)), f"{path}: {name}"


def test_they_are_found() -> None:
    found = {name for _, tree in sources("conversations") for call in calls(tree) for name, _ in named(call)}
    assert len(found) > 100
    [first, second] = calls(ast.parse('reason("a" if it else "b", by=1), Reason("c", {"words": 2})').body[0])
    assert named(first) == [("a", {"by"}), ("b", {"by"})]
    assert named(second) == [("c", {"words"})]
    [made_up] = calls(ast.parse("reason(name, by=by)"))
    with pytest.raises(ValueError, match="malformed"):
        named(made_up)


@pytest.mark.parametrize("package", PACKAGES)
def test_no_reason_is_written_out_beside_the_catalogue(package: str) -> None:
    assert [(path, why) for path, tree in sources(package) for why in written_out(tree)] == []


def written_out(tree: ast.Module) -> Iterator[str]:
    """Reasons in so many words: given as `why`, or assigned to it."""
    for node in ast.walk(tree):
        given: list[ast.expr] = []
        if isinstance(node, ast.Call):
            given = [keyword.value for keyword in node.keywords if keyword.arg in ("why", "why_not", "cause")]
        elif isinstance(node, ast.Assign):
            targets = {ast.unparse(target).rpartition(".")[2] for target in node.targets}
            given = [node.value] if targets & {"why", "why_not", "cause"} else []
        for value in given:
            if isinstance(value, ast.JoinedStr) or (isinstance(value, ast.Constant) and value.value):
                yield ast.unparse(value)


def facts_of_the_code() -> list[type[Fact]]:
    """Every class of a fact that has a name in storage."""
    for module in pkgutil.walk_packages(conversations.__path__, "conversations."):
        importlib.import_module(module.name)
    found: list[type[Fact]] = []
    left: list[type[Fact]] = [Fact]
    while left:
        kind = left.pop()
        left += kind.__subclasses__()
        found += [kind] if "stored_as" in vars(kind) else []
    return [kind for kind in found if kind.__module__.startswith("conversations.")]


def test_every_fact_is_declared_by_its_capability() -> None:
    owners = {kind: one.name for one in CAPABILITIES for kind in one.facts}
    assert set(facts_of_the_code()) == owners.keys()
    for kind, owner in owners.items():
        place = kind.__module__
        assert place.startswith(f"conversations.{owner}."), kind
        assert place.endswith(".facts"), kind


def test_every_fact_that_is_shown_can_be_told() -> None:
    """In words of its own, in somebody's words, or by the reasons it always has."""
    told_by_reasons = {"merged", "undecided", "undelivered"}
    for kind, wording in FACTS.items():
        if kind.line and kind.stored_as not in told_by_reasons:
            assert wording or "text" in kind.__struct_fields__, kind


@pytest.mark.parametrize("package", PACKAGES)
def test_no_reason_is_taken_apart(package: str) -> None:
    found = [(path, call) for path, tree in sources(package) for call in filter(looks_into, calls(tree))]
    assert [(path, ast.unparse(call)) for path, call in found] == []


def looks_into(call: ast.Call) -> bool:
    """Whether a call looks into the words of a reason."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in LOOKS:
        return False
    looked_at = [call.func.value, *call.args, *(keyword.value for keyword in call.keywords)]
    names = {ast.unparse(value).rpartition(".")[2] for value in looked_at}
    return bool(names & {"why", "whys", "reason", "reasons", "why_not", "error"})


@pytest.mark.parametrize(
    "taken_apart",
    [
        "why.split('; ')",
        "_MOVED.fullmatch(row.error)",
        "re.search('x', why)",
        "told.why_not.startswith('it')",
    ],
)
def test_one_taken_apart_would_be_noticed(taken_apart: str) -> None:
    assert any(map(looks_into, calls(ast.parse(taken_apart))))


def test_the_timeline_looks_for_nothing_but_places() -> None:
    """There is one pattern in it, a wording's placeholders; it is put to wordings and to nothing that is kept."""
    pattern, use = (
        ast.unparse(call)
        for _, tree in sources("conversations/timeline")
        for call in calls(tree)
        if ast.unparse(call.func).startswith("re.") or called(call) in LOOKS - {"find", "index"}
    )
    assert pattern == r"re.compile('\\{([a-z_]+)\\}')"
    assert use.startswith("_PLACE.sub(")
    assert use.endswith(", template)")
