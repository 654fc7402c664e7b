"""The figures of `make eval` do not slide back."""

import time
from collections.abc import Callable

import pytest

from bot.commands.eval import (
    FILES,
    LANGUAGES,
    STUDIO,
    Asked,
    Heard,
    Score,
    evaluate,
    find_signal_files,
    read_businesses,
    read_lines,
    score_questions,
    score_signal_file,
)
from conversations.understanding.intents.signals import asks_for_person, refuses

BUSINESSES = {name: (matcher, questions) for name, matcher, questions in read_businesses()}


def score_all(name: str, held_out: bool | None = None) -> Score:
    matcher, questions = BUSINESSES[name]
    whole = Score()
    for asked in questions.values():
        for part, score in enumerate(score_questions(matcher, asked)):
            if held_out in (None, bool(part)):
                whole.add(score)
    return whole


def test_the_sample() -> None:
    score = score_all(STUDIO)
    assert score.accuracy >= 0.90, score.missed
    assert score.false_rate <= 0.06, score.missed


def test_questions_nothing_was_tuned_on() -> None:
    assert score_all(STUDIO, held_out=True).accuracy >= 0.87


@pytest.mark.parametrize("name", sorted(set(BUSINESSES) - {STUDIO}))
def test_other_businesses(name: str) -> None:
    score = score_all(name)
    assert score.accuracy >= 0.74, score.missed
    assert score.false_answers <= 2, score.missed


@pytest.mark.parametrize("name", sorted(BUSINESSES))
def test_messages_about_nothing_of_the_business(name: str) -> None:
    matcher, _ = BUSINESSES[name]
    elsewhere = [Asked(line["question"], None) for line in read_lines(FILES / "elsewhere.jsonl")]
    answered = [asked.question for asked in elsewhere if matcher.answer(asked.question)]
    assert len(answered) <= 0.08 * len(elsewhere), answered


def test_takes_far_less_than_ten_milliseconds() -> None:
    matcher, questions = BUSINESSES[STUDIO]
    asked = [each.question for part in questions.values() for each in part]
    started = time.process_time()
    for question in asked:
        matcher.answer(question)
    assert (time.process_time() - started) / len(asked) < 0.005


def test_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate() == 0
    printed = capsys.readouterr().out
    assert "all held out" in printed
    assert "Refusals:" in printed
    assert "Requests for a person:" in printed


@pytest.mark.parametrize(
    ("name", "tells", "least"), [("refuses", refuses, 0.82), ("asks_for_person", asks_for_person, 0.8)]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_refusals_and_requests_nothing_was_tuned_on(
    name: str, tells: Callable[[str], bool], least: float, language: str
) -> None:
    whole = Heard()
    for file in find_signal_files(name, "held_out_*"):
        whole.add(score_signal_file(file, name, tells)[language])
    assert whole.wanted >= 70
    assert whole.others >= 70
    assert whole.heard / whole.wanted >= least
    assert whole.wrongly / whole.others <= 0.03


def test_takes_far_less_than_a_millisecond_to_tell() -> None:
    texts = [line["text"] for name in ("refuses", "asks_for_person") for file in find_signal_files(name)
             for line in read_lines(file)]  # fmt: skip
    started = time.process_time()
    for text in texts:
        refuses(text)
        asks_for_person(text)
    assert (time.process_time() - started) / len(texts) < 0.0005
