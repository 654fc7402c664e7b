"""A journey's folder that a test may spoil."""

from collections.abc import Iterable
from pathlib import Path

from conversations.journey.hebrew.saying import say_in_hebrew
from conversations.journey.load import inspect_journey
from conversations.journey.reading.problems import Problem


class Folder:
    """A copy of the pizza place's files."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def change(self, file: str, old: str, new: str) -> None:
        """Write something else in place of words that must be there; the first time they occur."""
        text = self.read(file)
        assert old in text, f"{file} does not say {old!r}"
        self.write(file, text.replace(old, new, 1))

    def read(self, file: str) -> str:
        return (self.path / file).read_text(encoding="utf-8")

    def write(self, file: str, text: str) -> None:
        (self.path / file).write_text(text, encoding="utf-8")

    def append(self, file: str, text: str) -> None:
        self.write(file, self.read(file) + text)

    def without_sequences(self) -> None:
        """Two touches and nothing but their own `after` to send them, as before there were sequences."""
        (self.path / "sequences.yaml").unlink()
        text = self.read("touches.yaml")
        text = text[: text.index("half_price_tuesday:")]
        text = text.replace("tomorrow:\n", "tomorrow:\n  after: 1d\n")
        self.write("touches.yaml", text.replace("later_that_week:\n", "later_that_week:\n  after: 4 days\n"))

    def line(self, file: str, words: str) -> int:
        """The number of the first line that holds these words."""
        return next(number for number, line in enumerate(self.read(file).splitlines(), 1) if words in line)

    def problems(self) -> list[str]:
        return _told(inspect_journey(self.path).problems)

    def warnings(self) -> list[str]:
        """What is advised about a journey that is otherwise right."""
        findings = inspect_journey(self.path)
        assert findings.problems == []
        return _told(findings.warnings)


def _told(problems: Iterable[Problem]) -> list[str]:
    """Each as it is said, and there has to be Hebrew for it."""
    told = [str(problem) for problem in problems]
    assert [line for line in told if say_in_hebrew(line) is None] == []
    return told
