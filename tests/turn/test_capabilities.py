"""Capabilities put together: each thing has one that decides on it, and words go by rank, not by the list's order."""

from collections.abc import Sequence
from datetime import timedelta
from random import Random
from typing import Any, get_args

import pytest

from conversations.answers.offered.facts import StageMoved
from conversations.capabilities import CAPABILITIES
from conversations.engine import compile_journey
from conversations.journey.model import sequences
from conversations.lead.lead import Lead
from conversations.purchases.part import Purchases
from conversations.timeline.facts import TimerDue
from conversations.turn.capability import (
    ANGER,
    CAMPAIGN,
    CHOICE,
    CODE,
    GREETING,
    IN_HANDS,
    LANGUAGE,
    NOD,
    PERSON,
    QUESTION,
    REFUSAL,
    RETURN,
    START,
    YES,
    Capability,
    Handled,
    Meaning,
)
from conversations.turn.dispatch import Dispatch
from conversations.turn.effects import Note, StartTimer
from conversations.turn.facts import Wording
from conversations.turn.inputs import Said, TimerFired
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.understanding.readers.reader import Candidate, Label, Reading
from tests.harness.studio import AGREED, SUNDAY, Person, Words, build_journey, meet

RANKS = (
    REFUSAL, RETURN, IN_HANDS, LANGUAGE, PERSON, CHOICE, CODE, ANGER, GREETING, NOD, YES, CAMPAIGN, QUESTION, START,
)  # fmt: skip
"""Every rank a meaning may have."""


def compile_with(*more: Capability, known: Sequence[Capability] = CAPABILITIES) -> Playbook:
    return compile_journey(build_journey(), Words(), (*known, *more))


class Twice(Purchases):
    """Another part that is stored by the same name."""


def do_nothing(*_: Any) -> None: ...


def never(*_: Any) -> bool:
    return False


def remember(_: Any) -> Note:
    return Note(TimerDue(Key("tea")))


WORDING = Wording("tea", "תה")


