"""The figures of `make eval` do not slide back."""

import time

import pytest

from bot.commands.eval import (
    FILES,
    STUDIO,
    Asked,
    Score,
    evaluate,
    read_businesses,
    read_lines,
    score_questions,
)

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
    assert "refuses: " in printed
