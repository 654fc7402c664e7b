"""What customers of forty trades write: thirty the encoder is tuned on, ten tell how it fares."""

from collections import Counter

import pytest

from bot.learning.eval_files import FILES, LANGUAGES, read_lines
from bot.learning.trades import TO_FIT, TO_TUNE, list_businesses, read_trades

TOLD = {folder: read_trades(folder) for folder in (TO_TUNE, TO_FIT)}


def test_there_are_many_of_many_answers_each() -> None:
    assert len(TOLD[TO_TUNE]) >= 30
    assert len(TOLD[TO_FIT]) >= 10
    assert min(len(trade.asked) for trades in TOLD.values() for trade in trades) >= 20
    assert (
        min(len(said) for trades in TOLD.values() for trade in trades for said in trade.asked.values()) >= 6
    )


def test_none_that_the_encoder_was_taught_is_judged_by() -> None:
    assert {trade.name for trade in TOLD[TO_TUNE]}.isdisjoint(trade.name for trade in TOLD[TO_FIT])


def test_none_of_the_trades_that_are_scored_is_among_them() -> None:
    scored = {path.name for path in FILES.iterdir() if path.is_dir()}
    assert scored.isdisjoint(trade.name for trades in TOLD.values() for trade in trades)


@pytest.mark.parametrize("folder", [TO_TUNE, TO_FIT], ids=["tuned", "fitted"])
def test_no_message_is_a_question_that_is_scored(folder: object) -> None:
    scored = {
        line.get("question", line.get("text", "")).casefold().strip("?!. ")
        for file in (*FILES.glob("*.jsonl"), *FILES.glob("*/questions.jsonl"))
        for line in read_lines(file)
    }
    said = {
        text.casefold().strip("?!. ")
        for trade in TOLD[TO_TUNE if folder == TO_TUNE else TO_FIT]
        for texts in trade.asked.values()
        for text in texts
    }
    assert said & scored == set()


def test_a_business_knows_some_of_each_answer_and_is_asked_the_others() -> None:
    for business in list_businesses():
        known = Counter((each.label.name, each.language) for each in business.examples)
        assert set(known.values()) <= {1, 2, 3}
        asked = {question.text for language in LANGUAGES for question in business.questions[language]}
        assert asked.isdisjoint(each.text for each in business.examples)
