"""The businesses that come along: complete, short enough for a phone, and with an answer to every worry."""

from collections import Counter
from itertools import chain, pairwise

import pytest

from conversations.journey.load import inspect_journey
from conversations.journey.model import Journey
from conversations.state import Language
from tests.journey.conftest import JOURNEYS

WORRIES = {"price", "quality", "trust", "comparison", "time", "location", "cancellation", "thinking"}
FACTS = {"hours", "parking", "age", "level", "trial", "partner", "clothes", "payment"}
HEBREW_PART = 67  # characters of one part of a long SMS in UCS-2


def load(name: str) -> Journey:
    findings = inspect_journey(JOURNEYS / name)
    assert findings.journey is not None
    assert findings.warnings == []
    return findings.journey


@pytest.fixture(scope="module")
def studio() -> Journey:
    return load("dance_studio")


@pytest.fixture(params=["dance_studio", "pizza_place"], scope="module")
def journey(request: pytest.FixtureRequest) -> Journey:
    return load(request.param)


def test_the_studio_answers_what_people_ask_and_what_holds_them_back(studio: Journey) -> None:
    assert set(studio.answers) == WORRIES | FACTS
    assert all(studio.answers[worry].topic == worry for worry in WORRIES)


@pytest.mark.parametrize(("language", "fewest"), [("he", 3), ("en", 1)])
def test_every_worry_has_reviews(studio: Journey, language: Language, fewest: int) -> None:
    written = (review.topics for review in studio.reviews.values() if review.language == language)
    counts = Counter(chain.from_iterable(written))
    assert {worry for worry in WORRIES if counts[worry] < fewest} == set()


def test_every_worry_has_an_offer(studio: Journey) -> None:
    assert set(chain.from_iterable(offer.topics for offer in studio.offers.values())) == WORRIES


def test_questions_have_examples_enough(studio: Journey) -> None:
    for answer in studio.answers.values():
        assert all(5 <= len(phrases) <= 8 for phrases in answer.examples.values())


def test_replies_fit_three_parts_of_an_sms(journey: Journey) -> None:
    for answer in journey.answers.values():
        assert len(answer.reply["he"].encode("utf-16-le")) // 2 <= 3 * HEBREW_PART
        assert len(answer.reply["en"]) <= 3 * HEBREW_PART


def test_hebrew_is_written_in_hebrew_and_english_in_english(journey: Journey) -> None:
    texts = [answer.reply for answer in journey.answers.values()] + [
        touch.text for touch in journey.touches.values()
    ]
    for text in texts:
        assert any("א" <= letter <= "ת" for letter in text["he"])
        assert not any("א" <= letter <= "ת" for letter in text["en"])


def test_people_are_not_written_to_every_day(journey: Journey) -> None:
    after = [touch.after for touch in journey.touches.values()]
    assert all(later - earlier >= earlier for earlier, later in pairwise(after))
    assert len({touch.reason["en"] for touch in journey.touches.values()}) == len(after)


def test_every_touch_can_be_refused_with_a_tap(journey: Journey) -> None:
    for touch in journey.touches.values():
        assert any(journey.buttons[button].refuse for button in touch.buttons)


def test_a_person_is_never_far(journey: Journey) -> None:
    for buttons in (journey.texts.greeting_buttons, journey.texts.menu_buttons):
        assert any(journey.buttons[button].handoff for button in buttons)


def test_every_file_tells_editors_its_schema() -> None:
    files = sorted(JOURNEYS.glob("*/*.yaml"))
    assert len(files) >= 18
    for file in files:
        first = file.read_text(encoding="utf-8").splitlines()[0]
        address = first.removeprefix("# yaml-language-server: $schema=")
        assert (file.parent / address).is_file(), file
        assert address.endswith(f"/{file.stem}.schema.json")
