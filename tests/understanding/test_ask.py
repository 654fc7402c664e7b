"""`waltz ask`, as a script uses it."""

import io
import json
import os
from pathlib import Path

import pytest

from bot.commands.ask import Asking, ask
from bot.settings import SAMPLE_JOURNEY
from bot.understanding.encoder import find_encoder
from conversations.engine import list_files
from conversations.journey.load import load_journey

LINES = ["כמה זה עולה\n", "מה מזג האוויר\n", "תורידו אותי\n", "אפשר לדבר עם מישהו\n", "\n", "\ud800"]


def test_one_object_a_line() -> None:
    out = io.StringIO()
    assert ask(None, True, LINES, out) == 0
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [each["answer"] for each in answers] == ["price", None, "refusal", "handoff", None, None]
    assert answers[0]["question"] == "כמה זה עולה"
    assert all(0 <= each["score"] <= 1 for each in answers)


def test_where_times_are_offered_in_its_place_the_answer_is_named() -> None:
    out = io.StringIO()
    assert ask(None, True, ["אפשר לקבוע שיעור ניסיון ביום שלישי?"], out) == 0
    assert json.loads(out.getvalue())["answer"] == "trial"


def test_for_people() -> None:
    out = io.StringIO()
    ask(None, False, LINES[:2], out)
    lines = out.getvalue().splitlines()
    heads = [line for line in lines if not line.startswith(" ")]
    assert [head.split()[0] for head in heads] == ["price", "none"]
    assert lines.index(heads[1]) > 1, "what is said and why stands beneath"
    assert any(line.startswith("  > ") and "₪" in line for line in lines)
    assert sum(line.startswith("  likeliest: ") for line in lines) == 2


def test_another_journey() -> None:
    pizza = Path("conversations/journeys/pizza_place").resolve()
    out = io.StringIO()
    assert ask(pizza, True, ["do you deliver to my house"], out) == 0
    assert json.loads(out.getvalue())["answer"] == "delivery"


def test_bytes_that_are_no_text() -> None:
    stdin = io.TextIOWrapper(io.BytesIO(b"\xff\xfe\x80 how much\n"), encoding="utf-8")
    out = io.StringIO()
    assert ask(None, True, stdin, out) == 0
    assert json.loads(out.getvalue())["answer"] == "price"


def test_a_journey_that_can_not_be_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(tmp_path / "nowhere", False, ["hi"], io.StringIO()) == 1
    assert "nowhere" in capsys.readouterr().err


@pytest.fixture(scope="module")
def asking() -> Asking:
    """The dance studio, asked with sentence vectors."""
    encoder = find_encoder()
    if encoder is None:
        pytest.skip("no sentence vectors on this machine")
    return Asking(load_journey(SAMPLE_JOURNEY, list_files()), encoder, Path(os.environ["READER_CACHE"]))


@pytest.mark.parametrize(
    "trivia",
    [
        "מתי יצא הסרט האחרון של שפילברג", "כמה עולה כרטיס טיסה לברלין בנובמבר", "למה כלבים נובחים על ירח מלא",
        "when does the new phone come out", "how much is a hotel in Rome in June", "why do dogs chase their tails",
    ],
)  # fmt: skip
def test_a_word_of_ours_in_a_question_for_nobody_here_brings_no_answer(asking: Asking, trivia: str) -> None:
    told = asking.ask(trivia)
    assert told.answer is None
    assert "₪260" not in told.reply
    assert "18:30" not in told.reply


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("בטנגו חייבים להיות ממש צמודים לבן אדם זר או שאפשר קצת במרחק", "מרווח"),
        ("am I going to be left on the side with nobody to dance with", "on your own"),
    ],
)
def test_what_is_rather_meant_is_told_and_named_no_answer(asking: Asking, question: str, known: str) -> None:
    told = asking.ask(question)
    assert known in told.reply
    if told.answer is None:
        assert (
            "לצוות" in told.reply
            or "הצוות" in told.reply
            or "the team has your question" in told.reply.lower()
        )
