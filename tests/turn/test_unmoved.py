"""Who had nothing to say to words is not asked again by the next who writes them, where nothing else differs."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from conversations.capabilities import CAPABILITIES
from conversations.engine import compile_journey
from conversations.turn.capability import ANGER, Capability, Meaning
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from tests.harness.studio import AGREED, SUNDAY, Person, Words, build_journey, meet
from tests.orders.talking import FRIDAY, compile_sample

AD = "היי, ראיתי את הפרסומת. כמה זה עולה?"
PEOPLE = Path(__file__).resolve().parents[1] / "lives" / "people"


class Ear:
    """Hears everything in vain, and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def hear(self, turn: Turn, words: str) -> bool:
        self.asked += 1
        return False


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def playbook(ear: Ear) -> Playbook:
    """A studio with an ear more; a new one each time, which remembers nothing yet."""
    return compile_with(ear.hear)


def compile_with(*hear: Any) -> Playbook:
    more = Capability(name="ears", meanings=tuple(Meaning(ANGER, one) for one in hear))
    return compile_journey(build_journey(), Words(), (*CAPABILITIES, more))


def write_all(playbook: Playbook, people: int, *said: str) -> list[str]:
    """What the last of so many is answered, each of whom writes the same."""
    replies: list[str] = []
    for _ in range(people):
        dana = meet(playbook)
        replies = [dana.says(words) for words in said]
    return replies


def test_a_thousand_write_what_the_advertisement_wrote_for_them(playbook: Playbook, ear: Ear) -> None:
    first = write_all(playbook, 1, AD)
    assert write_all(playbook, 50, AD) == first
    assert ear.asked == 2, "the first and the second; those after them would be told nothing else"


def test_so_it_is_with_what_they_write_next(playbook: Playbook, ear: Ear) -> None:
    write_all(playbook, 50, "המורים טובים?", AD)
    assert ear.asked == 4


@pytest.mark.parametrize(
    "known",
    [{"ledger": [AGREED]}, {"bought_at": SUNDAY}, {"interest": "סלסה"}, {"refused_at": SUNDAY}],
    ids=["agreed to something", "bought", "came for something", "left"],
)
def test_with_whom_something_is_under_way_everybody_is_asked(
    playbook: Playbook, ear: Ear, known: dict[str, Any]
) -> None:
    write_all(playbook, 3, AD)
    before = ear.asked
    meet(playbook, **known).says(AD)
    assert ear.asked == before + 1


class TestWhatDiffers:
    """Whatever whoever hears may go by: then everybody is asked, as if nobody had written it before."""

    @pytest.fixture(autouse=True)
    def written(self, playbook: Playbook, ear: Ear) -> None:
        write_all(playbook, 3, AD)
        ear.asked = 0

    def test_an_hour_later(self, playbook: Playbook, ear: Ear) -> None:
        dana = meet(playbook)
        dana.now += timedelta(hours=1)
        dana.says(AD)
        assert ear.asked == 1

    def test_in_other_words(self, playbook: Playbook, ear: Ear) -> None:
        meet(playbook).says(f"{AD}?")
        assert ear.asked == 1

    def test_after_something_else_was_said(self, playbook: Playbook, ear: Ear) -> None:
        dana = meet(playbook)
        dana.says("המורים טובים?")
        dana.says(AD)
        assert ear.asked == 2

    def test_by_who_is_named_in_it(self, playbook: Playbook, ear: Ear) -> None:
        times = []
        for name in ("נועה לוי", "היי"):
            meet(playbook, name).says(AD)
            times.append(ear.asked)
        assert times == [0, 1], "a name that is not said is nothing to go by"

    def test_once_something_else_is_open_to_all(self, playbook: Playbook, ear: Ear) -> None:
        playbook.live.put("a value that changed while the bot ran")
        meet(playbook).says(AD)
        assert ear.asked == 1


def test_who_does_something_without_a_word_is_asked_every_time() -> None:
    def note_down(turn: Turn, words: str) -> bool:
        turn.lead.contact.tags.append("ad")
        return False

    playbook = compile_with(note_down)
    for _ in range(5):
        dana = meet(playbook)
        dana.says(AD)
        assert dana.lead.contact.tags == ["ad"]


def test_who_comes_after_one_that_heard_is_asked_once_that_one_hears_no_more() -> None:
    """What one hears may turn on what nobody else goes by; those after it were never asked."""
    heard, ear = [True, True, True, False], Ear()

    def hear(turn: Turn, words: str) -> bool:
        turn.reply("answer", "נשמע", ())
        return heard.pop(0)

    playbook = compile_with(hear, ear.hear)
    times = []
    for people in (3, 1):
        write_all(playbook, people, AD)
        times.append(ear.asked)
    assert times == [0, 1]


def list_openings() -> Iterator[tuple[str, tuple[str, ...]]]:
    """How the lives of leads begin: the business, and the first two things that they write."""
    for path in sorted(PEOPLE.glob("*.yaml"))[::3]:
        life = yaml.safe_load(path.read_text())
        said = [turn["says"] for turn in life["turns"] if "says" in turn]
        yield life["business"], tuple(" ".join(one) if isinstance(one, list) else one for one in said[:2])


@pytest.mark.parametrize(("business", "said"), list(list_openings()), ids=lambda one: str(one)[:40])
def test_whoever_writes_the_same_is_answered_the_same(business: str, said: tuple[str, ...]) -> None:
    """As if nothing was remembered, whoever they are: the first, who has no name, and the last of six."""
    known = compile_sample(business)
    remembering = compile_journey(known.journey, known.reader)
    names = ("דנה לוי", None, "Mia", "דנה לוי", None, "Mia")
    for at, name in enumerate(names):
        plain = compile_journey(known.journey, known.reader)
        one, other = (play(playbook, name, said) for playbook in (remembering, plain))
        assert one == other, f"number {at} of them"


def play(playbook: Playbook, name: str | None, said: tuple[str, ...]) -> list[str]:
    person: Person = meet(playbook, name)
    person.now = FRIDAY
    return [person.says(words) for words in said]
