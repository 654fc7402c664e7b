"""What is no story is told of with its line, and with what to write instead."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.storyboards.reading import read_story
from tests.storyboards.conftest import Write

ZONE = ZoneInfo("Asia/Jerusalem")
GOOD = 'name: Dana\nstarts: "2026-11-22 10:00"\nsteps:\n'

WRONG = [
    ("name: Dana\nsteps:\n  - says: hi\n", ":1: starts is missing — write starts: …"),
    (GOOD + "  - say: hi\n", ':4: unknown key "say" — did you mean "says"? Write says'),
    (GOOD + "  - says: hi\n  - sees: a\n    silence: true\n", ":6: this step has two verbs, sees and silence — "),
    (GOOD + '  - at: "2026-11-22 10:00"\n', ":4: this step does nothing — write "),
    (GOOD + "  - says: hi\n    caption: what\n", ":5: caption says nothing of says — take caption out"),
    (GOOD + "  - waits: three days\n", ':4: waits: "three days" is not a length of time — write a length such as'),
    (GOOD + '  - until: "1.12.2026"\n', ':4: until: "1.12.2026" is not a moment — write 2026-12-01'),
    (GOOD + "  - stage: desicion\n", ':4: stage is "desicion", which is not known — did you mean "decision"?'),
    (GOOD + "  - on: fax\n", ':4: on is "fax", which is not known'),
    (GOOD + "  - sends: voise\n", ':4: sends is "voise", which is not known — did you mean "voice"?'),
    (GOOD + "  - staff: {by: Noa}\n", ":4: staff do one thing at a time — write does: take"),
    (GOOD + "  - staff: {by: Noa, does: grab}\n", ':4: does is "grab", which is not known — write '),
    (GOOD + "  - hears: some\n", ':4: hears is "some" — write a whole number'),
    (GOOD + "  - silence: maybe\n", ':4: silence is "maybe" — write true or false'),
    (GOOD + "  - sees:\n", ":4: sees is empty — "),
    (GOOD + "  - says: hi\n  - buys: {item: a month}\n", ":5: amount is missing — "),
    (GOOD + "  - says: hi\n  - says: [a, b]\n", ":5: says can't be a list — "),
    (GOOD, ":3: steps is empty — "),
    (GOOD + "  - says: hi\nperson: {phone: 0501234567}\n", ':5: phone is "0501234567"'),
    (GOOD + "  - says: *hi\n", ':4: "*hi" has a meaning of its own in YAML — put the text in quotes'),
    ("- says: hi\n", ":1: this is no story — write name, starts and steps"),
    ('name: "Dana\n', ":1: a quote is opened here and never closed"),
    ("", ":1: this is no story"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), WRONG, ids=[words for _, words in WRONG])
def test_what_is_wrong_is_told_with_its_line(write: Write, text: str, words: str) -> None:
    file = read_story(write(text), ZONE)
    assert file.story is None
    told = "\n".join(map(str, file.problems))
    assert f"story.yaml{words}" in told


def test_all_that_is_wrong_is_told_at_once(write: Write) -> None:
    file = read_story(write(GOOD + "  - say: hi\n  - waits: long\n  - says: ok\n  - see: x\n"), ZONE)
    assert [problem.line for problem in file.problems] == [4, 5, 7]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    file = read_story(tmp_path / "none.yaml", ZONE)
    assert "can't be read" in str(file.problems[0])


def test_short_forms_mean_what_they_look_like(write: Write) -> None:
    file = read_story(
        write(GOOD + "  - form:\n  - sees: a\n  - sees: [a, b]\n  - waits: 1 day 2 hours\n"), ZONE
    )
    assert file.story is not None
    form, one, two, waits = file.story.steps
    assert form.form is not None
    assert (one.sees, two.sees) == (("a",), ("a", "b"))
    assert waits.waits is not None
    assert waits.waits.total_seconds() == 26 * 3600
    assert file.lines == (4, 5, 6, 7)
    assert file.story.starts.utcoffset() == ZONE.utcoffset(file.story.starts.replace(tzinfo=None))
