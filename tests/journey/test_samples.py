"""The businesses that come along: complete, short enough for a phone, and with an answer to every worry."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain, pairwise

import pytest

from conversations.journey.load import inspect_journey
from conversations.journey.model.journey import Journey
from conversations.journey.model.sequences import Sequence
from conversations.lead.content import Language
from tests.journey.conftest import JOURNEYS

WORRIES = {"price", "quality", "trust", "comparison", "time", "location", "cancellation", "thinking"}
SHY = {"shyness", "health"}
"""What people rather tell than ask."""
FACTS = {"hours", "parking", "age", "level", "trial", "partner", "clothes", "payment", "watching"} | {
    "recommend", "comforts", "class_language",
    "private_events", "gift", "jobs", "holidays", "photos", "closeness", "safety_at_night",
}  # fmt: skip
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
    assert set(studio.answers) == WORRIES | FACTS | SHY
    assert all(studio.answers[worry].topic == worry for worry in WORRIES)


@pytest.mark.parametrize(("language", "fewest"), [("he", 3), ("en", 1)])
def test_every_worry_has_reviews(studio: Journey, language: Language, fewest: int) -> None:
    written = (review.topics for review in studio.reviews.values() if review.language == language)
    counts = Counter(chain.from_iterable(written))
    assert {worry for worry in WORRIES if counts[worry] < fewest} == set()


def test_every_worry_has_an_offer(studio: Journey) -> None:
    assert set(chain.from_iterable(offer.topics for offer in studio.offers.values())) == WORRIES


def test_questions_have_examples_enough(studio: Journey) -> None:
    for name, answer in studio.answers.items():
        fewest = 2 if name in SHY else 5
        assert all(len(phrases) >= fewest for phrases in answer.examples.values()), name
        assert name not in SHY or answer.meets, "the rest of it is heard as something they told"


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


@dataclass(frozen=True)
class Sent:
    """A touch somebody gets who says nothing any more, and after how long a silence at least."""

    touch: str
    silence: timedelta


def ways_through(sequence: Sequence) -> list[list[Sent]]:
    """What each kind of lead who stays silent gets, one list for every way through the steps."""
    names = list(sequence.steps)

    def follow(name: str | None, silence: timedelta, sent: list[Sent]) -> list[list[Sent]]:
        if name is None or (step := sequence.steps[name]).exit:
            return [sent]
        if step.send:
            sent = [*sent, Sent(step.send, silence)]
        silence = max(silence, step.quiet or silence) + (step.wait or step.wait_for_reply or timedelta())
        following = names[names.index(name) + 1 :]
        goes_on = step.then or (following[0] if following else None)
        targets = [way.then for way in step.branch or ()] + list(step.split or ())
        ends: list[str | None] = [*targets, *([] if step.split else [goes_on])]
        return [way for target in ends for way in follow(target, silence, sent)]

    return follow(names[0], timedelta(), [])


def test_the_studio_writes_three_times_whichever_way_a_lead_goes(studio: Journey) -> None:
    for way in ways_through(studio.sequences["courting"]):
        assert [sent.silence.days for sent in way] == [1, 3, 7]
        assert len({studio.touches[sent.touch].text["he"] for sent in way}) == 3
        assert way[-1].touch == "day_seven"


def test_nobody_gets_the_same_touch_twice_nor_two_in_two_days(journey: Journey) -> None:
    for sequence in journey.sequences.values():
        ways = [way for way in ways_through(sequence) if way]  # who is not meant by it leaves unwritten to
        assert ways
        for way in ways:
            assert len({sent.touch for sent in way}) == len(way) >= (2 if sequence.starts == "contact" else 1)
            assert all(
                later.silence - earlier.silence >= timedelta(days=2) for earlier, later in pairwise(way)
            )


def test_each_touch_has_a_reason_of_its_own(journey: Journey) -> None:
    for language in journey.business.languages:
        assert len({touch.reason[language] for touch in journey.touches.values()}) == len(journey.touches)
        assert len({touch.text[language] for touch in journey.touches.values()}) == len(journey.touches)


def test_the_foot_of_an_sms_is_short(journey: Journey) -> None:
    texts, business = journey.texts, journey.business
    foot = texts.sms_foot["he"].replace("{business}", business.name["he"])
    assert len(foot) <= 24


def test_a_touch_without_a_review_takes_three_parts_at_most(journey: Journey) -> None:
    """The head, the foot and a name included; the offer's words where it has none of its own."""
    texts, name = journey.texts, journey.business.name["he"]
    longest = max((offer.title["he"] for offer in journey.offers.values()), key=len)
    for touch in journey.touches.values():
        said = touch.text["he"] + (
            "" if "{code}" in touch.text["he"] or not touch.offer else texts.offer["he"]
        )
        body = f"{texts.advertising_head['he']}\n{said}\n\n{texts.sms_foot['he']}"
        filled = {"comma_name": ", דנה", "business": name, "offer": longest, "code": "WALTZ-7KQ4M"}
        for key, value in {**filled, "until": "מחר ב־20:00"}.items():
            body = body.replace(f"{{{key}}}", value)
        assert touch.review or len(body) <= 3 * HEBREW_PART, body


def test_agreeing_says_to_what_and_is_thanked_for(journey: Journey) -> None:
    agree = {name: button for name, button in journey.buttons.items() if button.agree}
    assert len(agree) == 1
    assert journey.texts.agreed is not None
    assert "הסר" in journey.texts.agreed["he"]
    assert "STOP" in journey.texts.agreed["en"]
    offered = {name for answer in journey.answers.values() for name in answer.buttons}
    assert set(agree) <= offered
    assert not set(agree) & set(journey.texts.greeting_buttons), "nobody is asked with the first hello"
    assert not any(set(agree) & set(touch.buttons) for touch in journey.touches.values() if not touch.asks)


def test_somebody_is_told_next(journey: Journey) -> None:
    assert journey.business.escalation


def test_every_touch_can_be_refused_with_a_tap(journey: Journey) -> None:
    for touch in journey.touches.values():
        assert any(journey.buttons[button].refuse for button in touch.buttons)


def test_a_person_is_never_far(journey: Journey) -> None:
    for buttons in (journey.texts.greeting_buttons, journey.texts.menu_buttons):
        assert any(journey.buttons[button].handoff for button in buttons)


def test_every_file_tells_editors_its_schema() -> None:
    files = sorted(JOURNEYS.glob("*/*.yaml"))
    assert len(files) >= 22
    for file in files:
        first = file.read_text(encoding="utf-8").splitlines()[0]
        address = first.removeprefix("# yaml-language-server: $schema=")
        assert (file.parent / address).is_file(), file
        assert address.endswith(f"/{file.stem}.schema.json")
