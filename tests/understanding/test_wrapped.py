"""What stands around a refusal or a request for a person does not hide it, and makes none of what is neither."""

import json
from collections.abc import Callable
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.eval_files import FILES, detect_script
from bot.settings import SAMPLE_JOURNEY
from conversations.journey.load import load_journey
from conversations.understanding.data import read_data
from conversations.understanding.intents import signals
from conversations.understanding.intents.lessons import read_detector, read_threshold
from conversations.understanding.intents.wrapping import peel

JOURNEYS = sorted(path for path in Path(SAMPLE_JOURNEY).parent.iterdir() if (path / "answers.yaml").exists())
BEFORE = {
    "he": ["", "היי, ", "שלום ", "בוקר טוב\n", "היי דנה, ", "שלום, מדברת נועה. ",
           "סליחה אבל ", "אוקיי. ", "🙏 ", "..."],
    "en": ["", "Hi, ", "hello ", "Good morning\n", "Hey Dana, ", "Hi this is Noa. ",
           "sorry but ", "Okay. ", "🙏 ", "..."],
}  # fmt: skip
AFTER = {
    "he": ["", "!!!", " 😡😡", " 🙏", ", תודה רבה ושבת שלום", "\nיום טוב", " - נועה כהן", "\u200e", " ."],
    "en": [
        "",
        "!!!",
        " 😡😡",
        " 🙏",
        ", thank you and have a nice day",
        "\nbest regards",
        " - Noa Cohen",
        "…",
        " .",
    ],
}
AROUND = ["{}", '"{}"', "״{}״", "“{}”", "*{}*", "({})", "\u200f{}\u200e"]
# A slip on the wrong keyboard layout, and a second sentence, are read only as they stand.
CLEARLY = 1.5
PLAIN = {"vxr", "כל יום הודעה! די!!", "every day a message, enough!", "huamn", "ניתן לקבל הסרה?"}


@cache
def read_phrases(kind: str, wanted: bool) -> list[str]:
    """Examples that are told clearly by what all others have in common; words around a doubtful one may tip it."""
    yes, no = read_data(kind).values()
    said = [text for texts in (yes if wanted else no).values() for text in texts if text not in PLAIN]
    clear = [text for text in said if is_clear(kind, text, wanted) and is_clear(kind, peel(text), wanted)]
    assert len(clear) > 0.6 * len(said)
    return clear


def is_clear(kind: str, text: str, wanted: bool) -> bool:
    surer = read_detector(kind).score(text) - read_threshold(kind)
    return (surer if wanted else -surer) > CLEARLY


def wrap(text: str, draw: st.DataObject) -> str:
    language = detect_script(text)
    around = draw.draw(st.sampled_from(AROUND))
    before, after = draw.draw(st.sampled_from(BEFORE[language])), draw.draw(st.sampled_from(AFTER[language]))
    return before + around.format(text) + after


def phrases(name: str, wanted: bool) -> st.SearchStrategy[str]:
    """One of them; they are read when a test runs, not when tests are collected."""
    return st.deferred(lambda: st.sampled_from(read_phrases(name, wanted)))


@given(phrases("refusals", True), st.data())
def test_a_refusal_in_any_wrapping_is_one(text: str, draw: st.DataObject) -> None:
    assert signals.refuses(wrap(text, draw))


@given(phrases("refusals", False), st.data())
def test_wrapping_makes_no_refusal(text: str, draw: st.DataObject) -> None:
    assert not signals.refuses(wrap(text, draw))


@given(phrases("people", True), st.data())
def test_a_request_for_a_person_in_any_wrapping_is_one(text: str, draw: st.DataObject) -> None:
    assert signals.asks_for_person(wrap(text, draw))


@given(phrases("people", False), st.data())
def test_wrapping_makes_no_request_for_a_person(text: str, draw: st.DataObject) -> None:
    assert not signals.asks_for_person(wrap(text, draw))


@pytest.mark.parametrize("folder", JOURNEYS, ids=lambda path: path.name)
@pytest.mark.parametrize("tells", [signals.refuses, signals.asks_for_person])
def test_no_example_of_a_sample_journey_is_taken_for_either(
    folder: Path, tells: Callable[[str], bool]
) -> None:
    answers = load_journey(folder).answers.values()
    examples = [phrase for answer in answers for each in answer.examples.values() for phrase in each]
    assert examples
    assert [phrase for phrase in examples if tells(phrase)] == []


@pytest.mark.parametrize("tells", [signals.refuses, signals.asks_for_person])
def test_hardly_a_question_of_any_business_is_taken_for_either(tells: Callable[[str], bool]) -> None:
    files = [*FILES.glob("questions_*.jsonl"), FILES / "elsewhere.jsonl", *FILES.glob("*/questions.jsonl")]
    lines = chain.from_iterable(file.read_text("utf-8").splitlines() for file in files)
    said = [json.loads(line) for line in lines]
    questions = [line["question"] for line in said if "about" not in line]
    assert len(questions) > 1000
    taken = [question for question in questions if tells(question)]
    assert len(taken) <= 0.002 * len(questions), taken