@pytest.mark.parametrize(
    ("claim", "refused"),
    [
        ({"inputs": {Said: Handled(do_nothing, remember)}}, "both dialogue and tea have the input Said"),
        ({"buttons": {"refuse": do_nothing}}, "both consent and tea have the button refuse"),
        ({"timers": {"greeting": do_nothing}}, "both contact and tea have the timer greeting"),
        ({"lost": {"touch": do_nothing}}, "both sequences and tea have the lost message touch"),
        ({"conditions": {"bought": never}}, "both purchases and tea have the condition bought"),
        ({"starts": {"contact": never}}, "both sequences and tea have the start contact"),
        ({"parts": (Twice,)}, "both purchases and tea have the part purchases"),
        ({"facts": {StageMoved: None}}, "both answers and tea have the fact stage_moved"),
        ({"reasons": {"refused": WORDING}}, "both consent and tea have the reason refused"),
        ({"plans": {"sequence": never}}, "both sequences and tea have the plan sequence"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_second_one_that_claims_the_same_is_refused_and_both_are_named(
    claim: dict[str, Any], refused: str
) -> None:
    with pytest.raises(ValueError, match=refused):
        compile_with(Capability(name="tea", **claim))


def test_one_of_its_own_needs_nothing_but_its_place_in_the_list() -> None:
    def offer_tea(turn: Turn, words: str) -> bool:
        if words != "תה":
            return False
        turn.reply("tea", "מיד", ())
        turn.add(StartTimer(Key("tea"), turn.now + timedelta(minutes=5)))
        return True

    def serve(turn: Turn, _: TimerFired) -> None:
        turn.reply("tea", "הנה", ())

    tea = Capability(name="tea", meanings=(Meaning(ANGER, offer_tea),), timers={"tea": serve})
    dana = meet(compile_with(tea))
    assert dana.says("תה").endswith("מיד")
    assert dana.waits(minutes=5) == "הנה"


class TestOrder:
    """Meanings are tried from what must never be missed to what is merely likely."""

    @pytest.fixture(params=range(3), ids=["one way round", "another", "a third"])
    def known(self, request: pytest.FixtureRequest) -> tuple[Capability, ...]:
        """Every capability, in some order."""
        return tuple(Random(request.param).sample(CAPABILITIES, len(CAPABILITIES)))

    @pytest.fixture
    def eager(self, known: tuple[Capability, ...]) -> Person:
        """Somebody in a studio that would take anything for a question about the price."""

        class Eager(Words):
            def read(self, text: str) -> Reading:
                return Reading((Candidate(Label("answer", "price"), 0.9),))

        return meet(compile_journey(build_journey(), Eager(), known), ledger=[AGREED])

    def test_words_are_offered_by_rank_whatever_the_order_of_the_list(self) -> None:
        tried: list[int] = []
        ears = listeners(tried)
        meet(compile_with(*Random(7).sample(ears, len(ears)))).says("בננה צהובה על הירח")
        assert tried == sorted(RANKS)

    def test_while_a_person_has_the_conversation_only_what_counts_anyway_is_tried(self) -> None:
        tried: list[int] = []
        dana = meet(compile_with(*listeners(tried)))
        dana.says("נציג")
        dana.staff("take")
        tried.clear()
        dana.says("כמה זה עולה?")
        assert tried == [REFUSAL, RETURN], "whoever has it took the words then"

    def test_a_refusal_is_heard_before_anything_likely(self, eager: Person) -> None:
        eager.says("כמה זה עולה?")
        assert eager.says("הסר") == "לא נכתוב יותר"
        assert eager.lead.consent.refused_at == SUNDAY
        assert eager.says("התחל") == "איזה כיף שחזרת"

    def test_so_is_everything_that_is_certain(self, eager: Person) -> None:
        assert "אפשר לבחור" in eager.says("היי")
        assert eager.says("איפה אתם") == "בלינקולן 14", "a button's words"
        assert eager.says("תודה") == "בשמחה"
        assert eager.says("סלסה") == "טוב לשמוע ממך שוב, דנה", "a campaign's word"
        assert eager.says("נציג") == "קיבלנו, מישהו כבר איתך"

    def test_what_is_merely_likely_comes_last(self, eager: Person) -> None:
        eager.says("היי")
        assert eager.says("בננה צהובה על הירח").startswith("260 בחודש")
        eager.waits(minutes=1)
        assert "260 בחודש" in eager.says("start"), "even after a start, from one who never left"

    def test_a_whole_conversation_is_the_same(self, known: tuple[Capability, ...]) -> None:
        assert talk(compile_with(known=known)) == talk(compile_with())


def listeners(tried: list[int]) -> list[Capability]:
    """A capability a rank, each of which hears everything and understands nothing."""

    def listen(rank: int) -> Meaning:
        def hear(turn: Turn, words: str) -> bool:
            tried.append(rank)
            return False

        return Meaning(rank, hear)

    return [Capability(name=str(rank), meanings=(listen(rank),)) for rank in RANKS]


def talk(playbook: Playbook) -> tuple[list[str], Lead]:
    """A conversation with something of everything, and how it leaves the lead."""
    dana = meet(playbook, ledger=[AGREED])
    words = (
        "היי",
        "1",
        "כמה זה עולה?",
        "המורים טובים?",
        "כן",
        "בלה בלה",
        "תודה",
        "נציג",
        "מה קורה",
        "הסר",
        "התחל",
    )
    return [dana.says(said) for said in words], dana.lead


def test_all_parts_are_known_by_name(playbook: Playbook) -> None:
    names = [kind.stored_as for kind in playbook.index(Dispatch).parts]
    assert {"purchases", "answers", "sequences"} <= set(names)
    assert len(names) == len(set(names)) == sum(len(one.parts) for one in CAPABILITIES)


def test_every_word_of_the_journey_language_belongs_to_a_capability(playbook: Playbook) -> None:
    known = playbook.index(Dispatch)
    assert set(known.conditions) == set(sequences.Condition.model_fields)
    assert set(known.starts) == set(get_args(sequences.Sequence.model_fields["starts"].annotation))
